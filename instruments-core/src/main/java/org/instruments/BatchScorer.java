package org.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.instruments.internal.key.ScoreValue;
import org.instruments.internal.key.TallyKey;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * Scores many people at once, under the options of the {@link Scorer} it comes from and with the same results to the bit.
 * People are given as positions in one array, a byte per item, person after person; nothing is allocated for a person.
 *
 * <pre>{@code
 * byte[] positions = {
 *     2, 3, 3, 2, 4, 3, 2, // 0 is the first option as printed
 *     0, 0, 0, 0, 0, 0, 0
 * };
 * double[] values = new double[2 * batch.scoreIds().size()];
 * batch.score(positions, values);
 * }</pre>
 *
 * <p>A value is the number alone. Whether it is prorated, its bands, or why it is absent are told by the {@link
 * #score(int, int)} of the person's tally; alerts and traces by the scorer.
 *
 * <p>For each score a person has a tally: a number that stands for what the answers add up to and how many are missing.
 * People of one tally have one {@linkplain #score(int, int) score}, and there are few tallies (some hundreds), so whatever
 * is made of a score, such as its text in a file, can be made once for each tally.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @see Scorer#batch()
 */
public final class BatchScorer {
    private final Scorer scorer;
    private final TallyKey key;

    /** For each score, by tally, the complement of the bits of its value; 0, which no value has, where it was not met. */
    private volatile AtomicLongArray @Nullable [] values;

    BatchScorer(Scorer scorer, TallyKey key) {
        this.scorer = scorer;
        this.key = key;
    }

    /** {@return how many items a person has} */
    public int items() {
        return key.items();
    }

    /** {@return the ids of the scores, in order} */
    public List<String> scoreIds() {
        return scorer.scoreIds();
    }

    /**
     * Scores people.
     *
     * @param positions a position, {@link Positions#NOT_ANSWERED} or {@link Positions#NOT_ASKED} per item in questionnaire
     *     order, person after person
     * @param values takes a value per score, person after person; {@link Double#NaN} where a score is absent
     * @throws InvalidInputException {@code answer-not-allowed} for each position an item does not have, in the first person
     *     that has any; the values of people before that one are there
     * @throws IllegalArgumentException when the lengths are not those of the same number of people
     */
    public void score(byte[] positions, double[] values) {
        int people = positions.length / key.items();
        if (people * key.items() != positions.length || people * key.scores() != values.length) {
            throw new IllegalArgumentException(positions.length + " positions and " + values.length
                    + " values are not those of people with " + key.items() + " items and " + key.scores() + " scores");
        }
        AtomicLongArray[] known = values();
        long[] words = new long[key.words()];
        for (int person = 0, to = 0; person < people; person++) {
            add(positions, person * key.items(), words);
            for (int score = 0; score < known.length; score++) {
                int tally = key.tally(score, words[key.word(score)]);
                long value = known[score].getOpaque(tally);
                values[to++] = Double.longBitsToDouble(~(value == 0 ? compute(score, tally, known[score]) : value));
            }
        }
    }

    /** Made for the first array: whoever asks for scores by their tallies needs none. */
    private AtomicLongArray[] values() {
        AtomicLongArray[] there = values;
        if (there == null) {
            there = IntStream.range(0, key.scores())
                    .mapToObj(score -> new AtomicLongArray(key.tallies(score)))
                    .toArray(AtomicLongArray[]::new);
            values = there;
        }
        return there;
    }

    /** Computes a value; what two threads compute at once is the same. */
    private long compute(int score, int tally, AtomicLongArray ofScore) {
        ScoreValue computed = key.value(score, tally, scorer.minimums());
        double value = computed.exact() == null ? Double.NaN : computed.exact().toDouble();
        long known = ~Double.doubleToLongBits(value);
        ofScore.setOpaque(tally, known);
        return known;
    }

    /**
     * The tallies of one person, in as few longs as hold them: what each answer adds, added up.
     *
     * @param positions as {@link #score(byte[], double[])} has them
     * @param from where the person begins among them
     * @param words takes {@link #words()} longs
     * @throws InvalidInputException {@code answer-not-allowed} for each position an item does not have
     */
    public void add(byte[] positions, int from, long[] words) {
        for (int word = 0; word < words.length; word++) {
            words[word] = key.add(positions, from, word);
        }
        if (words[0] < 0) {
            throw notAllowed(positions, from);
        }
    }

    /** {@return how many longs hold the tallies of a person; 1 for most questionnaires} */
    public int words() {
        return key.words();
    }

    /**
     * What an answer adds to the tallies of a person; never negative, nor is what all answers of a person add up to.
     *
     * @param word which of the {@linkplain #words() longs}
     * @param item the place of the item, 0 for the first
     * @param position a position the item has, {@link Positions#NOT_ANSWERED} or {@link Positions#NOT_ASKED}
     * @return what to add to that long
     */
    public long added(int word, int item, int position) {
        return key.added(word, item, position);
    }

    /**
     * The long that has the tally of a score.
     *
     * @param score the place of the score among {@link #scoreIds()}
     * @return the place among the {@linkplain #words() longs}, 0 for the first
     */
    public int word(int score) {
        return key.word(score);
    }

    /**
     * The tally of a score.
     *
     * @param score the place of the score among {@link #scoreIds()}
     * @param word the long that {@linkplain #word(int) has} it
     * @return the tally, from 0 to below {@link #tallies(int)}
     */
    public int tally(int score, long word) {
        return key.tally(score, word);
    }

    private InvalidInputException notAllowed(byte[] positions, int from) {
        int[] person = new int[key.items()];
        Arrays.setAll(person, item -> positions[from + item]);
        return new InvalidInputException(scorer.notAllowed(person));
    }

    /**
     * How many tallies a score may have; they are numbered from 0. Not every one can be reached.
     *
     * @param score the place of the score among {@link #scoreIds()}
     * @return 1 to 65,536
     */
    public int tallies(int score) {
        return key.tallies(score);
    }

    /**
     * The score of everybody who has a tally. Where none of its items was answered the reason is always {@code
     * not-answered}.
     *
     * @param score the place of the score among {@link #scoreIds()}
     * @param tally a tally that a person had
     * @return the score, absent or present, with its bands
     */
    public Score score(int score, int tally) {
        return scorer.score(key.place(score), key.value(score, tally, scorer.minimums()));
    }
}
