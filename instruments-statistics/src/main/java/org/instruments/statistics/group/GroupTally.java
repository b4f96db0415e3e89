package org.instruments.statistics.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.Score;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.reliability.ItemMoments;
import org.jspecify.annotations.Nullable;

/**
 * The people of one group, counted. What it takes in memory depends on the questionnaire, not on how many people there
 * are; all counts are whole numbers, so the order of people does not matter, nor which tally they were counted in before
 * tallies are {@linkplain #add(GroupTally) added up}.
 *
 * <p>For use by one thread.
 *
 * @see GroupTallies
 */
public final class GroupTally {
    private final Tallying tallying;
    private final @Nullable BatchScorer batch;

    /** Where scores follow from their tallies, how many people have each. */
    private final long[][] byTally;

    /** Where they do not, how many have each score. */
    private final List<Map<Score, Long>> byScore;

    private final AnswerCounts answers;
    private final ScaleTally[] scales;
    private final ScaleSums between;
    private final long[] totals;
    private final boolean[] present;
    private final long[] words;
    private final byte[] positions;

    GroupTally(Tallying tallying) {
        this.tallying = tallying;
        this.batch = tallying.batch().orElse(null);
        int scores = tallying.scoreIds().size();
        this.byTally = batch == null
                ? new long[0][]
                : IntStream.range(0, scores)
                        .mapToObj(score -> new long[batch.tallies(score)])
                        .toArray(long[][]::new);
        this.byScore = Stream.generate(() -> (Map<Score, Long>) new HashMap<Score, Long>())
                .limit(scores - byTally.length)
                .toList();
        this.answers = new AnswerCounts(tallying.instrument());
        this.scales = tallying.scales().stream().map(ScaleTally::new).toArray(ScaleTally[]::new);
        this.between = new ScaleSums(scales.length);
        this.totals = new long[scales.length];
        this.present = new boolean[scales.length];
        this.words = new long[batch == null ? 0 : batch.words()];
        this.positions = new byte[tallying.instrument().items().size()];
    }

    /**
     * Counts a person.
     *
     * @param person what the person answered
     * @throws InvalidInputException {@code wrong-number-of-answers} or {@code answer-not-allowed}; nothing was counted
     */
    public void add(Positions person) {
        // The scorer refuses a wrong number of answers.
        if (batch == null || person.size() != positions.length) {
            List<Score> scores = tallying.scorer().score(person).scores();
            for (int score = 0; score < scores.size(); score++) {
                byScore.get(score).merge(scores.get(score), 1L, Long::sum);
            }
        }
        for (int item = 0; item < positions.length; item++) {
            positions[item] = (byte) person.at(item);
        }
        if (batch == null) {
            addAnswers(positions, 0);
        } else {
            add(positions, 0);
        }
    }

    /**
     * Counts a person; only for scores that have no need of attributes and follow from what their items add up to, as
     * those of {@link org.instruments.Scorer#batch()}.
     *
     * @param bytes a position, {@link Positions#NOT_ANSWERED} or {@link Positions#NOT_ASKED} per item in questionnaire order
     * @param from where the person begins among them
     * @throws InvalidInputException {@code answer-not-allowed} for each position an item does not have; nothing was counted
     * @throws IllegalStateException when the scores are others
     */
    public void add(byte[] bytes, int from) {
        if (batch == null) {
            throw new IllegalStateException("these scores do not follow from what their items add up to");
        }
        batch.add(bytes, from, words);
        add(bytes, from, words);
    }

    /**
     * Counts a person whose answers were added up; otherwise as {@link #add(byte[], int)}. Nothing is checked.
     *
     * @param bytes a position, {@link Positions#NOT_ANSWERED} or {@link Positions#NOT_ASKED} per item in questionnaire order
     * @param from where the person begins among them
     * @param tallies what {@link BatchScorer#add(byte[], int, long[])} gives for the person
     */
    public void add(byte[] bytes, int from, long[] tallies) {
        for (int score = 0; score < byTally.length; score++) {
            byTally[score][batch.tally(score, tallies[batch.word(score)])]++;
        }
        addAnswers(bytes, from);
    }

    private void addAnswers(byte[] bytes, int from) {
        answers.add(bytes, from);
        int complete = 0;
        for (int scale = 0; scale < scales.length; scale++) {
            present[scale] = scales[scale].add(bytes, from);
            if (present[scale]) {
                totals[scale] = scales[scale].total();
                complete++;
            }
        }
        between.add(totals, present, complete);
    }

