package org.instruments.proof;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.definition.Attribute;
import org.instruments.definition.Definition;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;

/**
 * Many made-up people, complete and incomplete, under every rule for missing answers, each scored by the instrument and by
 * the naive evaluator. The people are the same every time.
 */
final class SamplePass {
    /** How many people are enough. */
    static final int PEOPLE = 200_000;

    private static final int CHUNKS = 40;

    private static final long SEED = 20_240_229;

    private static final List<MinimumAnswered> RULES = List.of(
            MinimumAnswered.declared(),
            MinimumAnswered.all(),
            MinimumAnswered.half(),
            MinimumAnswered.atLeast(1),
            MinimumAnswered.atLeast(3));

    /** How likely it is that an answer is missing; 0 more often, so that enough people are complete. */
    private static final double[] MISSING = {0, 0, 0, 0.05, 0.2, 0.5, 0.9, 1};

    private static final int ONE_IN = 10;

    private final Definition meaning;
    private final Instrument engine;
    private final Disagreements disagreements;
    private final int[] options;

    SamplePass(Definition meaning, Instrument engine, Disagreements disagreements) {
        this.meaning = meaning;
        this.engine = engine;
        this.disagreements = disagreements;
        this.options = Arrays.stream(NaiveEvaluator.isAnswer(meaning))
                .mapToInt(isAnswer -> isAnswer.length)
                .toArray();
    }

    /** Compares this many people, in whole chunks. */
    void run(int people) {
        IntStream.range(0, CHUNKS).parallel().forEach(number -> chunk(number, people / CHUNKS));
    }

    private void chunk(int number, int people) {
        Random random = new Random(SEED + number);
        MinimumAnswered rule = RULES.get(number % RULES.size());
        Scorer scorer = engine.scorer(ScoreOptions.withDefaults()
                .with(rule)
                .withScores(meaning.scores().stream().map(score -> score.id()).toArray(String[]::new)));
        Person person = person(random);
        NaiveEvaluator naive = new NaiveEvaluator(meaning, person.attributes(), rule);
        int[] attributes = person.forEngine(meaning);
        Set<String> differing = new HashSet<>();
        for (int i = 0; i < people; i++) {
            int[] answers = answers(random);
            Positions positions = Positions.of(answers);
            for (int place = 0; place < attributes.length; place++) {
                positions = positions.withAttribute(place, attributes[place]);
            }
            for (Score score : scorer.score(positions).scores()) {
                Outcome means = naive.evaluate(score.id(), answers);
                if (!agrees(score, means) && differing.add(score.id())) {
                    disagreements.differ(
                            score.id(),
                            answers,
                            person,
                            rule.toString(),
                            given(score) + ", bands " + bands(score),
                            means);
                }
            }
        }
    }

    private boolean agrees(Score score, Outcome means) {
        List<String> bands = means.isAbsent()
                ? List.of()
                : meaning.bandSets().stream()
                        .filter(set -> set.score().equals(score.id()))
                        .map(set -> NaiveBands.overTheReals(set, means.exact()))
                        .toList();
        return given(score).agreesWith(means) && bands(score).equals(bands);
    }

    private static List<String> bands(Score score) {
        return score instanceof Score.Present present
                ? present.bands().stream().map(ScoreBand::band).toList()
                : List.of();
    }

    private static Outcome given(Score score) {
        return score instanceof Score.Present present
                ? new Outcome(null, present.value(), null, score.answered(), present.prorated())
                : new Outcome(null, 0, ((Score.Absent) score).reason(), score.answered(), false);
    }

    /** Any attributes, now and then one that is not known. */
    private Person person(Random random) {
        return meaning.attributes().stream()
                .filter(attribute -> random.nextInt(ONE_IN) > 0)
                .reduce(
                        new Person(Map.of()),
                        (person, attribute) -> person.with(attribute.id(), value(attribute, random)),
                        (one, other) -> other);
    }

    private static String value(Attribute attribute, Random random) {
        return attribute.values().isEmpty()
                ? Integer.toString(attribute.min() + random.nextInt(attribute.max() - attribute.min() + 1))
                : attribute.values().get(random.nextInt(attribute.values().size()));
    }

    /** Any options; of some people the same one everywhere, where scores end; of some, items that were not asked. */
    private int[] answers(Random random) {
        double missing = MISSING[random.nextInt(MISSING.length)];
        int[] answers = new int[options.length];
        boolean same = random.nextInt(ONE_IN) == 0;
        boolean lateItems = random.nextInt(ONE_IN) == 0;
        int everywhere = random.nextInt(Arrays.stream(options).max().orElseThrow());
        int asked = lateItems ? random.nextInt(options.length + 1) : options.length;
        for (int i = 0; i < answers.length; i++) {
            int option = same ? Math.min(everywhere, options[i] - 1) : random.nextInt(options[i]);
            answers[i] = random.nextDouble() < missing ? Positions.NOT_ANSWERED : option;
            answers[i] = i >= asked ? Positions.NOT_ASKED : answers[i];
        }
        return answers;
    }
}
