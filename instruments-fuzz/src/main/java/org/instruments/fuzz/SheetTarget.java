package org.instruments.fuzz;

import java.nio.charset.StandardCharsets;
import org.instruments.score.ScoreSheet;

/** The JSON of a score sheet: written and read it is the same sheet. */
public final class SheetTarget {
    private SheetTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, SheetTarget::read);
    }

    private static void read(byte[] input) {
        ScoreSheet sheet = ScoreSheet.fromJson(new String(input, StandardCharsets.UTF_8));
        String written = sheet.toJson();
        ScoreSheet again = ScoreSheet.fromJson(written);
        Execution.require(again.equals(sheet), "written and read it is another sheet");
        Execution.require(again.toJson().equals(written), "read and written it is another document");
    }
}
