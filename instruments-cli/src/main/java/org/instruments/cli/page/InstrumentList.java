package org.instruments.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.instruments.Instrument;

/** The list of instruments, one in a line. */
public final class InstrumentList {
    private static final String GAP = "  ";

    private InstrumentList() {}

    /** What use of an instrument takes, in a few words. */
    public static String rights(Instrument instrument) {
        return RightsSection.inShort(instrument.definition().rights());
    }

    /** The list as an aligned table. */
    public static String of(List<Instrument> instruments) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "TITLE", "ITEMS", "SCORES", "RIGHTS"));
        for (Instrument instrument : instruments) {
            long scores = instrument.definition().scores().stream()
                    .filter(score -> !score.isAuxiliary())
                    .count();
            rows.add(List.of(
                    instrument.id(),
                    instrument.title(),
                    Integer.toString(instrument.items().size()),
                    Long.toString(scores),
                    rights(instrument)));
        }
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
