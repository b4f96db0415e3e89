package org.instruments.cli.sheets;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows instead of running. A cell such as {@code =HYPERLINK(…)} that a respondent typed would
 * be a formula for whoever opens the scores; a {@code '} before it makes it text. The signs count in full width, too, which
 * a spreadsheet takes for the plain ones in some languages.
 */
public final class SpreadsheetText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Never goes back over digits: a cell of nothing else but them and a letter would take for ever. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]++\\.?[0-9]*+|\\.[0-9]++)([eE][-+]?[0-9]++)?");

    private SpreadsheetText() {}

    /** The cell, with a {@code '} before it where a spreadsheet would run it. */
    public static String of(String cell) {
        boolean harmless = cell.isEmpty()
                || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0
                || NUMBER.matcher(cell).matches();
        return harmless ? cell : "'" + cell;
    }
}
