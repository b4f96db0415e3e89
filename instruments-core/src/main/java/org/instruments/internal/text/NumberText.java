package org.instruments.internal.text;

import java.util.regex.Pattern;

/** Text that looks like a number to a person or a program, whether or not it is an answer. */
public final class NumberText {
    /** Never goes back over digits: a text of nothing else but them and a letter would take for ever. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]++\\.?[0-9]*+|\\.[0-9]++)([eE][-+]?[0-9]++)?");

    private NumberText() {}

    /** Whether all of a text is a number: a sign, digits with a point, an exponent. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
