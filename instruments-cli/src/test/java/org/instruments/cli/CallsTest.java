package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.cli.files.NamedOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
    private static final String INSTRUMENTS =
            Instruments.all().stream().map(Instrument::id).collect(Collectors.joining(", "));

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                Arguments.of("", "Name a command: list, show, score, check, describe, compare or report."),
                Arguments.of(
                        "sing",
                        "there is no command sing; there are: list, show, score, check, describe, compare, report"),
                Arguments.of("score", "Name an instrument (" + INSTRUMENTS + ") or give --definition."),
                Arguments.of(
                        "score phq-9",
                        "there is no instrument phq-9; there are: " + INSTRUMENTS + " [unknown-instrument]"),
                Arguments.of(
                        "show phq-9",
                        "there is no instrument phq-9; there are: " + INSTRUMENTS + " [unknown-instrument]"),
                Arguments.of("score swemwbs --coding 0..4", "swemwbs has no coding 0..4; it has 1..5 [unknown-coding]"),
                Arguments.of(
                        "score swemwbs --scores sum", "swemwbs has no score sum; it has raw, metric [unknown-score]"),
                Arguments.of(
                        "score swemwbs --bands good",
                        "swemwbs has no band set good; it has ng-fat-2017 [unknown-band-set]"),
                Arguments.of(
                        "score swemwbs --scores raw --bands ng-fat-2017",
                        "--bands: ng-fat-2017 is on the score metric, which --scores leaves out"),
                Arguments.of(
                        "score swemwbs --attribute sex=gender",
                        "sex is not an attribute of swemwbs, which has none [unknown-attribute]"),
                Arguments.of(
                        "score swemwbs --min-answered most",
                        "Invalid value for option '--min-answered': 'most' is not a minimum; there are: all, half, or a"
                                + " whole number of 1 or more"),
                Arguments.of(
                        "score swemwbs --min-answered 0",
                        "Invalid value for option '--min-answered': '0' is not a minimum; there are: all, half, or a"
                                + " whole number of 1 or more"),
                Arguments.of(
                        "score swemwbs --on-invalid ignore",
                        "Invalid value for option '--on-invalid': 'ignore' is none of fail, blank, drop"),
                Arguments.of(
                        "score swemwbs --delimiter ;;",
                        "Invalid value for option '--delimiter': ';;' is not a delimiter: give one character, or tab"),
                Arguments.of("score swemwbs --threads 0", "--threads: at least 1, not 0"),
                Arguments.of("score swemwbs --decimals -1", "--decimals: from 0 to 15, not -1"),
                Arguments.of(
                        "score swemwbs --decimals 2 --format jsonl",
                        "--decimals goes with --format csv; jsonl has exact values"),
                Arguments.of("score swemwbs --quick", "Unknown option: '--quick'"),
                Arguments.of("check", "Missing required parameter: 'FILE.json'"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void a_wrong_call_is_told_in_one_line_with_the_choices(String call, String message) {
        Object[] words = call.isEmpty() ? new Object[0] : call.split(" ");

        Ran ran = Ran.reading("q1,q2,q3,q4,q5,q6,q7\n", words);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().get(0)).isEqualTo(message);
        assertThat(ran.errors().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_page_is_of_an_instrument_or_of_a_definition() {
        Ran ran = Ran.of("show", "swemwbs", "--definition", "x.json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors().get(0)).isEqualTo("Give either an instrument or --definition, not both.");
    }

    @Test
    void a_file_that_cannot_be_read_is_exit_code_3_and_one_line(@TempDir Path folder) {
        Path missing = folder.resolve("missing.csv");

        assertThat(Ran.of("score", "swemwbs", missing)).isEqualTo(new Ran(3, "", missing + ": no such file\n"));
        assertThat(Ran.of("score", "swemwbs", folder)).isEqualTo(new Ran(3, "", folder + ": is a directory\n"));
        assertThat(Ran.of("check", folder.resolve("missing.json")).code()).isEqualTo(3);
        assertThat(Ran.of("show", "--definition", folder.resolve("missing.json"))
                        .code())
                .isEqualTo(3);
    }

    /** In other languages the word is another one; that it is a pipe is then known from the system. */
    @ParameterizedTest
    @CsvSource({"Broken pipe,false", "Relais bris\u00e9 (pipe),false", "Tuber\u00eda rota,true"})
    void a_pipe_closed_early_ends_quietly(String words, boolean pipe) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new NamedOutput("stdout", failing(words), pipe);

        int code = Main.run(
                new String[] {"score", "swemwbs"},
                swemwbs(),
                closed,
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void output_that_fails_otherwise_is_exit_code_3_and_one_line() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new NamedOutput("stdout", failing("No space left on device"), false);

        int code = Main.run(
                new String[] {"score", "swemwbs"}, swemwbs(), full, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("stdout: cannot be written: No space left on device\n");
    }

    @Test
    void an_unexpected_fault_is_one_line_without_a_trace_or_its_message() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream faulty = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("answer of Anna: 5");
            }
        };

        int code = Main.run(
                new String[] {"score", "swemwbs"},
                faulty,
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("unexpected IllegalStateException at ")
                .doesNotContain("Anna");
    }

    private static InputStream swemwbs() {
        return new ByteArrayInputStream("q1,q2,q3,q4,q5,q6,q7\n1,1,1,1,1,1,1\n".getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "score", "check"})
    void every_command_has_help_with_two_examples(String command) {
        Ran ran = Ran.of(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()
                        .lines()
                        .dropWhile(line -> !line.equals("Examples:"))
                        .skip(1)
                        .limit(2))
                .hasSize(2)
                .allMatch(line -> line.startsWith("  instruments " + command));
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void the_command_has_help_and_a_version() {
        assertThat(Ran.of("--help").out()).contains("list", "show", "score", "check");
        assertThat(Ran.of("--version").out()).startsWith("instruments ");
        assertThat(Ran.of("--help").code()).isZero();
    }

    @Test
    void a_file_named_like_an_argument_file_is_only_a_file(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("@answers.csv"), "q1,q2,q3,q4,q5,q6,q7\n1,1,1,1,1,1,1\n");

        assertThat(Ran.of("score", "swemwbs", in).out()).endsWith("\n7,7\n");
        assertThat(Ran.of("score", "swemwbs", "@answers.csv").err()).isEqualTo("@answers.csv: no such file\n");
    }
}
