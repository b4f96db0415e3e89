package org.instruments.cli.sheets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.instruments.BatchScorer;
import org.instruments.cli.scoring.ByteText;

/**
 * The texts of scores that were met, side by side in longs, so that each is written as three longs, whatever its length.
 * For one thread.
 */
final class ShortTexts {
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

    /**
     * Writes the texts of the scores of a row. What is slow is left to {@link #writeOthers}, so that the loop compiles
     * short.
     *
     * @param words the tallies of the row
     */
    void write(long[] words, ByteText text) {
        ByteBuffer out = text.withRoom(firstSlot.length * LONGEST);
        int to = text.length();
        for (int score = 0; score < firstSlot.length; score++) {
            int slot = firstSlot[score] + (batch.tally(score, words[batch.word(score)]) << BITS_OF_A_SLOT);
            int length = (int) slots[slot + LONGS];
            if (length == 0) {
                writeOthers(words, text);
                return;
            }
            out.putLong(to, slots[slot]);
            out.putLong(to + Long.BYTES, slots[slot + 1]);
            out.putLong(to + 2 * Long.BYTES, slots[slot + 2]);
            to += length;
        }
        text.setLength(to);
    }

    /** Writes the texts of a row of which one was not met or is too long. All are met afterwards. */
    private void writeOthers(long[] words, ByteText text) {
        for (int score = 0; score < firstSlot.length; score++) {
            int tally = batch.tally(score, words[batch.word(score)]);
            byte[] own = texts.text(score, tally);
            text.append(own);
            int slot = firstSlot[score] + (tally << BITS_OF_A_SLOT);
            if (slots[slot + LONGS] == 0 && own.length <= LONGEST) {
                ByteBuffer padded = ByteBuffer.allocate(LONGEST)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(own)
                        .rewind();
                for (int i = 0; i < LONGS; i++) {
                    slots[slot + i] = padded.getLong();
                }
                slots[slot + LONGS] = own.length;
            }
        }
    }
}
