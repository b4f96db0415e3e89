package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.instruments.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of an SPSS file are read as. */
class SavRowsTest {
    private static final Map<Double, String> AGREEMENT =
            Map.of(1.0, "Strongly disagree", 2.0, "Disagree", 3.0, "Neutral", 4.0, "Agree", 5.0, "Strongly agree");

    @TempDir
    Path folder;

    private Ran score(String id, byte[] file, Object... options) throws IOException {
        return run("score", id, Files.write(folder.resolve("a.sav"), file), options);
    }

    private Ran run(String command, String id, Path file, Object... options) {
        Ran ran = Ran.of(
                Stream.concat(Stream.of(command, id, file), Stream.of(options)).toArray());
        return new Ran(ran.code(), ran.out(), ran.err().replace(folder + "/", ""));
    }

    private static SavFile swemwbs(SavFile file) {
        for (int item = 1; item <= 7; item++) {
            file.number("q" + item);
        }
        return file;
    }

    /** HSE's scale "change" is items 26, 28 and 32. */
    private static SavFile change(Map<Double, String> labels, double... missing) {
        return new SavFile()
                .number("q26", "", labels, missing)
                .number("q28", "", labels, missing)
                .number("q32", "", labels, missing);
    }

    private Ran change(SavFile file, Object... options) throws IOException {
        return score(
                "hse-msit",
                file.bytes(),
                Stream.concat(Stream.of("--scores", "change", "--min-answered", "2"), Stream.of(options))
                        .toArray());
    }

    @Test
    void values_of_every_kind_are_carried_through() throws IOException {
        SavFile file =
                new SavFile().text("town", 20).number("w").date("day", 20).date("moment", 22);
        swemwbs(file)
                .row("Zürich Nord  üü", 0.1, 13923792000.0, 13923829800.0, 3, 4, 3, 4, 4, 4, 4)
                .row(" abcdefgü x", -2.5, null, null, 1, 1, 1, 1, 1, 1, 1);
        String expected = "town,w,day,moment,swemwbs_raw,swemwbs_metric\n"
                // Seconds since 14 October 1582: 161155 days later it is 5 January 2024.
                + "Zürich Nord  üü,0.1,2024-01-05,2024-01-05T10:30:00,26,23.21\n"
                + "abcdefgü x,-2.5,,,7,7\n";

        assertThat(score("swemwbs", file.bytes())).isEqualTo(new Ran(0, expected, ""));
        assertThat(score("swemwbs", file.uncompressed().bytes())).isEqualTo(new Ran(0, expected, ""));
        assertThat(score("swemwbs", file.bigEndian().bytes())).isEqualTo(new Ran(0, expected, ""));
        assertThat(score("swemwbs", file.withoutCount().bytes())).isEqualTo(new Ran(0, expected, ""));
        assertThat(score("swemwbs", file.in(Charset.forName("windows-1252")).bytes()))
                .isEqualTo(new Ran(0, expected, ""));
    }

