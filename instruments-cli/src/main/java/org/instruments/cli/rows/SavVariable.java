package org.instruments.cli.rows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.instruments.internal.json.Numbers;

/**
 * A variable of an SPSS file.
 *
 * @param name its long name, where it has one
 * @param label the question, or empty
 * @param unit the first of the pieces of eight bytes in a case that are its own
 * @param width how many bytes of text it has; 0 for a number
 * @param format the kind of its display format
 * @param values what the file says of its values
 */
record SavVariable(String name, String label, int unit, int width, int format, ColumnValues values) {
    static final int UNIT = 8;

    /** What a text of more than 255 bytes is cut into. */
    private static final int SEGMENT = 255;

    private static final int SEGMENT_COUNTS_FOR = 252;
    private static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 14);
    private static final double LAST_SECOND = 265_000_000_000.0;

    SavVariable(String name, String label, int unit, int width, int format) {
        this(name, label, unit, width, format, ColumnValues.NONE);
    }

    SavVariable with(ColumnValues known) {
        return new SavVariable(name, label, unit, width, format, known);
    }

    boolean isNumber() {
        return width == 0;
    }

    /** How many variables of the file a text of this width is stored as. */
    static int segments(int width) {
        return width <= SEGMENT ? 1 : (width + SEGMENT_COUNTS_FOR - 1) / SEGMENT_COUNTS_FOR;
    }

    /** The bytes of its text in a case, the segments put together. */
    byte[] text(byte[] units) {
        byte[] text = new byte[width];
        int at = unit * UNIT;
        for (int from = 0; from < width; from += SEGMENT) {
            System.arraycopy(units, at, text, from, Math.min(SEGMENT, width - from));
            at += SEGMENT + 1;
        }
        return text;
    }

    /** A number as the shortest text, a date as ISO text where its format shows one and it is not marked as missing. */
    String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        String plain = Numbers.text(number);
        boolean day = format == 20 || format == 23 || format == 24 || format == 38 || format == 39;
        boolean second = format == 22 || format == 41;
        if (!day && !second || number < 0 || number > LAST_SECOND || values.isMissing(plain)) {
            return plain;
        }
        LocalDateTime moment = FIRST_DAY.atStartOfDay().plus(Duration.ofMillis(Math.round(number * 1000)));
        return IsoDates.text(moment, second);
    }

    /**
     * The text in some bytes, without the blanks it is filled up with.
     *
     * @throws SavException when they are not in the encoding of the file
     */
    static String decoded(byte[] bytes, Charset charset) throws SavException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new SavException("a text in it is not in its encoding, " + charset.name());
        }
    }
}
