package org.instruments.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Positions;
import org.instruments.TextPack;
import org.instruments.definition.Item;

/** A text pack: where an instrument takes it, every label of it is understood. */
public final class TextPackTarget {
    private static final ScratchFile FILE = ScratchFile.named(".json");

    private TextPackTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, TextPackTarget::read);
    }

    private static void read(byte[] input) throws IOException {
        TextPack pack = TextPack.read(FILE.with(input));
        Instrument instrument = Instruments.get(pack.instrument()).with(pack);
        AnswerReader reader = instrument.answerReader(instrument.codingIds().get(0), Set.of());
        for (Locale locale : pack.locales()) {
            List<Item> items = instrument.items();
            for (int item = 0; item < items.size(); item++) {
                instrument.itemText(items.get(item).id(), locale);
                for (String label : instrument.labels(items.get(item).id(), locale)) {
                    Execution.require(
                            reader.read(item, label) >= Positions.NOT_ANSWERED, "a label that is not understood");
                }
            }
        }
    }
}