    /**
     * Counts the people of another tally too.
     *
     * @param other a tally of the same scores
     */
    public void add(GroupTally other) {
        for (int score = 0; score < byTally.length; score++) {
            addTo(byTally[score], other.byTally[score]);
        }
        for (int score = 0; score < byScore.size(); score++) {
            Map<Score, Long> counts = byScore.get(score);
            other.byScore.get(score).forEach((value, count) -> counts.merge(value, count, Long::sum));
        }
        answers.add(other.answers);
        for (int scale = 0; scale < scales.length; scale++) {
            scales[scale].add(other.scales[scale]);
        }
        between.add(other.between);
    }

    static void addTo(long[] counts, long[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    /** {@return what is counted} */
    public Tallying tallying() {
        return tallying;
    }

    /** {@return the answers to each item; they go on counting with this tally} */
    public AnswerCounts answerCounts() {
        return answers;
    }

    /** {@return how many people were counted} */
    public long people() {
        return answers.people();
    }

    /** {@return how many people answered every item that was asked, and all of them with one position} */
    public long straight() {
        return answers.straight();
    }

    /**
     * How many people chose an option of an item.
     *
     * @param item the place of the item, 0 for the first
     * @param position the option, 0 for the first as printed
     * @return how many people
     * @throws IndexOutOfBoundsException when there is no such item
     */
    public long answers(int item, int position) {
        return answers.answers(item, position);
    }

    /**
     * How many people chose any option of an item.
     *
     * @param item the place of the item, 0 for the first
     * @return how many people
     * @throws IndexOutOfBoundsException when there is no such item
     */
    public long answered(int item) {
        return answers.answered(item);
    }

    /** Calls with the scores that people have, absent ones included, and with how many have each; with one perhaps again. */
    void forEach(int score, BiConsumer<Score, Long> use) {
        if (batch == null) {
            byScore.get(score).forEach(use);
            return;
        }
        for (int tally = 0; tally < byTally[score].length; tally++) {
            if (byTally[score][tally] > 0) {
                use.accept(batch.score(score, tally), byTally[score][tally]);
            }
        }
    }

    /**
     * How many people have each value of a score.
     *
     * @param score the id of the score
     * @return its distribution, of those who have it; empty where it is not one of the scores
     */
    public Optional<Distribution> distribution(String score) {
        int place = tallying.scoreIds().indexOf(score);
        return place < 0 ? Optional.empty() : Optional.of(distribution(place));
    }

    Distribution distribution(int score) {
        Map<Double, Long> counts = new HashMap<>();
        forEach(score, (value, count) -> {
            if (value instanceof Score.Present present) {
                counts.merge(present.value(), count, Long::sum);
            }
        });
        double[] values =
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        return Distribution.of(
                values, Arrays.stream(values).mapToLong(counts::get).toArray());
    }

    /**
     * How the answers to the items of a score go together, among the people who answered all of them. The items are those
     * of {@link org.instruments.Instrument#itemsOf(String)}, in their order.
     *
     * @param score the id of the score
     * @return their moments; empty where it is not one of the scores, or no sum or mean of items
     */
    public Optional<ItemMoments> moments(String score) {
        return scaleOf(score).map(scale -> scales[scale].moments());
    }

    /**
     * How two scores go together, among the people who answered all items of both: the moments of what the items of the
     * one and of the other add up to, as if these were two items of a scale. Where they have items in common, these are in
     * both.
     *
     * @param score the id of one score
     * @param other the id of the other
     * @return their moments, {@code score} first; empty where one is not one of the scores, or no sum or mean of items, or
     *     where both are made of the same items in the same way
     */
    public Optional<ItemMoments> between(String score, String other) {
        Optional<Integer> one = scaleOf(score);
        Optional<Integer> two = scaleOf(other);
        return one.isEmpty() || two.isEmpty() || one.equals(two)
                ? Optional.empty()
                : Optional.of(between.moments(one.get(), two.get()));
    }

    private Optional<Integer> scaleOf(String score) {
        int place = tallying.scoreIds().indexOf(score);
        return place < 0 ? Optional.empty() : tallying.scaleOf(place);
    }

    ScaleTally scale(int place) {
        return scales[place];
    }
}
