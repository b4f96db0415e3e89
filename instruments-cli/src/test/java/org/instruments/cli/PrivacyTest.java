package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.instruments.Positions;
import org.instruments.cli.comparing.PanelRows;
import org.instruments.cli.rows.CsvRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers, ids and whatever else is in a cell: planted everywhere, looked for wherever it does not belong. */
class PrivacyTest {
    private static final String SECRET = "zqxSecretzqx";
    private static final String NUMBER = "987654321";
    private static final String ID = "zqxPersonzqx";
    private static final List<String> HEADER = List.of("id", "team", "time", "q1", "q2", "q3", "q4", "q5", "q6", "q7");

    @TempDir
    private Path folder;

    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        Logger.getLogger("").setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoLonger() {
        Logger.getLogger("").removeHandler(log);
        Logger.getLogger("").setLevel(Level.INFO);
    }

    private static List<String> row(String id, String team, String time, String answer, String last) {
        return List.of(id, team, time, answer, "2", "3", "4", "5", "1", last);
    }

    /** Two rows of one person at one time, cells that are no answers, and secrets in the columns that are carried on. */
    private static List<List<String>> people() {
        return List.of(
                HEADER,
                row(ID, SECRET, "1", "1", "2"),
                row(ID, SECRET, "1", SECRET, NUMBER),
                row(ID, SECRET, SECRET, NUMBER + ".5", "-" + NUMBER),
                row(ID + "2", NUMBER, NUMBER, " " + SECRET, SECRET + SECRET));
    }

