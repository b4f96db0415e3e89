package org.instruments.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.instruments.internal.text.VisibleText;

/**
 * Standard error. A line that is printed as text may hold names of files, columns and groups, so nothing in it acts on the
 * terminal; colours come as other objects and stay.
 */
final class ErrorLines extends PrintStream {

    /** A workbook may have thousands of sheets, and a name may be as long as a command line. */
    static final int LONGEST = 2_500;

    ErrorLines(OutputStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        super.println(VisibleText.of(String.valueOf(line), LONGEST));
    }
}
