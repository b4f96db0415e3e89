package org.instruments.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Prints what was measured as Markdown. */
final class Tables {
    static final String COMMAND = "command";
    static final String LIMIT = "limit scanner";
    static final String LOOP = "FastCSV loop";
    static final String PARSE = "FastCSV parse only";
    static final String DUCKDB = "DuckDB";
    static final String COPY = "its COPY alone";
    static final String TO_FILE = "command, -o OUT";
    static final String MIXED = "command, mixed file";

    private static final String PEAK = "peak RSS, MiB";

    private final PrintStream out;

    Tables(PrintStream out) {
        this.out = out;
    }

    /** A paragraph. */
    void say(String text) {
        out.println(text);
        out.println();
    }

    /** The machine, without its name. */
    void machine() throws IOException {
        say(Runtime.getRuntime().availableProcessors() + " cores" + fromSystem("/proc/cpuinfo", "model name", " (%s)")
                + ", " + fromSystem("/proc/meminfo", "MemTotal", "%s of memory, ")
                + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        say(String.format(
                Locale.ROOT,
                "Load average before: %.1f. Where other work keeps the cores busy, no figure below means much.",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static String fromSystem(String file, String name, String form) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line ->
                            form.formatted(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The medians of one size, by instrument. */
    void size(long rows, int rounds, Map<String, Medians> byInstrument) {
        say("### " + RowCount.text(rows) + " rows");
        say("Seconds, medians; rounds: " + rounds + ".");
        heads("instrument", COMMAND, LIMIT, LOOP, PARSE, DUCKDB, COPY);
        byInstrument.forEach((id, medians) -> line(
                id,
                medians.seconds(COMMAND),
                medians.seconds(LIMIT),
                medians.seconds(LOOP),
                medians.seconds(PARSE),
                medians.seconds(DUCKDB),
                medians.seconds(COPY)));
        out.println();

        say("The command's time as a multiple of the others', and its peak memory.");
        heads("instrument", "/ limit", "/ loop", "/ parse only", "/ DuckDB", "/ its COPY alone", PEAK);
        byInstrument.forEach((id, medians) -> line(
                id,
                medians.ratio(COMMAND, LIMIT),
                medians.ratio(COMMAND, LOOP),
                medians.ratio(COMMAND, PARSE),
                medians.ratio(COMMAND, DUCKDB),
                medians.ratio(COMMAND, COPY),
                medians.mebibytes(COMMAND)));
        out.println();

        byInstrument.forEach((id, medians) -> {
            if (medians.has(MIXED)) {
                heads(id, "s", "/ command", PEAK);
                for (String other : List.of(TO_FILE, MIXED)) {
                    line(other, medians.seconds(other), medians.ratio(other, COMMAND), medians.mebibytes(other));
                }
                out.println();
            }
        });
    }

    /** How the command's time grows, from the medians by number of rows and instrument. */
    void growth(SortedMap<Long, Map<String, Medians>> bySize) {
        if (bySize.size() < 2) {
            return;
        }
        say("### Growth");
        say("The command's time as a multiple of that for fewer rows.");
        List<String> heads = new ArrayList<>(List.of("rows"));
        heads.addAll(bySize.get(bySize.firstKey()).keySet());
        heads(heads.toArray(String[]::new));
        List<Long> sizes = List.copyOf(bySize.keySet());
        for (int i = 1; i < sizes.size(); i++) {
            long few = sizes.get(i - 1);
            long many = sizes.get(i);
            List<String> cells = new ArrayList<>(List.of(RowCount.text(many) + " / " + RowCount.text(few)));
            bySize.get(many)
                    .forEach((id, medians) ->
                            cells.add(medians.growth(COMMAND, bySize.get(few).get(id))));
            line(cells.toArray(String[]::new));
        }
        out.println();
    }

    private void heads(String... heads) {
        line(heads);
        line(Collections.nCopies(heads.length, "---").toArray(String[]::new));
    }

    private void line(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
