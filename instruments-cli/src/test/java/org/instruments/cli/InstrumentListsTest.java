package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.cli.page.InstrumentList;
import org.instruments.definition.Rights;
import org.instruments.definition.Rights.Shipping;
import org.junit.jupiter.api.Test;

/**
 * The table in the README and the rights in NOTICE are what the definitions say; {@code -Dinstruments.write=true} writes
 * them anew.
 */
class InstrumentListsTest {
    private static final int WIDTH = 116;

    @Test
    void the_table_of_the_readme_has_every_instrument() throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("| id | module | items | scores | codings | rights |", "|---|---|--:|---|---|---|"));
        for (Instrument instrument : Instruments.all()) {
            Rights rights = instrument.definition().rights();
            rows.add(String.join(
                    " | ",
                    "| [`" + instrument.id() + "`](docs/instruments/" + instrument.id() + ".md)",
                    "`" + Modules.of(instrument.id()) + "`",
                    Integer.toString(instrument.items().size()),
                    quoted(instrument.definition().scores().stream()
                            .filter(score -> !score.isAuxiliary())
                            .map(score -> score.id())),
                    quoted(instrument.codingIds().stream()),
                    InstrumentList.rights(instrument) + "; " + shipped(rights) + " |"));
        }

        assertBetween(
                Modules.ROOT.resolve("README.md"),
                "<!-- instruments: written by InstrumentListsTest -->\n",
                "<!-- end of instruments -->",
                "\n" + String.join("\n", rows) + "\n\n");
    }

    @Test
    void the_notice_tells_whose_each_instrument_is() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Instrument instrument : Instruments.all()) {
            Rights rights = instrument.definition().rights();
            text.append(instrument.title())
                    .append(" [")
                    .append(instrument.id())
                    .append("]\n\n")
                    .append(paragraph("Rights: " + rights.holder() + "; " + InstrumentList.rights(instrument)
                            + ". In the definition: " + shipped(rights) + "."));
            if (rights.attribution() != null) {
                text.append(paragraph("Whoever passes its text on must show this line:"))
                        .append(paragraph(rights.attribution()));
            }
            if (rights.note() != null) {
                text.append(paragraph(rights.note()));
            }
            text.append('\n');
        }

        assertBetween(
                Modules.ROOT.resolve("NOTICE"),
                "wording and labels\nare in them only where that is stated below.\n\n\n",
                "These statements say what was read when the definitions were made",
                text.toString());
    }

    private static String quoted(Stream<String> ids) {
        return ids.map(id -> "`" + id + "`").collect(Collectors.joining(" "));
    }

    private static String shipped(Rights rights) {
        if (rights.itemText() == rights.labels()) {
            return rights.itemText() == Shipping.SHIPPED ? "wording and labels ship" : "no wording, no labels";
        }
        return rights.labels() == Shipping.SHIPPED ? "labels ship, no wording" : "wording ships, no labels";
    }

    /** Indented, in lines that a terminal shows whole. */
    private static String paragraph(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(" ");
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        return lines.append(line).append("\n\n").toString();
    }

    private static void assertBetween(Path file, String from, String to, String expected) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(from).containsOnlyOnce(to);
        int begin = text.indexOf(from) + from.length();
        int end = text.indexOf(to);
        if (Boolean.getBoolean("instruments.write")) {
            Files.writeString(file, text.substring(0, begin) + expected + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(expected);
    }
}
