package org.instruments.cli.sheets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.instruments.BatchScorer;

/**
 * The texts of scores that were met, side by side in longs, so that each is written as three longs, whatever its length.
 * For one thread.
 */
final class ShortTexts {
    /** Not an end: the texts are to be written one by one. */
    static final int CANNOT = -1;

    private static final int LONGS = 3;
    private static final int LONGEST = LONGS * Long.BYTES;

    /** The longs of a text and its length, which is 0 where it was not met or is too long. */
    private static final int BITS_OF_A_SLOT = 2;

    private final ScoreTexts texts;
    private final BatchScorer batch;
    private final int[] firstSlot;
    private final long[] slots;

    ShortTexts(ScoreTexts texts) {
        this.texts = texts;
        this.batch = texts.batch();
        this.firstSlot = new int[batch.scoreIds().size()];
        int count = 0;
        for (int score = 0; score < firstSlot.length; score++) {
            firstSlot[score] = count << BITS_OF_A_SLOT;
            count += batch.tallies(score);
        }
        this.slots = new long[count << BITS_OF_A_SLOT];
    }

    /** How many bytes all texts of a row may write to, however short they are. */
    int room() {
        return firstSlot.length * LONGEST;
    }

    /**
     * Writes the texts of the scores of a row. What is slow is left to {@link #meet}, so that the loop compiles short.
     *
     * @param words the tallies of the row
     * @param out little-endian
     * @param from where the first text begins
     * @return where the last one ends; {@link #CANNOT} where one was not met or is too long
     */
    int write(long[] words, ByteBuffer out, int from) {
        int to = from;
        for (int score = 0; score < firstSlot.length; score++) {
            int slot = firstSlot[score] + (batch.tally(score, words[batch.word(score)]) << BITS_OF_A_SLOT);
            int length = (int) slots[slot + LONGS];
            if (length == 0) {
                return CANNOT;
            }
            out.putLong(to, slots[slot]);
            out.putLong(to + Long.BYTES, slots[slot + 1]);
            out.putLong(to + 2 * Long.BYTES, slots[slot + 2]);
            to += length;
        }
        return to;
    }

    /** Meets the texts of a row. */
    void meet(long[] words) {
        for (int score = 0; score < firstSlot.length; score++) {
            int tally = batch.tally(score, words[batch.word(score)]);
            byte[] text = texts.text(score, tally);
            if (text.length <= LONGEST) {
                int slot = firstSlot[score] + (tally << BITS_OF_A_SLOT);
                ByteBuffer padded = ByteBuffer.allocate(LONGEST)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(text)
                        .rewind();
                for (int i = 0; i < LONGS; i++) {
                    slots[slot + i] = padded.getLong();
                }
                slots[slot + LONGS] = text.length;
            }
        }
    }
}
