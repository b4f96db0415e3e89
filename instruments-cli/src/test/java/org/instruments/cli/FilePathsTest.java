package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file is scored in blocks of bytes, or row by row where more is asked, such as a trace. Both ways must give the same
 * scores, the same problems and the same exit code for every file.
 */
class FilePathsTest {
    private static final Path TRACE = trace();

    private static Path trace() {
        try {
            Path trace = Files.createTempFile("trace", ".jsonl");
            trace.toFile().deleteOnExit();
            return trace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSameBothWays(byte[] file, List<String> call) {
        List<Object> rowByRow = new ArrayList<>(call);
        rowByRow.add("--trace");
        rowByRow.add(TRACE);

        assertThat(Ran.reading(file, call.toArray())).isEqualTo(Ran.reading(file, rowByRow.toArray()));
    }

    /** Parts of files, from plain to broken. */
    @Provide
    Arbitrary<byte[]> texts() {
        Arbitrary<String> cells = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of("1", "2", "3", "4", "5", "")),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "\"3\"",
                                " 4 ",
                                "3.0",
                                "-9",
                                "99",
                                "NA",
                                "Never",
                                "always",
                                "\"Often\"",
                                "\"\"",
                                "\u00A05")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "6",
                                "0",
                                "01",
                                "+1",
                                "=1+1",
                                "@x",
                                "-1",
                                "#2",
                                "x",
                                "\"a\nb\"",
                                "\"a\"\"b\"",
                                "\"a,b\"",
                                "a\"b",
                                "Özge",
                                "\u0000",
                                "\t",
                                "'",
                                "12345",
                                "\"",
                                "\"1\"2",
                                ",",
                                "1,1")));
        Arbitrary<String> rows = cells.list().ofSize(4).map(row -> String.join(",", row));
        Arbitrary<String> ends = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just("\n")),
                Tuple.of(3, Arbitraries.just("\r\n")),
                Tuple.of(1, Arbitraries.of("\r", "\n\n", "\n\r\n", "", ",\n", "\n5\n")));
        Arbitrary<String> text = Combinators.combine(rows, ends)
                .as(String::concat)
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("", lines));
        return Combinators.combine(
                        text, Arbitraries.integers().between(-1, 150), Arbitraries.of(0x00, 0xC3, 0xFF, 0x80))
                .as(FilePathsTest::bytes);
    }

    private static byte[] bytes(String text, int broken, int by) {
        byte[] bytes = ("note,q26,q28,q32\n" + text).getBytes(StandardCharsets.UTF_8);
        if (broken >= 17 && broken < bytes.length && broken % 5 == 0) {
            bytes[broken] = (byte) by;
        }
        return bytes;
    }

    @Provide
    Arbitrary<List<String>> calls() {
        Arbitrary<String> more = Arbitraries.of(
                "",
                "--with-counts",
                "--keep all",
                "--keep none",
                "--decimals 2",
                "--raw-text",
                "--missing-codes -9,99,NA",
                "--coding printed",
                "--delimiter ;",
                "--hide-values");
        return Combinators.combine(
                        Arbitraries.of("fail", "blank", "drop"),
                        Arbitraries.of("all", "half", "2"),
                        more.list().ofSize(2),
                        Arbitraries.of("1", "3"))
                .as((onInvalid, minimum, options, threads) -> List.of(("score hse-msit --scores change --on-invalid "
                                + onInvalid
                                + " --min-answered " + minimum + " --threads " + threads + " "
                                + String.join(" ", options.stream().distinct().toList()))
                        .split(" +")));
    }

    @Property(tries = 1000)
    void blocks_and_rows_give_the_same_for_every_file(
            @ForAll("texts") byte[] file, @ForAll("calls") List<String> call) {
        assertSameBothWays(file, call);
    }

    @Test
    void a_ragged_row_says_nothing_of_the_coding_either_way() {
        String header = "q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12\n";
        byte[] file = (header + "4,4,4,4,4,4,4,4,4,4,4,4,4\nno,1,1\n4,4,4,4,4,4,4,4,4,4,x,,\n4,4,4,4,4,4,4,4,4,4,4,1\n")
                .getBytes(StandardCharsets.UTF_8);

        List<String> call = List.of("score", "ghq-12", "--on-invalid", "blank");
        assertSameBothWays(file, call);
        assertThat(Ran.reading(file, call.toArray()).err()).contains("1..4", "[coding-mismatch]");
    }

    @Test
    void blocks_and_rows_give_the_same_for_a_file_of_many_blocks() {
        Random random = new Random(4);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("note,q26,q28,q32\n".getBytes(StandardCharsets.UTF_8));
        String[] odd = {"\"two\nlines\",1,2,3\n", "x,\"2\",Never,4\r\n", "y,7,1,1\n", "\n", "z,1\n", "Özge,,5,1\n"};
        for (int row = 0; row < 150_000; row++) {
            String line = random.nextInt(500) == 0
                    ? odd[random.nextInt(odd.length)]
                    : row + "," + (1 + random.nextInt(5)) + "," + (1 + random.nextInt(5)) + ",3\n";
            file.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }

        for (String onInvalid : List.of("fail", "blank", "drop")) {
            assertSameBothWays(
                    file.toByteArray(), List.of("score", "hse-msit", "--scores", "change", "--on-invalid", onInvalid));
        }
    }

    @Test
    void bands_and_a_table_give_the_same_both_ways() {
        String rows = "1,2,3,4,5,1,2\n5,5,5,5,5,5,5\n1,,1,1,1,1,1\n,,,,,,\n3,3,\"3\",3,3,3,3\n";
        byte[] file = ("q1,q2,q3,q4,q5,q6,q7\n" + rows.repeat(3)).getBytes(StandardCharsets.UTF_8);

        assertSameBothWays(
                file, List.of("score", "swemwbs", "--min-answered", "half", "--with-counts", "--bands", "ng-fat-2017"));
    }

    @Test
    void scores_that_need_more_than_one_long_give_the_same_both_ways(@TempDir Path folder) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode definition = (ObjectNode)
                mapper.readTree(Ran.of("show", "swemwbs", "--format", "json").out());
        ArrayNode scores = (ArrayNode) definition.get("scores");
        for (int wide = 1; wide <= 5; wide++) {
            ObjectNode score = scores.get(0).deepCopy();
            score.retain("title", "high", "evidence");
            score.put("id", "wide-" + wide).put("method", "sum");
            ObjectNode group = score.putArray("groups").addObject();
            group.set("items", scores.get(0).get("items"));
            group.set("weights", mapper.valueToTree(List.of(0, wide, 100, 200, 900)));
            scores.add(score);
        }
        Path file = Files.writeString(folder.resolve("wide.json"), definition.toString());
        byte[] answers = "q1,q2,q3,q4,q5,q6,q7\n5,5,5,5,5,5,5\n1,2,3,4,5,4,3\n2,2,,2,2,2,2\n\"2\",2,2,2,2,2,2\n"
                .getBytes(StandardCharsets.UTF_8);
        String all = "wide-1,wide-2,wide-3,wide-4,wide-5";

        assertSameBothWays(answers, List.of("score", "--definition", file.toString(), "--scores", all));
        assertThat(Ran.reading(answers, "score", "--definition", file, "--scores", all)
                        .out()
                        .lines())
                .contains("6300,6300,6300,6300,6300", "1501,1502,1503,1504,1505", "7,14,21,28,35");
    }
}
