package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks and SPSS files with random edits of their bytes, as {@link ByteEditsTest} has them of CSV. */
class BinaryEditsTest {
    private static final int EDITS = Integer.getInteger("instruments.edits", 250);
    private static final long SEED = Long.getLong("instruments.seed", 20260101);

    @TempDir
    Path folder;

    /** A workbook has a checksum for each of its parts: what was damaged is not read as something else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_edited_workbook_gives_the_same_scores_or_a_problem(boolean compressed) throws IOException {
        byte[] workbook = compressed ? XlsxFile.of(people()) : XlsxFile.stored(XlsxFile.of(people()));
        Ran sound = run(workbook, "sound.xlsx");

        assertThat(sound.code()).isZero();
        assertThat(faults(workbook, ".xlsx", ran -> ran.out().equals(sound.out()) ? "" : "other scores: " + ran.out()))
                .isEmpty();
    }

    /** An SPSS file has none, so an answer may have become another answer; but then it is one, and scored as one. */
    @Test
    void an_edited_spss_file_gives_scores_of_answers_or_a_problem() throws IOException {
        for (boolean compressed : new boolean[] {true, false}) {
            SavFile sav = new SavFile().text("id", 8).text("team", 8);
            IntStream.rangeClosed(1, 7)
                    .forEach(n -> sav.number("q" + n, "", n == 3 ? Map.of(1.0, "none", 5.0, "all") : Map.of(), 9.0));
            people().stream().skip(1).forEach(row -> {
                List<Object> cells = new ArrayList<>(row.subList(0, 2));
                row.subList(2, row.size())
                        .forEach(cell -> cells.add(cell.isEmpty() ? null : (Object) Integer.valueOf(cell)));
                sav.row(cells.toArray());
            });
            byte[] file = (compressed ? sav : sav.uncompressed()).bytes();

            assertThat(run(file, "sound.sav").code()).isZero();
            assertThat(faults(file, ".sav", BinaryEditsTest::outOfRange)).isEmpty();
        }
    }

    private static List<List<String>> people() throws IOException {
        return Files.readAllLines(Path.of("../examples/swemwbs.csv")).stream()
                .limit(25)
                .map(line -> Stream.of(line.split(",", -1))
                        .map(cell -> cell.substring(0, Math.min(8, cell.length())))
                        .toList())
                .toList();
    }

    private Ran run(byte[] bytes, String name) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            return Ran.of("score", "swemwbs", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faults(byte[] sound, String suffix, Function<Ran, String> ofScored) {
        return IntStream.range(0, EDITS)
                .parallel()
                .mapToObj(number -> {
                    byte[] edited = ByteEdits.of(sound, sound, SEED * 1_000_003 + number);
                    Ran ran = run(edited, number + suffix);
                    String fault = ran.code() == 0 ? ofScored.apply(ran) : untyped(ran);
                    return fault.isEmpty() ? "" : "edit " + number + " of seed " + SEED + ": " + fault;
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What is not scored has a problem with a code, and none of Java's. */
    private static String untyped(Ran ran) {
        boolean typed = ran.code() == 1 && ran.err().lines().anyMatch(line -> line.matches(".* \\[[a-z-]+]"));
        return typed && !ran.err().contains("Exception") ? "" : "exit " + ran.code() + ": " + ran.err();
    }

    private static String outOfRange(Ran ran) {
        StrictCsv csv = StrictCsv.read(ran.out().getBytes(StandardCharsets.UTF_8), ',');
        List<StrictCsv.Row> rows = csv.records();
        int last = rows.get(0).cells().size() - 1;
        for (StrictCsv.Row row : rows.subList(1, rows.size())) {
            String raw = row.cells().get(last - 1);
            String metric = row.cells().get(last);
            boolean absent = raw.isEmpty() && metric.isEmpty();
            if (!absent && !(raw.matches("[1-9][0-9]?") && isInRange(raw) && isInRange(metric))) {
                return "out of range: " + row;
            }
        }
        return "";
    }

    private static boolean isInRange(String score) {
        return Double.parseDouble(score) >= 7 && Double.parseDouble(score) <= 35;
    }
}
