package org.instruments.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.instruments.MinimumAnswered;
import org.instruments.definition.Definition;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.ScoreValue;

/** All complete patterns of answers to some items, each scored by the engine and by the naive evaluator. */
final class PatternPass {
    private static final int CHUNKS = 64;

    private final Definition meaning;
    private final KeyTable engine;
    private final Disagreements disagreements;
    private final int[] items;
    private final int[][] options;
    private final String[] scores;
    private final int[] places;

    /**
     * What came out.
     *
     * @param values per score, the values that were reached
     * @param rows the rows of tables that were used
     */
    record Reached(Map<String, Set<Fraction>> values, Set<NaiveSteps.UsedRow> rows) {
        static Reached nothing() {
            return new Reached(new HashMap<>(), new HashSet<>());
        }

        void add(Reached that) {
            that.values.forEach((score, some) ->
                    values.computeIfAbsent(score, s -> new HashSet<>()).addAll(some));
            rows.addAll(that.rows);
        }
    }

    PatternPass(Definition meaning, KeyTable engine, int[] items, List<String> scores, Disagreements disagreements) {
        this.meaning = meaning;
        this.engine = engine;
        this.disagreements = disagreements;
        this.items = items;
        this.options = options(meaning, items);
        this.scores = scores.toArray(String[]::new);
        this.places = scores.stream().mapToInt(engine::place).toArray();
    }

    /** The options of each item that are answers. */
    private static int[][] options(Definition definition, int[] items) {
        boolean[][] isAnswer = NaiveEvaluator.isAnswer(definition);
        return Arrays.stream(items)
                .mapToObj(item -> IntStream.range(0, isAnswer[item].length)
                        .filter(option -> isAnswer[item][option])
                        .toArray())
                .toArray(int[][]::new);
    }

    /** How many complete patterns some items have; {@link Long#MAX_VALUE} where that is more. */
    static long patterns(Definition definition, int[] items) {
        long patterns = 1;
        for (int[] ofItem : options(definition, items)) {
            patterns = patterns > Long.MAX_VALUE / ofItem.length ? Long.MAX_VALUE : patterns * ofItem.length;
        }
        return patterns;
    }

    /**
     * Goes through all patterns.
     *
     * @param people who answers: the pattern of each number is answered by the person of that number, beginning again with
     *     the first
     * @param shift the number of the first person
     */
    Reached run(List<Person> people, int shift) {
        long patterns = patterns(meaning, items);
        int chunks = (int) Math.min(patterns, CHUNKS);
        Reached all = Reached.nothing();
        IntStream.range(0, chunks)
                .parallel()
                .mapToObj(i -> chunk(patterns * i / chunks, patterns * (i + 1) / chunks, people, shift))
                .toList()
                .forEach(all::add);
        return all;
    }

    private Reached chunk(long from, long to, List<Person> people, int shift) {
        List<NaiveEvaluator> naive = new ArrayList<>();
        List<int[]> attributes = new ArrayList<>();
        for (Person person : people) {
            naive.add(new NaiveEvaluator(meaning, person.attributes(), MinimumAnswered.declared()));
            attributes.add(person.forEngine(meaning));
        }
        int[] minimums = engine.declaredMinimums();
        int[] positions = new int[meaning.items().size()];
        Arrays.fill(positions, KeyTable.NOT_ANSWERED);
        boolean[] differs = new boolean[scores.length];
        int[] digits = digits(from, positions);
        for (long pattern = from; pattern < to; pattern++) {
            int who = (int) ((pattern + shift) % people.size());
            ScoreValue[] values = engine.evaluate(positions, attributes.get(who), minimums);
            for (int i = 0; i < scores.length; i++) {
                Outcome means = naive.get(who).evaluate(scores[i], positions);
                if (!agree(means, values[places[i]]) && !differs[i]) {
                    differs[i] = true;
                    disagreements.differ(
                            scores[i], positions, people.get(who), "declared", described(values[places[i]]), means);
                }
            }
            next(digits, positions);
        }
        Reached reached = Reached.nothing();
        for (NaiveEvaluator one : naive) {
            for (String score : scores) {
                one.outcomes(score)
                        .forEach(outcome -> reached.values()
                                .computeIfAbsent(score, s -> new HashSet<>())
                                .add(outcome.exact()));
            }
            reached.rows().addAll(one.usedRows());
        }
        return reached;
    }

    /** Writes the pattern of a number, the base of each digit being how many options its item has. */
    private int[] digits(long pattern, int[] positions) {
        int[] digits = new int[items.length];
        long rest = pattern;
        for (int i = 0; i < items.length; i++) {
            digits[i] = (int) (rest % options[i].length);
            positions[items[i]] = options[i][digits[i]];
            rest /= options[i].length;
        }
        return digits;
    }

    /** Writes the pattern of the next number; after the last comes the first. */
    private void next(int[] digits, int[] positions) {
        boolean carry = true;
        for (int i = 0; carry && i < items.length; i++) {
            digits[i] = (digits[i] + 1) % options[i].length;
            positions[items[i]] = options[i][digits[i]];
            carry = digits[i] == 0;
        }
    }

    private static boolean agree(Outcome means, ScoreValue value) {
        Rational exact = value.exact();
        return means.answered() == value.answered()
                && means.prorated() == value.prorated()
                && means.reason() == value.reason()
                && (exact == null
                        || Double.doubleToLongBits(means.value()) == Double.doubleToLongBits(exact.toDouble()));
    }

    private static Outcome described(ScoreValue value) {
        return new Outcome(
                null,
                value.exact() == null ? 0 : value.exact().toDouble(),
                value.reason(),
                value.answered(),
                value.prorated());
    }
}
