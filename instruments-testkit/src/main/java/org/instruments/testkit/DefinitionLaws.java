package org.instruments.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.Responses;
import org.instruments.Scorer;
import org.instruments.definition.Coding;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.instruments.internal.json.Json;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.proof.CheckReport;
import org.instruments.proof.DefinitionCheck;
import org.instruments.proof.ExhaustiveProof;
import org.instruments.proof.TraceReplay;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;

/**
 * The laws that every definition must obey. Extend it, name the definition file, and run it with JUnit:
 *
 * <pre>{@code
 * class MyScaleTest extends DefinitionLaws {
 *     MyScaleTest() {
 *         super(Path.of("src/main/resources/org/example/my-scale.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>The definition is linted and the cases beside it are run; then each law is tried on answers that jqwik makes up, and the engine is compared with a naive
 * evaluator on all patterns of answers, or many. A
 * failing property is shrunk to one short row of positions (0 is the first option, -1 an item not answered).
 */
public abstract class DefinitionLaws {
    private static final int BATCH = 200;

    private final Path file;
    private final Instrument instrument;
    private final Subject subject;

    /**
     * For the instrument that this file declares.
     *
     * @param definition a JSON file of the definition format
     * @throws org.instruments.problem.InvalidInputException with every fault of the definition
     * @throws UncheckedIOException when the file cannot be read
     */
    protected DefinitionLaws(Path definition) {
        this.file = definition;
        try {
            this.instrument = Instruments.read(definition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.subject = new Subject(instrument);
    }

    /** {@return the instrument under test} */
    protected final Instrument instrument() {
        return instrument;
    }

    @Example
    void the_definition_has_no_fault_and_its_cases_come_out() throws IOException {
        CheckReport report = DefinitionCheck.withoutProof(file);
        holds(report.passed() && report.cases() > 0, () -> described(report.problems()));
    }

    @Example
    void the_proof_holds() {
        ExhaustiveProof proof = ExhaustiveProof.of(instrument);
        holds(proof.problems().isEmpty(), () -> described(proof.problems()));
    }

    @Example
    void nothing_answered_is_no_score() {
        List<Integer> nothing = Collections.nCopies(instrument.items().size(), Positions.NOT_ANSWERED);
        for (Score score : subject.sheet(nothing, MinimumAnswered.atLeast(1)).scores()) {
            holds(
                    score instanceof Score.Absent absent
                            && absent.reason() == AbsenceReason.NOT_ANSWERED
                            && absent.answered() == 0,
                    () -> score.id() + " is there, and nothing was answered");
        }
    }

    @Example
    void reversing_twice_is_nothing() {
        for (ResponseScale scale : instrument.definition().responseScales()) {
            ResponseScale reversed = new ResponseScale(
                    scale.id(), scale.labels(), scale.weightsBackwards(), null, null, scale.evidence());
            holds(
                    reversed.weightsBackwards().equals(scale.optionWeights()),
                    () -> "the weights of " + scale.id() + " are others after reversing twice");
        }
    }

    @Property
    void no_score_leaves_its_range(@ForAll("partial") List<Integer> answers, @ForAll("rules") MinimumAnswered rule) {
        for (Score score : subject.sheet(answers, rule).scores()) {
            holds(
                    !(score instanceof Score.Present present)
                            || score.min() <= present.value() && present.value() <= score.max(),
                    () -> score.id() + " leaves its range " + score.min() + " to " + score.max());
        }
    }

    @Property
    void every_score_has_one_band_of_each_of_its_sets(
            @ForAll("partial") List<Integer> answers, @ForAll("rules") MinimumAnswered rule) {
        for (Score score : subject.sheet(answers, rule).scores()) {
            List<String> sets = instrument.definition().bandSets().stream()
                    .filter(set -> set.score().equals(score.id()))
                    .map(set -> set.id())
                    .toList();
            holds(
                    !(score instanceof Score.Present present)
                            || present.bands().stream()
                                    .map(band -> band.set())
                                    .toList()
                                    .equals(sets),
                    () -> score.id() + " is not in exactly one band of each of " + sets);
        }
    }

    @Property
    void more_weight_is_never_less_of_the_score(
            @ForAll("complete") List<Integer> answers,
            @ForAll @IntRange(max = 10_000) int whichItem,
            @ForAll @IntRange(max = 100) int whichOption) {
        int item = whichItem % answers.size();
        List<Integer> changed = new ArrayList<>(answers);
        changed.set(item, whichOption % subject.options(item));
        ScoreSheet before = subject.sheet(answers, MinimumAnswered.all());
        ScoreSheet after = subject.sheet(changed, MinimumAnswered.all());
        for (ScoreDefinition score : instrument.definition().scores()) {
            Direction direction = Direction.of(score, instrument.definition());
            BigDecimal was = subject.weight(score, item, answers.get(item));
            BigDecimal is = subject.weight(score, item, changed.get(item));
            if (direction != Direction.OPEN && was != null && is != null) {
                double gained = Subject.value(after, score) - Subject.value(before, score);
                int more = is.compareTo(was) * (direction == Direction.UP ? 1 : -1);
                holds(
                        !(more > 0 && gained < 0 || more < 0 && gained > 0 || more == 0 && gained != 0),
                        () -> score.id() + " changes by " + gained + " when the weight of "
                                + instrument.items().get(item).id() + " changes from " + was + " to " + is);
            }
        }
    }

    @Property
    void items_a_score_does_not_use_do_not_change_it(
            @ForAll("partial") List<Integer> answers, @ForAll("partial") List<Integer> others) {
        for (String score : instrument.scoreIds()) {
            Set<Item> used = new HashSet<>(instrument.itemsOf(score));
            List<Integer> mixed = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                mixed.add((used.contains(instrument.items().get(i)) ? answers : others).get(i));
            }
            holds(
                    subject.sheet(answers, MinimumAnswered.half())
                            .score(score)
                            .equals(subject.sheet(mixed, MinimumAnswered.half()).score(score)),
                    () -> score + " depends on an item it does not use");
        }
    }

    @Property
    void with_all_items_answered_half_is_all(@ForAll("complete") List<Integer> answers) {
        holds(
                subject.sheet(answers, MinimumAnswered.half())
                        .scores()
                        .equals(subject.sheet(answers, MinimumAnswered.all()).scores()),
                () -> "half and all differ on complete answers");
    }

    @Property
    void a_missing_item_counts_as_the_mean_of_the_others_never_as_0(@ForAll("partial") List<Integer> answers) {
        ScoreSheet sheet = subject.sheet(answers, MinimumAnswered.half());
        for (ScoreDefinition score : instrument.definition().scores()) {
            boolean plain = score.steps().isEmpty()
                    && (score.method() == ScoreDefinition.Method.SUM
                            || score.method() == ScoreDefinition.Method.COUNT
                            || score.method() == ScoreDefinition.Method.MEAN);
            if (plain && score.scores().isEmpty() && sheet.score(score.id()) instanceof Score.Present present) {
                List<BigDecimal> weights = new ArrayList<>();
                for (int i = 0; i < answers.size(); i++) {
                    weights.add(subject.weight(score, i, answers.get(i)));
                }
                weights.removeIf(Objects::isNull);
                BigDecimal count = BigDecimal.valueOf(weights.size());
                BigDecimal times = score.method() == ScoreDefinition.Method.MEAN
                        ? BigDecimal.ONE
                        : BigDecimal.valueOf(present.items());
                double expected = weights.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(times)
                        .divide(count, MathContext.DECIMAL128)
                        .doubleValue();
                holds(present.value() == expected, () -> score.id() + " is " + present.value() + ", not " + expected);
                holds(
                        present.prorated() == weights.size() < present.items(),
                        () -> score.id() + " is flagged wrongly: prorated " + present.prorated());
            }
        }
    }

    @Property
    void the_order_of_items_does_not_matter(@ForAll("complete") List<Integer> answers, @ForAll Random random) {
        Coding coding = instrument.definition().codings().get(0);
        List<Integer> order = new ArrayList<>();
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            order.add(i);
            inOrder.put(instrument.items().get(i).id(), subject.code(coding, i, answers.get(i)));
        }
        Collections.shuffle(order, random);
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        order.forEach(i -> {
            String item = instrument.items().get(i).id();
            shuffled.put(item, inOrder.get(item));
        });
        holds(
                instrument.score(Responses.byItem(inOrder)).equals(instrument.score(Responses.byItem(shuffled))),
                () -> "another order gives other scores");
    }

