package org.instruments.cli.rows;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number format of a workbook makes of a number.
 *
 * @param date whether it shows a day
 * @param time whether it shows a time of day
 */
record DateFormat(boolean date, boolean time) {
    private static final DateFormat NONE = new DateFormat(false, false);

    /** Text in quotes, characters that stand for themselves, colours, locales, halves of the day. */
    private static final Pattern NOT_A_PART =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|am/pm|a/p", Pattern.CASE_INSENSITIVE);

    /** Hours or minutes that do not end with the day: a duration. */
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]", Pattern.CASE_INSENSITIVE);

    /** Some date formats have numbers and no text: those of the East Asian editions. */
    private static final int[][] BY_NUMBER = {{14, 17}, {22, 22}, {27, 31}, {34, 36}, {50, 54}, {57, 58}};

    private static final int[][] TIMES_BY_NUMBER = {{18, 21}, {22, 22}, {32, 33}, {45, 45}, {47, 47}, {55, 56}};

    /**
     * The meaning of a format.
     *
     * @param number its number, where only that is known; else 0
     * @param text its text, or empty
     */
    static DateFormat of(int number, String text) {
        if (text.isEmpty()) {
            return new DateFormat(isIn(BY_NUMBER, number), isIn(TIMES_BY_NUMBER, number));
        }
        String first = text.split(";", 2)[0];
        if (ELAPSED.matcher(first).find()) {
            return NONE;
        }
        String parts = NOT_A_PART.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        boolean hours = parts.contains("h") || parts.contains("s");
        boolean days = parts.contains("y") || parts.contains("d") || parts.contains("m") && !hours;
        return new DateFormat(days, hours);
    }

    private static boolean isIn(int[][] ranges, int number) {
        for (int[] range : ranges) {
            if (range[0] <= number && number <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
