package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of answers with random edits of their bytes: the command either scores them as an independent strict reader does,
 * or says what is wrong. {@code -Dinstruments.edits=N} tries more edits of each file, {@code -Dinstruments.seed=N} others.
 */
class ByteEditsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path ROOT = Path.of("..");
    private static final int EDITS = Integer.getInteger("instruments.edits", 250);
    private static final long SEED = Long.getLong("instruments.seed", 20260101);

    /**
     * A file and how it is scored.
     *
     * @param all by the strict reader, where all answers are needed or as many as the definition says
     * @param half the same where half are enough
     * @param words what names the instrument on the command line, and options of reading
     */
    private record Sample(
            String name,
            byte[] bytes,
            String id,
            StrictScoring all,
            StrictScoring half,
            char delimiter,
            Set<String> missing,
            List<String> words) {

        static Sample of(String name, byte[] bytes, JsonNode definition, String... words) {
            return of(name, bytes, definition, "", ',', Set.of(), words);
        }

        static Sample of(
                String name,
                byte[] bytes,
                JsonNode definition,
                String coding,
                char delimiter,
                Set<String> missing,
                String... words) {
            return new Sample(
                    name,
                    bytes,
                    definition.get("id").asText(),
                    new StrictScoring(definition, coding, false),
                    new StrictScoring(definition, coding, true),
                    delimiter,
                    missing,
                    List.of(words));
        }

        StrictSheet strict(byte[] edited, Way way) {
            StrictScoring scoring = way == Way.BLANK ? half : all;
            return StrictSheet.of(edited, new StrictSheet.How(scoring, id, delimiter, way == Way.DROP, missing));
        }

        Ran score(byte[] edited, String... options) {
            List<Object> call = new ArrayList<>(List.of("score"));
            call.addAll(words);
            call.addAll(List.of((Object[]) options));
            return Ran.reading(edited, call.toArray());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().replace(".csv", "");
                samples.add(Sample.of(id + ".csv", Files.readAllBytes(file), definition(id), id, "-"));
            }
        }
        samples.add(Sample.of(
                "labels, quotes, CR LF and a byte order mark", labels(), definition("hse-msit"), "hse-msit", "-"));
        samples.add(
                Sample.of("line breaks in quotes, CR, other names", breaks(), definition("swemwbs"), "swemwbs", "-"));
        samples.add(Sample.of(
                "another coding, semicolons and missing codes",
                semicolons(),
                definition("ghq-12"),
                "wellbeing",
                ';',
                Set.of("-9", "NA"),
                "ghq-12",
                "-",
                "--delimiter",
                ";",
                "--coding",
                "wellbeing",
                "--missing-codes",
                "-9,NA"));
        samples.add(Sample.of(
                "tabs, without the optional item",
                tabs(),
                definition("wrqol"),
                "",
                '\t',
                Set.of(),
                "wrqol",
                "-",
                "--delimiter",
                "tab"));
        Path strain = Path.of("src/test/resources/org/instruments/cli/strain.json");
        samples.add(Sample.of(
                "attributes, and a definition of one's own",
                attributes(),
                JSON.readTree(strain.toFile()),
                "--definition",
                strain.toString(),
                "-"));
        return samples.stream();
    }

    /** The JSON as it lies in the sources. */
    private static JsonNode definition(String id) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 9)) {
            Path file = files.filter(path ->
                            path.endsWith(id + ".json") && path.toString().contains("src/main/resources"))
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(file.toFile());
        }
    }

    private static byte[] labels() throws IOException {
        List<String> frequency = List.of("Never", "seldom", "SOMETIMES", "Often", "Always");
        List<String> agreement = List.of("Strongly disagree", "disagree", "NEUTRAL", "Agree", "Strongly agree");
        List<List<String>> rows = example("hse-msit", 12);
        for (List<String> row : rows.subList(1, rows.size())) {
            row.set(0, "\"" + row.get(0) + ", \"\"é\"\"\"");
            for (int column = 2; column < row.size(); column++) {
                String answer = row.get(column);
                if (!answer.isEmpty() && column % 3 > 0) {
                    String label = (column < 25 ? frequency : agreement).get(Integer.parseInt(answer) - 1);
                    row.set(column, column % 3 == 1 ? label : " \u00A0" + answer + ".0 ");
                }
            }
        }
        return text("\uFEFF", rows, ",", "\r\n");
    }

    private static byte[] breaks() throws IOException {
        List<List<String>> rows = example("swemwbs", 30);
        for (int item = 1; item <= 7; item++) {
            rows.get(0).set(item + 1, "SWEMWBS_" + item);
        }
        rows.subList(1, rows.size()).forEach(row -> {
            row.set(1, "\"" + row.get(1) + "\r\n\nhere\"");
            row.set(4, "\"" + row.get(4) + "\"");
        });
        return text("", rows, ",", "\r");
    }

    private static byte[] semicolons() throws IOException {
        List<List<String>> rows = example("ghq-12", 40);
        rows.subList(1, rows.size()).forEach(row -> row.replaceAll(cell -> cell.isEmpty() ? "-9" : cell));
        rows.get(3).set(5, " NA ");
        return text("", rows, ";", "\n");
    }

    private static byte[] tabs() throws IOException {
        List<List<String>> rows = example("wrqol", 20);
        rows.forEach(row -> row.remove(row.size() - 1));
        rows.subList(1, rows.size()).forEach(row -> row.set(0, "= " + row.get(0)));
        return text("", rows, "\t", "\n");
    }

    private static byte[] attributes() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("id", "sex", "tired", "calm", "harm")));
        List<String> sexes = List.of("female", "MALE", "", "male");
        IntStream.range(0, 40)
                .forEach(n -> rows.add(List.of(
                        "p" + n,
                        sexes.get(n % 4),
                        n % 7 == 0 ? "" : "" + n % 3,
                        n % 5 > 2 ? "Always" : "" + n % 5,
                        "0")));
        return text("", rows, ",", "\n");
    }

    private static List<List<String>> example(String id, int rows) throws IOException {
        return Files.readAllLines(ROOT.resolve("examples").resolve(id + ".csv")).stream()
                .limit(rows + 1L)
                .map(line -> (List<String>) new ArrayList<>(List.of(line.split(",", -1))))
                .toList();
    }

    private static byte[] text(String mark, List<List<String>> rows, String delimiter, String lineEnd) {
        return rows.stream()
                .map(row -> String.join(delimiter, row))
                .collect(Collectors.joining(lineEnd, mark, lineEnd))
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_file_that_is_not_edited_is_faultless_and_scored_as_the_strict_reader_does(Sample sample) {
        assertThat(sample.strict(sample.bytes(), Way.BLOCKS).faults()).isEmpty();
        assertThat(sample.strict(sample.bytes(), Way.BLOCKS).rows()).hasSizeGreaterThan(10);
        for (Way way : Way.values()) {
            assertThat(way.disagreement(sample, sample.bytes())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_edited_file_is_scored_as_the_strict_reader_does_or_its_problem_is_reported(Sample sample)
            throws IOException {
        List<Sample> all = samples().toList();
        LongAdder scored = new LongAdder();
        List<String> disagreements = IntStream.range(0, EDITS)
                .parallel()
                .mapToObj(number ->
                        disagreement(sample, all.get(number % all.size()).bytes(), number, scored))
                .filter(text -> !text.isEmpty())
                .toList();

        assertThat(disagreements).isEmpty();
        // Neither side of the question is left out.
        assertThat(scored.intValue()).isBetween(EDITS / 50, EDITS - EDITS / 50);
    }

    /** As blocks of bytes always, and every third file in one of the other ways too. */
    private static String disagreement(Sample sample, byte[] other, int number, LongAdder scored) {
        byte[] edited = ByteEdits.of(sample.bytes(), other, SEED * 1_000_003 + number);
        scored.add(sample.strict(edited, Way.BLOCKS).faults().isEmpty() ? 1 : 0);
        List<Way> ways = new ArrayList<>(List.of(Way.BLOCKS));
        if (number % 3 == 0) {
            ways.add(Way.values()[1 + number / 3 % (Way.values().length - 1)]);
        }
        for (Way way : ways) {
            String disagreement = way.disagreement(sample, edited);
            if (!disagreement.isEmpty()) {
                return "edit " + number + " of seed " + SEED + ", " + way + ", " + disagreement + "\n--- the file:\n"
                        + new String(edited, StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    /** Ways of scoring a file that must all agree. */
    private enum Way {
        /** The default but for formulas, which are carried through as they are: scanned as blocks of bytes. */
        BLOCKS("--raw-text"),
        /** Row by row, as JSON. */
        ROWS("--format", "jsonl"),
        /** Bad cells count as missing, and half of the answers are enough. */
        BLANK("--raw-text", "--on-invalid", "blank", "--min-answered", "half"),
        /** Row by row, as CSV, without bad rows. */
        DROP("--raw-text", "--with-alerts", "--on-invalid", "drop");

        private final String[] options;

        Way(String... options) {
            this.options = options;
        }

        /** How the command and the strict reader differ; empty where they agree. */
        String disagreement(Sample sample, byte[] bytes) {
            StrictSheet strict = sample.strict(bytes, this);
            Ran ran = sample.score(bytes, options);
            boolean lenient = this == BLANK || this == DROP;
            boolean good = lenient ? strict.readable() : strict.faults().isEmpty();
            if (this == ROWS
                    && Set.copyOf(strict.carried()).size() < strict.carried().size()) {
                return ran.code() == 1 && ran.err().contains("[duplicate-column]") ? "" : "one property twice: " + ran;
            }
            if (ran.code() != (good ? 0 : 1)) {
                return "exit " + ran.code() + ", strictly " + strict.faults() + ": " + ran.err();
            }
            String untold = untold(strict, ran.err());
            if (!good || !untold.isEmpty()) {
                return untold;
            }
            List<StrictSheet.Row> rows = strict.rows().stream()
                    .filter(row -> this != DROP || !row.faulty())
                    .toList();
            return this == ROWS
                    ? ofDocuments(ran.out(), strict.carried(), rows)
                    : ofCells(ran.out(), strict.carried(), rows, sample);
        }

        /** The first fault must be told with its line. */
        private static String untold(StrictSheet strict, String err) {
            if (strict.faults().isEmpty()) {
                return "";
            }
            StrictSheet.Fault first = strict.faults().get(0);
            String line = first.line() == 0 ? "" : ":" + first.line() + ": ";
            return err.lines().anyMatch(text -> text.contains(line) && text.endsWith("[" + first.code() + "]"))
                    ? ""
                    : "not told: " + first + ": " + err;
        }

        private String ofCells(String out, List<String> carried, List<StrictSheet.Row> rows, Sample sample) {
            StrictCsv csv = StrictCsv.read(out.getBytes(StandardCharsets.UTF_8), ',');
            List<String> header = new ArrayList<>(carried);
            sample.all().scores().forEach(score -> header.add((sample.id() + "_" + score).replace('-', '_')));
            if (this == DROP) {
                header.add((sample.id() + "_alerts").replace('-', '_'));
            }
            if (csv.fault()
                    || csv.records().size() != rows.size() + 1
                    || !csv.records().get(0).cells().equals(header)) {
                return "other rows or columns: " + out;
            }
            for (int i = 0; i < rows.size(); i++) {
                List<String> expected = new ArrayList<>(rows.get(i).carried());
                rows.get(i).scores().forEach(score -> expected.add(text(score)));
                if (this == DROP) {
                    expected.add(rows.get(i).alerts());
                }
                if (!csv.records().get(i + 1).cells().equals(expected)) {
                    return "row " + i + ": " + csv.records().get(i + 1) + " in place of " + rows.get(i);
                }
            }
            return "";
        }

        private static String ofDocuments(String out, List<String> carried, List<StrictSheet.Row> rows) {
            List<String> lines = out.lines().toList();
            if (lines.size() != rows.size()) {
                return "other rows: " + out;
            }
            for (int i = 0; i < rows.size(); i++) {
                StrictSheet.Row row = rows.get(i);
                JsonNode document = tree(lines.get(i));
                List<String> input = carried.stream()
                        .map(name -> document.get("input").path(name).asText(null))
                        .toList();
                List<Double> values = new ArrayList<>();
                document.get("scores")
                        .forEach(score -> values.add(
                                score.get("value").isNull()
                                        ? null
                                        : score.get("value").doubleValue()));
                if (document.get("line").asInt() != row.line()
                        || document.get("row").asInt() != i + 1
                        || document.get("input").size() != carried.size()
                        || !input.equals(row.carried())
                        || !values.equals(row.scores())) {
                    return "document " + i + ": " + document + " in place of " + row;
                }
            }
            return "";
        }

        private static JsonNode tree(String json) {
            try {
                return JSON.readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whole numbers without a point. What is not whole has few digits, or all that a double has. */
        private static String text(Double value) {
            if (value == null) {
                return "";
            }
            return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
        }
    }
}
