package org.instruments.cli;

import java.util.regex.Pattern;

/** A number as a paper prints it, in an option. */
final class PlainNumber {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private PlainNumber() {}

    /**
     * A decimal of at most 15 digits before and after its point.
     *
     * @throws NumberFormatException when it is anything else, such as one with an exponent
     */
    static double decimal(String text) {
        return Double.parseDouble(matching(DECIMAL, text));
    }

    /**
     * A whole number of at most 15 digits.
     *
     * @throws NumberFormatException when it is anything else
     */
    static long whole(String text) {
        return Long.parseLong(matching(WHOLE, text));
    }

    private static String matching(Pattern form, String text) {
        String number = text.strip();
        if (!form.matcher(number).matches()) {
            throw new NumberFormatException();
        }
        return number;
    }
}
