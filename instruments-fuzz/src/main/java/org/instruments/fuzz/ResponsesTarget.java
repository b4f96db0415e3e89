package org.instruments.fuzz;

import java.nio.charset.StandardCharsets;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.ResponsesDocument;
import org.instruments.ScoreOptions;

/** A document of responses: what is accepted can be scored, and written and read it is the same. */
public final class ResponsesTarget {
    private static final ScoreOptions OPTIONS =
            ScoreOptions.withDefaults().with(MinimumAnswered.half()).withTrace(true);

    private ResponsesTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, ResponsesTarget::read);
    }

    private static void read(byte[] input) {
        ResponsesDocument document = ResponsesDocument.fromJson(new String(input, StandardCharsets.UTF_8));
        Instrument instrument = Instruments.get(document.instrument());
        SoundSheet.require(instrument.score(document.responses(), OPTIONS));
        String written = document.toJson();
        ResponsesDocument again = ResponsesDocument.fromJson(written);
        Execution.require(again.toJson().equals(written), "written and read it is another document");
        Execution.require(
                instrument.score(again.responses()).equals(instrument.score(document.responses())),
                "written and read it has other scores");
    }
}