    @Test
    void it_may_be_compressed_as_a_whole() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(swemwbs(new SavFile()).row(3, 4, 3, 4, 4, 4, 4).bytes());
        }

        assertThat(run("score", "swemwbs", Files.write(folder.resolve("A.SAV.gz"), bytes.toByteArray())))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n26,23.21\n", ""));
    }

    @Test
    void values_that_the_file_marks_as_missing_are_not_answered() throws IOException {
        SavFile file = new SavFile()
                .number("q26", "", Map.of(-9.0, "Refused"), -9, -8)
                .range("q28", Map.of(), 90, 99)
                .range("q32", Map.of(), 90, 98, 7)
                .row(-9, 3, 4)
                .row(3, 95.5, 4)
                .row(3, 4, 7)
                .row(null, 2, 3)
                .row(5, 5, 99);

        Ran ran = change(file, "--on-invalid", "blank");

        // Each the mean of the two that were answered; 99 is past the range of the last item.
        assertThat(ran.out()).isEqualTo("hse_msit_change\n3.5\n3.5\n3.5\n2.5\n5\n");
        assertThat(ran.errors())
                .containsExactly(
                        "a.sav:5: column q32: \"99\" is not an answer of hse-msit (allowed: 1..5 or a label)"
                                + " [answer-not-allowed]",
                        "1 problem: 1 answer-not-allowed; bad cells count as missing");
    }

    @Test
    void missing_values_keep_their_codes_in_columns_that_are_carried_through() throws IOException {
        SavFile file = new SavFile().number("site", "", Map.of(1.0, "North", -9.0, "Refused"), -9);
        swemwbs(file).row(-9, 3, 4, 3, 4, 4, 4, 4).row(1, 3, 4, 3, 4, 4, 4, 4);

        assertThat(score("swemwbs", file.bytes(), "--scores", "raw").out())
                .isEqualTo("site,swemwbs_raw\n-9,26\n1,26\n");
    }

    @Test
    void labels_decide_where_the_item_has_all_of_them() throws IOException {
        Map<Double, String> backwards =
                Map.of(5.0, "strongly disagree", 4.0, "Disagree", 3.0, "Neutral", 2.0, "Agree", 1.0, "Strongly agree ");

        assertThat(change(change(backwards).row(1, 1, 2)))
                .isEqualTo(new Ran(0, "hse_msit_change\n4.666666666666667\n", ""));
        assertThat(change(change(AGREEMENT).row(1, 1, 2)).out()).isEqualTo("hse_msit_change\n1.3333333333333333\n");
    }

    @Test
    void the_number_decides_where_no_label_is_the_items() throws IOException {
        Map<Double, String> others = Map.of(1.0, "Agree fully", 2.0, "Agree a bit");

        assertThat(change(change(others).row(1, 1, 2)).out()).isEqualTo("hse_msit_change\n1.3333333333333333\n");
    }

    @Test
    void the_labels_that_the_item_has_decide_beside_others() throws IOException {
        Map<Double, String> backwards = new HashMap<>(Map.of(5.0, "Strongly disagree", 4.0, "Disagree"));
        backwards.putAll(Map.of(3.0, "Neutral", 2.0, "Agree", 1.0, "Strongly agree", 9.0, "Prefer not to say"));

        assertThat(change(change(backwards).row(1, 1, 2)))
                .isEqualTo(new Ran(0, "hse_msit_change\n4.666666666666667\n", ""));
        assertThat(change(change(backwards).row(1, 1, 9)).errors().get(0))
                .isEqualTo("a.sav:1: column q32: \"9\" is not an answer of hse-msit (allowed: 1..5 or a label)"
                        + " [answer-not-allowed]");
    }

    @Test
    void a_number_whose_label_is_not_the_items_is_doubtful_where_labels_show_another_order() throws IOException {
        Map<Double, String> backwards = Map.of(5.0, "Strongly disagree", 2.0, "Agree a bit", 1.0, "Strongly agree");
        Map<Double, String> usual = Map.of(1.0, "Strongly disagree", 4.0, "Agree a bit", 5.0, "Strongly agree");

        Ran ran = change(change(backwards).row(1, 2, 5));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .startsWith("a.sav:1: column q28: \"2\" has no label of the item in the file")
                .endsWith("[answer-not-allowed]");
        assertThat(change(change(usual).row(1, 4, 4)).out()).isEqualTo("hse_msit_change\n3\n");
    }

    @Test
    void a_label_of_a_missing_value_has_no_say() throws IOException {
        Map<Double, String> labels =
                Map.of(5.0, "Strongly disagree", 1.0, "Strongly agree", 8.0, "Not asked", 9.0, "No");

        assertThat(change(change(labels, 8, 9).row(1, 5, 8)).out()).isEqualTo("hse_msit_change\n3\n");
        assertThat(change(change(labels).row(1, 5, 8), "--missing-codes", "8,9").out())
                .isEqualTo("hse_msit_change\n3\n");
    }

    @Test
    void a_number_without_a_label_is_doubtful_where_labels_show_another_order() throws IOException {
        Map<Double, String> ends = Map.of(5.0, "Strongly disagree", 1.0, "Strongly agree");
        Map<Double, String> usual = Map.of(1.0, "Strongly disagree", 5.0, "Strongly agree");

        Ran ran = change(change(ends).row(1, 2, 5));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .startsWith("a.sav:1: column q28: \"2\" has no label of the item in the file")
                .endsWith("[answer-not-allowed]");
        assertThat(change(change(usual).row(1, 2, 3)).out()).isEqualTo("hse_msit_change\n2\n");
    }

    @Test
    void the_question_of_a_variable_finds_the_item() throws IOException {
        SavFile file = new SavFile()
                .number("A3", "Staff are always consulted about change at work", Map.of())
                .number("A1", "1. I have sufficient opportunities to question managers about change at work.", Map.of())
                .number("A2", "When changes are made at work, I am clear how they will work out in practice", Map.of());
        String items = "I have sufficient opportunities to question managers about change at work";
        assertThat(Instruments.get("hse-msit").itemTexts("q26")).containsExactly(items);

        assertThat(score("hse-msit", file.row(3, 1, 2).bytes(), "--scores", "change"))
                .satisfies(ran -> assertThat(ran.err()).isEmpty())
                .satisfies(ran -> assertThat(ran.out()).isEqualTo("hse_msit_change\n2\n"));
    }

    @Test
    void zsav_is_refused_by_what_is_in_it_too() throws IOException {
        byte[] file = swemwbs(new SavFile()).row(1, 1, 1, 1, 1, 1, 1).bytes();
        file[3] = '3';

        assertThat(score("swemwbs", file).errors().get(0)).contains(".zsav").endsWith("[unsupported-format]");
        file[3] = '2';
        file[72] = 2;
        assertThat(score("swemwbs", file).errors().get(0)).contains(".zsav").endsWith("[unsupported-format]");
    }

    @Test
    void text_that_is_not_in_the_encoding_of_the_file_is_refused_where_it_is() throws IOException {
        byte[] file = swemwbs(new SavFile().text("town", 8))
                .row("abc", 1, 1, 1, 1, 1, 1, 1)
                .row("Zürich", 1, 1, 1, 1, 1, 1, 1)
                .bytes();
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == (byte) 0xC3 ? (byte) 0xFF : file[i];
        }

        assertThat(score("swemwbs", file).errors().get(0))
                .isEqualTo("a.sav:2: a text in it is not in its encoding, UTF-8 [malformed-file]");
    }

    @Test
    void a_file_that_ends_too_early_is_refused_wherever_it_ends() throws IOException {
        SavFile file = swemwbs(new SavFile().text("town", 8));
        for (int i = 0; i < 3; i++) {
            file.row("abc", 1, 2, 1.5, 1, null, 1, 1);
        }
        for (byte[] whole : new byte[][] {file.bytes(), file.uncompressed().bytes()}) {
            for (int length = 0; length < whole.length - 16; length += 7) {
                Ran ran = score("swemwbs", Arrays.copyOf(whole, length));
                assertThat(ran.code())
                        .as("%d of %d bytes", length, whole.length)
                        .isEqualTo(1);
                assertThat(ran.err()).contains("[malformed-file]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void damage_never_ends_in_anything_but_a_problem_or_scores(int seed) throws IOException {
        byte[] whole = swemwbs(new SavFile().text("town", 12).range("site", Map.of(1.0, "North"), 90, 99))
                .row("abc", 1, 1, 2, 1.5, 1, null, 1, 1)
                .bytes();
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            byte[] damaged = whole.clone();
            for (int fault = 0; fault <= random.nextInt(3); fault++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Ran ran = score("swemwbs", damaged, "--threads", "1");
            assertThat(ran.code()).as(ran.err()).isIn(0, 1);
            assertThat(ran.err()).doesNotContain("unexpected");
        }
    }
}
