package org.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.instruments.definition.AlertRule;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.internal.key.BandTable;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.ScoreValue;
import org.instruments.internal.key.TallyKey;
import org.instruments.internal.key.Tracer;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.score.ScoreSheet;
import org.instruments.score.ScoreTrace;
import org.jspecify.annotations.Nullable;

/**
 * Scores people with one instrument under fixed options. Values are in units of the score, within {@link
 * Instrument#rangeOf(String)}; each is the exact value, rounded once to the nearest double.
 *
 * <pre>{@code
 * Scorer scorer = instrument.scorer(ScoreOptions.withDefaults().with(MinimumAnswered.half()));
 * for (Responses person : people) {
 *     ScoreSheet sheet = scorer.score(person);
 * }
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @see Instrument#scorer(ScoreOptions)
 */
public final class Scorer {
    private static final int[] NO_ATTRIBUTES = {};

    /** A scorer may be made for one person alone, so it must stay small. */
    private static final int MOST_KNOWN = 4096;

    private final Instrument instrument;
    private final KeyTable table;
    private final ScoreOptions options;
    private final int[] wanted;
    private final int[] minimums;
    private final boolean[][] isNoAnswer;
    private final List<List<BandTable>> bands;
    private final List<RaisedBy> alerts;

    /** The keys of the wanted scores where all of them follow from their tallies, and the scores that were met, by tally. */
    private final List<ItemKey> keys;

    private final @Nullable Score[][] known;

    private record RaisedBy(int item, AlertRule rule) {}

    Scorer(Instrument instrument, KeyTable table, ScoreOptions options) {
        this.instrument = instrument;
        this.table = table;
        this.options = options;
        Definition definition = instrument.definition();
        List<CompiledScore> scores = table.scores();
        this.wanted = options.scores().isEmpty()
                ? IntStream.range(0, scores.size())
                        .filter(place -> !scores.get(place).definition().isAuxiliary())
                        .toArray()
                : options.scores().stream().mapToInt(table::place).toArray();
        int[] declared = table.declaredMinimums();
        this.minimums = IntStream.range(0, declared.length)
                .map(place -> options.minimumAnswered().of(scores.get(place).size(), declared[place]))
                .toArray();
        this.isNoAnswer = definition.items().stream()
                .map(item -> isNoAnswer(definition, item))
                .toArray(boolean[][]::new);
        List<BandTable> tables =
                definition.bandSets().stream().map(BandTable::of).toList();
        this.bands = scores.stream()
                .map(score -> tables.stream()
                        .filter(set -> set.definition().score().equals(score.id()))
                        .toList())
                .toList();
        this.alerts = definition.alerts().stream()
                .map(rule -> new RaisedBy(instrument.placeOfItem(rule.item()), rule))
                .toList();
        List<ItemKey> sums = IntStream.of(wanted)
                .mapToObj(table::sumKey)
                .flatMap(Optional::stream)
                .toList();
        this.keys = sums.size() == wanted.length ? sums : List.of();
        this.known = keys.stream()
                .map(key -> new Score[Math.min(key.tallies(), MOST_KNOWN)])
                .toArray(Score[][]::new);
    }

    /** For each option of an item whether it counts as not answered. */
    private static boolean[] isNoAnswer(Definition definition, Item item) {
        List<@Nullable BigDecimal> weights = definition.scaleOf(item).optionWeights();
        boolean[] isNoAnswer = new boolean[weights.size()];
        for (int option = 0; option < isNoAnswer.length; option++) {
            isNoAnswer[option] = weights.get(option) == null;
        }
        return isNoAnswer;
    }

    /** {@return the options it scores under} */
    public ScoreOptions options() {
        return options;
    }

    /** {@return the ids of the scores it gives, in order} */
    public List<String> scoreIds() {
        return IntStream.of(wanted)
                .mapToObj(place -> table.scores().get(place).id())
                .toList();
    }

    /**
     * The same scorer for many people at once; empty where a score does not follow from what its items add up to and how
     * many were answered: the smallest or largest of its items, a score made of several others, one that depends on
     * attributes, one with more than 65,536 combinations of sum and number. Those are scored one by one.
     *
     * @return the batch scorer, or empty
     */
    public Optional<BatchScorer> batch() {
        return TallyKey.of(table, isNoAnswer, wanted).map(key -> new BatchScorer(this, key));
    }

    /** How many items each score of the key table needs. */
    int[] minimums() {
        return minimums;
    }

    /**
     * Scores responses.
     *
     * @param responses what the person answered
     * @return the sheet; a score that cannot be computed is absent in it, with its reason
     * @throws InvalidInputException with every problem of the responses
     */
    public ScoreSheet score(Responses responses) {
        return score(instrument.positions(responses));
    }