    private static List<List<String>> goodPeople() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (int person = 0; person < 30; person++) {
            rows.add(row(
                    ID + person % 15, SECRET, person < 15 ? "1" : "2", "" + (1 + person % 5), "" + (1 + person % 4)));
        }
        return rows;
    }

    private static String csv(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(row -> String.join(",", row)).toList()) + "\n";
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] sav(List<List<String>> rows) {
        SavFile file = new SavFile();
        HEADER.forEach(name -> file.text(name, 40));
        rows.stream().skip(1).forEach(row -> file.row(row.toArray()));
        return file.bytes();
    }

    /** The same answers, and damaged files, in all formats, by their names. */
    private static Map<String, byte[]> files() throws IOException {
        String text = csv(people());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain.csv", text.getBytes(StandardCharsets.UTF_8));
        files.put("good.csv", csv(goodPeople()).getBytes(StandardCharsets.UTF_8));
        files.put("good.xlsx", XlsxFile.of(goodPeople()));
        files.put("good.sav", sav(goodPeople()));
        files.put("packed.csv.gz", packed(text));
        files.put("sheet.xlsx", XlsxFile.of(people()));
        files.put("spss.sav", sav(people()));
        List<List<String>> qualtrics = new ArrayList<>(people());
        qualtrics.add(1, HEADER);
        qualtrics.add(
                2,
                HEADER.stream()
                        .map(name -> "\"{\"\"ImportId\"\":\"\"QID_" + name + "\"\"}\"")
                        .toList());
        files.put("qualtrics.csv", csv(qualtrics).getBytes(StandardCharsets.UTF_8));
        files.put("ragged.csv", (text + SECRET + "," + NUMBER + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("quotes.csv", (text + "\"" + SECRET + "\"" + NUMBER + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("unclosed.csv", (text + "\"" + SECRET + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("latin.csv", (text + SECRET + "\u00e9," + NUMBER + "\n").getBytes(StandardCharsets.ISO_8859_1));
        files.put("cut.sav", Arrays.copyOf(files.get("spss.sav"), files.get("spss.sav").length - 20));
        files.put("cut.csv.gz", Arrays.copyOf(packed(text), packed(text).length - 9));
        files.put("no.xlsx", text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static final List<String> CALLS = List.of(
            "score swemwbs $ -o $/out",
            "score swemwbs $ -o $/out --on-invalid blank",
            "score swemwbs $ -o $/out --on-invalid drop --trace $/trace",
            "score swemwbs $ -o $/out --format jsonl --on-invalid blank --min-answered half",
            "score swemwbs $ -o $/out --missing-codes -9 --delimiter ;",
            "describe swemwbs $ --by team",
            "describe swemwbs $ --by id --on-invalid drop --min-group 2",
            "report swemwbs $ -o $/out --by team --on-invalid blank",
            "compare swemwbs $ --by team --on-invalid blank",
            "compare swemwbs $ --time time --id id --on-invalid blank --people $/out",
            "compare swemwbs $ $ --id id --on-invalid drop",
            "compare swemwbs $ --norm ng-fat-2017 --on-invalid drop");

    private Ran run(String call, Path file, String... more) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> words = Stream.concat(Stream.of(call.split(" ")), Stream.of(more))
                .map(word -> word.equals("$") ? file.toString() : word.replace("$", out.toString()))
                .toList();
        Ran ran = Ran.of(words.toArray());
        assertThat(Ran.filesIn(out)).allMatch(name -> name.equals("out") || name.equals("trace"));
        return ran;
    }

    private void assertNothingOf(String where, String text) {
        assertThat(text)
                .as(where)
                .doesNotContain(SECRET, NUMBER, ID)
                .doesNotContainIgnoringCase("secret")
                .doesNotContainIgnoringCase("unexpected");
    }

    @Test
    void with_hidden_values_no_cell_is_on_standard_error_for_any_call_and_any_format() throws IOException {
        int refused = 0;
        for (Map.Entry<String, byte[]> entry : files().entrySet()) {
            Path file = Files.write(folder.resolve(entry.getKey()), entry.getValue());
            for (String call : CALLS) {
                Ran ran = run(call, file, "--hide-values");

                assertNothingOf(call + " " + entry.getKey(), ran.err());
                refused += ran.code() == 1 ? 1 : 0;
            }
        }
        assertThat(refused).as("runs with problems").isGreaterThan(50);
        assertNothingOf("the log", String.join("\n", logged));
    }

    @Test
    void otherwise_the_offending_cell_is_there_and_neither_an_id_nor_the_row() throws IOException {
        for (Map.Entry<String, byte[]> entry : files().entrySet()) {
            Path file = Files.write(folder.resolve(entry.getKey()), entry.getValue());
            for (String call : CALLS) {
                Ran ran = run(call, file);

                assertThat(ran.err()).as(call + " " + entry.getKey()).doesNotContain(ID);
            }
        }
        assertThat(run(CALLS.get(0), folder.resolve("plain.csv")).err())
                .contains("column q1: \"" + SECRET + "\" is not", "column q7: \"" + NUMBER + "\" is not");
        assertNothingOf("the log", String.join("\n", logged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good.csv", "good.xlsx", "good.sav"})
    void no_id_is_in_figures_of_groups(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), files().get(name));
        for (String call : CALLS.subList(5, CALLS.size())) {
            // With that, ids are the names of groups, and groups of two were asked for.
            if (!call.contains("--by id")) {
                assertThat(run(call, file).out()).as(call).doesNotContain(ID);
            }
        }
        run("report swemwbs $ -o $/out --by team --time time", file);
        assertThat(Files.readString(folder.resolve("out").resolve("out"))).doesNotContain(ID);
    }

    @Test
    void rows_do_not_tell_what_is_in_them() {
        Positions answers = Positions.of(1, 2);
        assertThat(new CsvRow(7, 3, List.of(ID, SECRET))).hasToString("CsvRow of line 7");
        assertThat(new PanelRows.Entry(7, ID, SECRET, answers)).hasToString("Entry of line 7");
    }

    @Test
    void a_fault_of_the_command_tells_neither_its_message_nor_its_causes() {
        assertThat(CommandErrors.unexpected(new IllegalStateException(SECRET, new RuntimeException(NUMBER))))
                .startsWith("unexpected IllegalStateException at ")
                .doesNotContain(SECRET, NUMBER);
    }
}