    @Property
    void every_code_of_a_coding_is_accepted_and_every_other_refused(
            @ForAll @IntRange(max = 10_000) int whichItem, @ForAll @IntRange(min = -20, max = 130) int code) {
        int item = whichItem % instrument.items().size();
        for (Coding coding : instrument.definition().codings()) {
            AnswerReader reader = instrument.answerReader(coding.id(), Set.of());
            int read = reader.read(item, Integer.toString(code));
            int expected = AnswerReader.NOT_ALLOWED;
            for (int position = 0; position < subject.options(item); position++) {
                if (subject.code(coding, item, position) == code) {
                    expected = subject.scale(item).optionWeights().get(position) == null
                            ? Positions.NOT_ANSWERED
                            : position;
                }
            }
            int wanted = expected;
            holds(
                    read == wanted,
                    () -> code + " in coding " + coding.id() + " of "
                            + instrument.items().get(item).id() + " is read as " + read + ", not " + wanted);
        }
    }

    @Property
    void the_trace_alone_gives_every_score_again(
            @ForAll("partial") List<Integer> answers, @ForAll("rules") MinimumAnswered rule) {
        ScoreSheet sheet = subject.scorer(rule, true).score(subject.positions(answers));
        List<String> wrong = TraceReplay.disagreements(sheet);
        holds(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Property(tries = 20)
    void many_people_are_scored_as_each_of_them_alone(
            @ForAll("people") List<List<Integer>> rows, @ForAll("rules") MinimumAnswered rule) {
        List<Positions> people = rows.stream().map(subject::positions).toList();
        List<ScoreSheet> alone = people.stream()
                .map(person -> subject.scorer(rule, false).score(person))
                .toList();
        Scorer shared = subject.scorer(rule, false);
        for (int threads : new int[] {1, 4}) {
            holds(
                    Batch.score(shared, people, threads).equals(alone),
                    () -> "scored together on " + threads + " threads, people have other scores than alone");
        }
    }

    @Property(tries = 20)
    void people_in_one_array_are_scored_as_each_of_them_alone(
            @ForAll("people") List<List<Integer>> rows, @ForAll("rules") MinimumAnswered rule) {
        for (ScoreDefinition score : instrument.definition().scores()) {
            Scorer scorer = subject.scorer(rule, score.id());
            scorer.batch().ifPresent(batch -> {
                double[] values = new double[rows.size()];
                batch.score(Batch.inOneArray(rows), values);
                for (int row = 0; row < values.length; row++) {
                    double alone = Subject.value(scorer.score(subject.positions(rows.get(row))), score);
                    double together = values[row];
                    holds(
                            Double.compare(alone, together) == 0,
                            () -> score.id() + " is " + alone + " alone and " + together + " in one array");
                }
            });
        }
    }

    @Property
    void what_is_written_as_json_reads_back_the_same(
            @ForAll("partial") List<Integer> answers, @ForAll("rules") MinimumAnswered rule) {
        ScoreSheet sheet = subject.sheet(answers, rule);
        holds(
                SheetJson.saysTheSame(SheetJson.read(sheet.toJson()), sheet),
                () -> "the JSON says something else than the sheet: " + sheet.toJson());
        holds(
                ScoreSheet.fromJson(sheet.toJson()).equals(sheet),
                () -> "the JSON is not read back as the same sheet: " + sheet.toJson());
    }

    @Property
    void answers_from_a_json_object_are_the_same_answers(@ForAll("complete") List<Integer> answers) {
        Coding coding = instrument.definition().codings().get(0);
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            codes.put(instrument.items().get(i).id(), subject.code(coding, i, answers.get(i)));
        }
        Map<String, Integer> read = new LinkedHashMap<>();
        SheetJson.read(Json.write(codes))
                .properties()
                .forEach(field -> read.put(field.getKey(), field.getValue().intValue()));
        holds(
                instrument.score(Responses.byItem(read)).equals(instrument.score(Responses.byItem(codes))),
                () -> "answers read from JSON give other scores");
    }

    @Property
    void bad_answers_are_refused_with_problems_and_nothing_else(@ForAll("hostile") Responses responses) {
        List<Problem> problems = instrument.validate(responses);
        InvalidInputException refused = null;
        try {
            instrument.score(responses);
        } catch (InvalidInputException e) {
            refused = e;
        }
        List<Problem> found = refused == null ? List.of() : refused.problems();
        String message = String.valueOf(refused == null ? "" : refused.getMessage());
        holds(found.equals(problems), () -> "validate finds " + problems + "; score refuses for " + found);
        holds(!message.contains(HostileResponses.MARK), () -> "the message of the exception has an answer in it");
    }

    /** Answers to all items, as positions. */
    @Provide
    Arbitrary<List<Integer>> complete() {
        return new AnswerRows(subject).complete();
    }

    /** Answers to some items, as positions; -1 is an item not answered. */
    @Provide
    Arbitrary<List<Integer>> partial() {
        return new AnswerRows(subject).partial();
    }

    /** Answers of many people. */
    @Provide
    Arbitrary<List<List<Integer>>> people() {
        return partial().list().ofSize(BATCH);
    }

    /** Responses as no form should send them. */
    @Provide
    Arbitrary<Responses> hostile() {
        return new HostileResponses(subject).any();
    }

    /** Rules for missing answers. */
    @Provide
    Arbitrary<MinimumAnswered> rules() {
        return Arbitraries.of(
                MinimumAnswered.declared(),
                MinimumAnswered.all(),
                MinimumAnswered.half(),
                MinimumAnswered.atLeast(1),
                MinimumAnswered.atLeast(3));
    }

    private static String described(List<Problem> problems) {
        return problems.stream().map(Problem::describe).collect(Collectors.joining("\n"));
    }

    private static void holds(boolean law, Supplier<String> otherwise) {
        if (!law) {
            throw new AssertionError(otherwise.get());
        }
    }
}
