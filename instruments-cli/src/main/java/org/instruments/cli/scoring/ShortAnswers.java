package org.instruments.cli.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.instruments.Positions;
import org.jspecify.annotations.Nullable;

/** What cells of one or two ASCII characters mean: asked once, then remembered. For one thread. */
final class ShortAnswers {
    /** Not a position: the cell is no answer. */
    static final byte NONE = Byte.MAX_VALUE;

    private static final byte NOT_YET = Byte.MAX_VALUE - 1;
    private static final int BITS = 7;
    private static final int ASCII = 1 << BITS;

    private final AnswerCells cells;
    private final byte[] ofOne;
    private final byte @Nullable [][] ofTwo;

    ShortAnswers(AnswerCells cells, int items) {
        this.cells = cells;
        this.ofOne = unknown(items * ASCII);
        this.ofTwo = new byte[items][];
    }

    private static byte[] unknown(int size) {
        byte[] unknown = new byte[size];
        Arrays.fill(unknown, NOT_YET);
        return unknown;
    }

    /** The position of an answer of one character, {@link Positions#NOT_ANSWERED} or {@link #NONE}. */
    byte read(int item, byte only) {
        if (only < 0) {
            return NONE;
        }
        int place = item << BITS | only;
        byte position = ofOne[place];
        if (position == NOT_YET) {
            position = ask(item, only);
            ofOne[place] = position;
        }
        return position;
    }

    /** The position of an answer of two characters, {@link Positions#NOT_ANSWERED} or {@link #NONE}. */
    byte read(int item, byte first, byte second) {
        if (first < 0 || second < 0) {
            return NONE;
        }
        if (ofTwo[item] == null) {
            ofTwo[item] = unknown(ASCII * ASCII);
        }
        int place = first << BITS | second;
        byte position = ofTwo[item][place];
        if (position == NOT_YET) {
            position = ask(item, first, second);
            ofTwo[item][place] = position;
        }
        return position;
    }

    private byte ask(int item, byte... cell) {
        int position = cells.read(item, new String(cell, StandardCharsets.US_ASCII));
        return position < Positions.NOT_ANSWERED ? NONE : (byte) position;
    }
}
