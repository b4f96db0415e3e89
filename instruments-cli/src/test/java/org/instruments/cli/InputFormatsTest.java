package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers give the same scores whatever they are stored in; CSV, tested by itself, is the measure. */
class InputFormatsTest {
    private static final String REFUSED = "-9";
    private static final int PEOPLE = 150;

    @TempDir
    Path folder;

    /** Codes of people who skip items, refuse some, and answer others. */
    private static List<List<String>> answers(Instrument instrument, int first) {
        Random random = new Random(7);
        List<List<String>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<String> codes = new ArrayList<>();
            int skips = person % 3 == 0 ? 10 : 0;
            instrument.items().forEach(item -> {
                int options =
                        instrument.definition().scaleOf(item).optionWeights().size();
                int draw = random.nextInt(100);
                codes.add(draw < skips / 2 ? "" : draw < skips ? REFUSED : "" + (first + random.nextInt(options)));
            });
            people.add(codes);
        }
        return people;
    }

    private static List<String> ids(Instrument instrument) {
        return instrument.items().stream().map(item -> item.id()).toList();
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> table(List<String> header, List<List<String>> people) {
        return Stream.concat(Stream.of(header), people.stream()).toList();
    }

    private static List<List<String>> qualtrics(List<String> header, List<List<String>> people) {
        return Stream.of(
                        List.of(header),
                        List.of(header.stream()
                                .map(name -> "Please say how much, \"" + name + "\":\nfirst thought")
                                .toList()),
                        List.of(header.stream()
                                .map(name -> "{\"ImportId\":\"QID_" + name + "\",\"timeZone\":\"Europe/Paris\"}")
                                .toList()),
                        people)
                .flatMap(List::stream)
                .toList();
    }

    private static byte[] sav(Instrument instrument, List<List<String>> people, Map<Double, String> labels) {
        SavFile file = new SavFile();
        Map<Double, String> all = new HashMap<>(labels);
        all.put(Double.valueOf(REFUSED), "Refused");
        ids(instrument).forEach(id -> file.number(id, "", all, Double.parseDouble(REFUSED)));
        people.forEach(codes -> file.row(codes.stream()
                .map(code -> code.isEmpty() ? null : Double.valueOf(code))
                .toArray()));
        return file.bytes();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Ran score(String id, Path file, Object... options) {
        return Ran.of(Stream.concat(
                        Stream.of("score", id, file, "--keep", "none", "--with-counts", "--min-answered", "half"),
                        Stream.of(options))
                .toArray());
    }

    private void assertSame(String id, String coding, List<List<String>> people) throws IOException {
        Instrument instrument = Instruments.get(id);
        List<String> header = ids(instrument);
        List<List<String>> table = table(header, people);
        byte[] text = csv(table).getBytes(StandardCharsets.UTF_8);
        Object[] options = {"--coding", coding, "--missing-codes", REFUSED};

        Ran expected = score(id, file("a.csv", text), options);

        assertThat(expected.code()).isZero();
        assertThat(expected.out().lines().count()).isEqualTo(PEOPLE + 1);
        assertThat(score(id, file("a.XLSX", XlsxFile.of(table)), options)).isEqualTo(expected);
        assertThat(score(id, file("a.sav", sav(instrument, people, Map.of())), options))
                .isEqualTo(expected);
        assertThat(score(id, file("a.sav", sav(instrument, people, Map.of())), "--coding", coding))
                .as("the file itself says that -9 is missing")
                .isEqualTo(expected);
        Ran ofQualtrics =
                score(id, file("q.csv", csv(qualtrics(header, people)).getBytes(StandardCharsets.UTF_8)), options);
        assertThat(ofQualtrics.out()).isEqualTo(expected.out());
        assertThat(ofQualtrics.code()).isZero();
        assertThat(ofQualtrics.err()).startsWith("note: an export of Qualtrics").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hse-msit 1..5 1",
                "hse-msit printed 1",
                "swemwbs 1..5 1",
                "wrqol 1..5 1",
                "ghq-12 1..4 1",
                "ghq-12 0..3 0"
            })
    void numbers_give_the_same_scores_in_every_format(String call) throws IOException {
        String[] words = call.split(" ");
        Instrument instrument = Instruments.get(words[0]);

        assertSame(words[0], words[1], answers(instrument, Integer.parseInt(words[2])));
    }

    private static List<List<String>> labelled(Instrument instrument, List<List<String>> people) {
        return people.stream()
                .map(codes -> IntStream.range(0, codes.size())
                        .mapToObj(item -> codes.get(item).matches("[1-5]")
                                ? labels(instrument, item).get(Integer.parseInt(codes.get(item)) - 1)
                                : codes.get(item))
                        .toList())
                .toList();
    }

    private static List<String> labels(Instrument instrument, int item) {
        return instrument.labels(instrument.items().get(item).id(), Locale.ENGLISH);
    }

    @Test
    void labels_give_the_same_scores_as_numbers_in_every_format() throws IOException {
        Instrument hse = Instruments.get("hse-msit");
        List<List<String>> people = answers(hse, 1);
        List<List<String>> labelled = labelled(hse, people);
        List<List<String>> table = table(ids(hse), labelled);
        Object[] options = {"--missing-codes", REFUSED};

        Ran numbers = score(
                "hse-msit", file("n.csv", csv(table(ids(hse), people)).getBytes(StandardCharsets.UTF_8)), options);

        assertThat(score("hse-msit", file("a.csv", csv(table).getBytes(StandardCharsets.UTF_8)), options))
                .isEqualTo(numbers);
        assertThat(score("hse-msit", file("a.xlsx", XlsxFile.of(table)), options))
                .isEqualTo(numbers);
        assertThat(score(
                                "hse-msit",
                                file("q.csv", csv(qualtrics(ids(hse), labelled)).getBytes(StandardCharsets.UTF_8)),
                                options)
                        .out())
                .isEqualTo(numbers.out());
        assertThat(score("hse-msit", file("f.xlsx", XlsxFile.of(table(forms(hse), labelled))), options))
                .isEqualTo(numbers);
        SavFile texts = new SavFile();
        ids(hse).forEach(id -> texts.text(id, 20));
        labelled.forEach(row -> texts.row(row.toArray()));
        assertThat(score("hse-msit", file("t.sav", texts.bytes()), options)).isEqualTo(numbers);
    }

    /** As Microsoft Forms heads its columns: by the question, with stray spaces, one no-break. */
    private static List<String> forms(Instrument instrument) {
        return IntStream.range(0, instrument.items().size())
                .mapToObj(item -> (item % 2 == 0 ? (item + 1) + ". " : "")
                        + instrument
                                .itemTexts(instrument.items().get(item).id())
                                .get(0)
                                .toUpperCase(Locale.ROOT)
                        + (item % 3 == 0 ? "\u00A0" : item % 3 == 1 ? ". " : ""))
                .toList();
    }

    /** HSE's form prints 5 to 1 beside reversed items: a file may store what is printed and name it truly. */
    @Test
    void numbers_as_printed_are_read_right_where_the_file_names_them() throws IOException {
        Instrument hse = Instruments.get("hse-msit");
        List<List<String>> people = answers(hse, 1);
        SavFile printed = new SavFile();
        for (int item = 0; item < hse.items().size(); item++) {
            Map<Double, String> names = new HashMap<>();
            for (int position = 0; position < 5; position++) {
                names.put(code(hse, item, position), labels(hse, item).get(position));
            }
            names.put(-9.0, "Refused");
            printed.number(hse.items().get(item).id(), "", names, -9);
        }
        people.forEach(codes -> printed.row(IntStream.range(0, codes.size())
                .mapToObj(item -> codes.get(item).matches("[1-5]")
                        ? (Object) code(hse, item, Integer.parseInt(codes.get(item)) - 1)
                        : codes.get(item).isEmpty() ? null : -9.0)
                .toArray()));

        Ran positions = score(
                "hse-msit",
                file("n.csv", csv(table(ids(hse), people)).getBytes(StandardCharsets.UTF_8)),
                "--missing-codes",
                REFUSED);

        assertThat(score("hse-msit", file("p.sav", printed.bytes()))).isEqualTo(positions);
        assertThat(score("hse-msit", file("p.sav", printed.bytes()), "--coding", "printed")
                        .out())
                .isEqualTo(positions.out());
    }

    private static double code(Instrument instrument, int item, int position) {
        return instrument.items().get(item).isReversed() ? 5 - position : position + 1;
    }

    @Test
    void a_text_pack_finds_the_columns_and_the_answers_of_a_form() throws IOException {
        Path pack = Files.writeString(
                folder.resolve("texts.json"),
                "{\"format\":1,\"instrument\":\"swemwbs\",\"locales\":{\"en\":{\"scales\":{\"five-options\":"
                        + "[\"a\",\"b\",\"c\",\"d\",\"e\"]},\"items\":{"
                        + IntStream.rangeClosed(1, 7)
                                .mapToObj(n -> "\"q" + n + "\":{\"text\":\"Invented text number "
                                        + "abcdefg".charAt(n - 1) + "\"}")
                                .collect(Collectors.joining(","))
                        + "}}}}");
        List<List<String>> form = List.of(
                List.of(
                        "ID",
                        "Lately: 1. Invented text number A ",
                        "Lately: 2. invented text  number b.",
                        "Lately: 3. Invented text number c",
                        "Lately: 4. Invented\u00A0text number d",
                        "Lately: 5. Invented text number e",
                        "Lately: 6. Invented text number f",
                        "Lately: 7. Invented text number g"),
                List.of("1", "C", "d", "c", "d", "d", "d", "d"));

        // 3 + 4 + 3 + 4 + 4 + 4 + 4 = 26, which the published table makes 23.21.
        assertThat(Ran.of("score", "swemwbs", file("f.xlsx", XlsxFile.of(form)), "--text-pack", pack))
                .isEqualTo(new Ran(0, "ID,swemwbs_raw,swemwbs_metric\n1,26,23.21\n", ""));
    }
}
