package org.instruments.cli.scoring;

/**
 * Four cells at once, of one digit below 8 or none, each with what ends it: eight bytes or fewer. They are one number that has
 * a cell in each 16 bits. Immutable.
 */
final class FourCells {
    static final int COUNT = 4;

    /** How many bytes four cells of a digit are. */
    static final int LONGEST = COUNT * 2;

    /** What a cell without a digit is. */
    static final int BLANK = 8;

    /** What stands for a cell after the end of a row. */
    static final int NONE = 9;

    /** How many different cells there are. */
    static final int KINDS = NONE + 1;

    private static final long EVERY_CELL = 0x0001_0001_0001_0001L;
    private static final long BLANKS = BLANK * EVERY_CELL;
    private static final long NONES = NONE * EVERY_CELL;
    private static final long NO_DIGITS = ~((BLANK - 1) * EVERY_CELL);
    private static final long NOT_SUCH = -1;
    private static final int START_OF_CELL = -Short.SIZE;
    private static final int BYTE = 0xFF;

    private final byte delimiter;

    /** What four cells of the digit 0 are. */
    private final long zeros;

    FourCells(byte delimiter) {
        this.delimiter = delimiter;
        this.zeros = (delimiter << Byte.SIZE | '0') * EVERY_CELL;
    }

    /** Eight bytes, the first one lowest, as four cells if they are of a digit each. */
    long digits(long bytes) {
        return bytes ^ zeros;
    }

    /** Whether they are. */
    static boolean areDigits(long cells) {
        return (cells & NO_DIGITS) == 0;
    }

    /** The four cells that eight bytes begin with; negative where they are not such cells. */
    long withBlanks(long bytes) {
        long filled = bytes;
        long blanks = 0;
        for (long others = digits(bytes) & NO_DIGITS; others != 0; others = digits(filled) & NO_DIGITS) {
            int blank = Long.numberOfTrailingZeros(others) & START_OF_CELL;
            if ((filled >>> blank & BYTE) != delimiter) {
                return NOT_SUCH;
            }
            // A 0 where there is no digit, so that the cells after it come to their places.
            long after = filled >>> blank << blank;
            filled = filled ^ after | (long) '0' << blank | after << Byte.SIZE;
            blanks |= (long) BLANK << blank;
        }
        return digits(filled) | blanks;
    }

    /**
     * The cells of a digit each that eight bytes begin with, then {@link #NONE}; negative where they are not such cells.
     *
     * @param count how many of them, 1 to 4
     * @param end what ends the last of them
     */
    long digits(long bytes, int count, byte end) {
        int bits = count * Short.SIZE;
        long there = -1L >>> Long.SIZE - bits;
        long cells = (digits(bytes) ^ (long) (end ^ delimiter) << bits - Byte.SIZE) & there;
        return areDigits(cells) ? cells | NONES & ~there : NOT_SUCH;
    }

    /** How many bytes four cells take up, all of which are there. */
    static int length(long cells) {
        return LONGEST - Long.bitCount(cells & BLANKS);
    }

    /** One of four cells. */
    static int cell(long cells, int place) {
        return (int) (cells >>> place * Short.SIZE) & BYTE;
    }
}
