package org.instruments.cli.sheets;

import org.instruments.internal.text.NumberText;

/**
 * Text that a spreadsheet shows instead of running. A cell such as {@code =HYPERLINK(…)} that a respondent typed would
 * be a formula for whoever opens the scores; a {@code '} before it makes it text. The signs count in full width, too, which
 * a spreadsheet takes for the plain ones in some languages.
 */
public final class SpreadsheetText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The cell, with a {@code '} before it where a spreadsheet would run it. */
    public static String of(String cell) {
        boolean harmless = cell.isEmpty() || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0 || NumberText.isNumber(cell);
        return harmless ? cell : "'" + cell;
    }
}