    /**
     * Scores positions.
     *
     * @param person positions and attributes of one person
     * @return the sheet; a score that cannot be computed is absent in it, with its reason
     * @throws InvalidInputException {@code wrong-number-of-answers} or, for each position an item does not have, {@code
     *     answer-not-allowed}
     */
    public ScoreSheet score(Positions person) {
        check(person.positions());
        int[] positions = answers(person.positions());
        if (keys.isEmpty() || options.trace()) {
            ScoreValue[] values = table.evaluate(positions, person.attributes(), minimums);
            Score[] scores = new Score[wanted.length];
            Arrays.setAll(scores, i -> score(wanted[i], values[wanted[i]]));
            return sheet(
                    person,
                    positions,
                    scores,
                    options.trace() ? trace(positions, person.attributes(), values) : List.of());
        }
        Score[] scores = new Score[wanted.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(i, positions);
        }
        return sheet(person, positions, scores, List.of());
    }

    /** A score that follows from its tally: people of one tally share it. */
    private Score score(int i, int[] positions) {
        ItemKey key = keys.get(i);
        int tally = key.tally(positions);
        if (tally == key.emptyTally()) {
            // Not asked or not answered: the tally does not know.
            return score(wanted[i], table.evaluate(positions, NO_ATTRIBUTES, minimums)[wanted[i]]);
        }
        @Nullable Score[] ofTallies = known[i];
        Score score = tally < ofTallies.length ? ofTallies[tally] : null;
        if (score == null) {
            score = score(wanted[i], table.valueOfTally(wanted[i], tally, minimums));
            if (tally < ofTallies.length) {
                // Without a lock: a score is immutable, and another thread's is equal.
                ofTallies[tally] = score;
            }
        }
        return score;
    }

    private ScoreSheet sheet(Positions person, int[] positions, Score[] scores, List<ScoreTrace> trace) {
        return new ScoreSheet(
                instrument.id(),
                instrument.version(),
                instrument.fingerprint(),
                person.coding(),
                List.of(scores),
                alerts(positions),
                trace);
    }

    private void check(int[] positions) {
        if (positions.length != isNoAnswer.length) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.WRONG_NUMBER_OF_ANSWERS,
                    new Place.Whole(),
                    positions.length + " positions for the " + isNoAnswer.length + " items of " + instrument.id())));
        }
        boolean good = true;
        for (int item = 0; item < positions.length; item++) {
            good &= isPosition(item, positions[item]);
        }
        if (!good) {
            throw new InvalidInputException(notAllowed(positions));
        }
    }

    private boolean isPosition(int item, int position) {
        return position >= Positions.NOT_ASKED && position < isNoAnswer[item].length;
    }

    /** A problem for each position that its item does not have. */
    List<Problem> notAllowed(int[] positions) {
        return IntStream.range(0, positions.length)
                .filter(item -> !isPosition(item, positions[item]))
                .mapToObj(item -> Problem.of(
                        ProblemCode.ANSWER_NOT_ALLOWED,
                        new Place.OfItem(instrument.items().get(item).id()),
                        Integer.toString(positions[item]),
                        "is not a position of " + instrument.id() + " (allowed: 0.." + (isNoAnswer[item].length - 1)
                                + ")"))
                .toList();
    }

    /** The positions, those of options that count as not answered being so; a copy only where there are any. */
    private int[] answers(int[] positions) {
        int[] answers = positions;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0 && isNoAnswer[i][positions[i]]) {
                answers = answers == positions ? positions.clone() : answers;
                answers[i] = Positions.NOT_ANSWERED;
            }
        }
        return answers;
    }

    /** What is given out for a value of the score at a place of the key table. */
    Score score(int place, ScoreValue value) {
        CompiledScore score = table.scores().get(place);
        if (value.exact() == null) {
            return new Score.Absent(
                    score.id(), score.min(), score.max(), value.answered(), score.size(), value.reason());
        }
        ScoreBand[] inBands = new ScoreBand[bands.get(place).size()];
        for (int set = 0; set < inBands.length; set++) {
            inBands[set] = bands.get(place).get(set).bandOf(value.exact());
        }
        return new Score.Present(
                score.id(),
                value.exact().toDouble(),
                score.min(),
                score.max(),
                value.answered(),
                score.size(),
                value.prorated(),
                List.of(inBands));
    }

    private List<Alert> alerts(int[] positions) {
        if (alerts.isEmpty()) {
            return List.of();
        }
        List<Alert> raised = new ArrayList<>();
        for (RaisedBy alert : alerts) {
            AlertRule rule = alert.rule();
            if (rule.positions().contains(positions[alert.item()])) {
                raised.add(new Alert(
                        rule.id(),
                        rule.item(),
                        rule.message(),
                        rule.evidence().get(0).source()));
            }
        }
        return raised;
    }

    private List<ScoreTrace> trace(int[] positions, int[] attributes, ScoreValue[] values) {
        Tracer tracer = new Tracer(instrument.definition(), table, positions, attributes, values);
        return IntStream.of(wanted)
                .mapToObj(place -> tracer.trace(place, minimums[place]))
                .toList();
    }
}
