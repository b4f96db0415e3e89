package org.instruments.internal.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key table flattened for many people. What a person's answers add up to for one score is its tally. The tallies of
 * all scores lie side by side in a few longs, so that an answer counts for all of them at once: one load and one addition.
 */
public final class TallyKey {
    /** How many values a position has that is given as a byte. */
    private static final int BYTES = 1 << Byte.SIZE;

    private static final int BYTE = BYTES - 1;

    /**
     * How many longs an item has in a word. Not a power of two: the same position of all items would then compete for the
     * same lines of a core's first cache.
     */
    private static final int LONGS = BYTES + Long.BYTES;

    /** The top bit of a word is left for {@link #NOT_A_POSITION}. */
    private static final int BITS = Long.SIZE - 1;

    /** In place of what a position adds: the item has no such position. */
    private static final long NOT_A_POSITION = Long.MIN_VALUE;

    private final KeyTable table;
    private final int items;
    private final List<Field> fields;
    private final int[] words;
    private final int[] shifts;
    private final int[] masks;
    private final long[][] added;

    private TallyKey(KeyTable table, boolean[][] isNoAnswer, List<Field> fields) {
        this.table = table;
        this.items = isNoAnswer.length;
        this.fields = List.copyOf(fields);
        this.words = fields.stream().mapToInt(Field::word).toArray();
        this.shifts = fields.stream().mapToInt(Field::shift).toArray();
        this.masks = fields.stream().mapToInt(Field::mask).toArray();
        this.added = added(isNoAnswer, fields);
    }

    /**
     * Where the tallies of a score are.
     *
     * @param score the place of the score
     * @param key its items
     * @param word which of the longs
     * @param shift the lowest bit in it
     */
    private record Field(int score, ItemKey key, int word, int shift) {

        private int mask() {
            return (1 << width(key.tallies())) - 1;
        }

        private Field of(int other) {
            return new Field(other, key, word, shift);
        }
    }

    /**
     * The flat key for some scores; empty where one of them does not follow from the sum of its weights and the number of
     * its answers alone, or has too many tallies.
     *
     * @param isNoAnswer for each item of the instrument, for each of its options, whether it counts as not answered
     * @param scores the places of the scores
     */
    public static Optional<TallyKey> of(KeyTable table, boolean[][] isNoAnswer, int[] scores) {
        List<Field> fields = new ArrayList<>();
        int word = 0;
        int shift = 0;
        for (int score : scores) {
            Optional<ItemKey> key = table.sumKey(score);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            Optional<Field> same = fields.stream()
                    .filter(field -> field.key().hasWeightsOf(key.get()))
                    .findFirst();
            if (same.isPresent()) {
                fields.add(same.get().of(score));
            } else {
                int width = width(key.get().tallies());
                if (shift + width > BITS) {
                    word++;
                    shift = 0;
                }
                fields.add(new Field(score, key.get(), word, shift));
                shift += width;
            }
        }
        return Optional.of(new TallyKey(table, isNoAnswer, fields));
    }

    /** How many bits hold that many numbers. */
    private static int width(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    }

    private static int wordsOf(List<Field> fields) {
        return 1 + fields.stream().mapToInt(Field::word).max().orElse(0);
    }

    /** For each word, for each item, what each position adds. */
    private static long[][] added(boolean[][] isNoAnswer, List<Field> fields) {
        long[][] added = new long[wordsOf(fields)][isNoAnswer.length * LONGS];
        for (Field field : distinct(fields)) {
            int[] places = field.key().items();
            for (int i = 0; i < places.length; i++) {
                boolean[] ofItem = isNoAnswer[places[i]];
                for (int position = KeyTable.NOT_ASKED; position < ofItem.length; position++) {
                    long tally =
                            position < 0 || ofItem[position] ? 1 : field.key().addedToTally(i, position);
                    added[field.word()][places[i] * LONGS + (position & BYTE)] += tally << field.shift();
                }
            }
        }
        for (int item = 0; item < isNoAnswer.length; item++) {
            int first = item * LONGS;
            Arrays.fill(added[0], first + isNoAnswer[item].length, first + BYTES + KeyTable.NOT_ASKED, NOT_A_POSITION);
        }
        return added;
    }

    /** Scores with the same weights share a place, which is filled once. */
    private static Collection<Field> distinct(List<Field> fields) {
        Map<List<Integer>, Field> places = new LinkedHashMap<>();
        fields.forEach(field -> places.putIfAbsent(List.of(field.word(), field.shift()), field));
        return places.values();
    }

    /** How many items a person has. */
    public int items() {
        return items;
    }

    /** How many scores. */
    public int scores() {
        return fields.size();
    }

    /** The place of a score in the key table. */
    public int place(int score) {
        return fields.get(score).score();
    }

    /** How many tallies a score may have; they are numbered from 0. */
    public int tallies(int score) {
        return fields.get(score).key().tallies();
    }

    /**
     * Adds up a person's answers.
     *
     * @param positions a position per item, {@link KeyTable#NOT_ANSWERED} or {@link KeyTable#NOT_ASKED}
     * @param from where the person begins among them
     * @param word which of the longs
     * @return the tallies of all scores in that word; negative, in word 0, where an item has no such position
     */
    public long add(byte[] positions, int from, int word) {
        long[] ofWord = added[word];
        long sum = 0;
        long seen = 0;
        for (int item = 0; item < items; item++) {
            long adds = ofWord[item * LONGS + (positions[from + item] & BYTE)];
            sum += adds;
            seen |= adds;
        }
        return sum & Long.MAX_VALUE | seen & NOT_A_POSITION;
    }

    /** How many longs. */
    public int words() {
        return added.length;
    }

    /** What a position of an item adds. */
    public long added(int word, int item, int position) {
        return added[word][item * LONGS + (position & BYTE)];
    }

    /** The tally of a score in a word. */
    public int tally(int score, long word) {
        return (int) (word >>> shifts[score]) & masks[score];
    }

    /** The word a score is in. */
    public int word(int score) {
        return words[score];
    }

    /**
     * What a tally says of a score.
     *
     * @param minimums how many items each score needs, by place
     */
    public ScoreValue value(int score, int tally, int[] minimums) {
        return table.valueOfTally(fields.get(score).score(), tally, minimums);
    }
}
