package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instruments.cli.Tame.assertTame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Options and names that nobody means well with. */
class HostileCallsTest {
    private static final String ESCAPES = "\u001B[2J\u001B]0;x\u0007\u009B31m\u202Ex\u2028";

    @TempDir
    private static Path folder;

    private static Path answers;

    @BeforeAll
    static void write() throws IOException {
        answers = folder.resolve("answers.csv");
        Files.writeString(answers, "id,q1,q2,q3,q4,q5,q6,q7\n" + "a,1,2,3,4,5,1,2\n".repeat(20));
    }

    static Stream<Arguments> options() {
        return Stream.of(
                arguments("score", "--decimals", "999999999", 2),
                arguments("score", "--decimals", "99999999999", 2),
                arguments("score", "--decimals", "-1", 2),
                arguments("score", "--decimals", "15", 0),
                arguments("score", "--decimals", "16", 2),
                arguments("score", "--threads", "2147483647", 0),
                arguments("score", "--threads", "2147483648", 2),
                arguments("score", "--threads", "0", 2),
                arguments("score", "--items", "{n}{n}", 1),
                arguments("score", "--items", "{n}".repeat(100_000), 1),
                arguments("score", "--items", "x".repeat(10_000_000), 2),
                arguments("score", "--items", "q,".repeat(1_000_000), 2),
                arguments("score", "--items", "", 2),
                arguments("score", "--items", ESCAPES + "{n}", 1),
                arguments("score", "--missing-codes", "", 0),
                arguments("score", "--missing-codes", ",,,", 0),
                arguments("score", "--missing-codes", ESCAPES, 0),
                arguments("score", "--delimiter", "\0", 1),
                arguments("score", "--delimiter", "\"", 2),
                arguments("score", "--delimiter", "\n", 2),
                arguments("score", "--delimiter", "\r", 2),
                arguments("score", "--delimiter", "", 2),
                arguments("score", "--delimiter", "\u001B", 1),
                arguments("score", "--delimiter", "\uD83D\uDE00", 2),
                arguments("score", "--min-answered", "-1", 2),
                arguments("score", "--min-answered", "0", 2),
                arguments("score", "--min-answered", "99999999999999", 2),
                arguments("score", "--scores", ESCAPES, 2),
                arguments("score", "--scores", "x".repeat(10_000_000), 2),
                arguments("score", "--coding", ESCAPES, 2),
                arguments("score", "--attribute", ESCAPES + "=x", 2),
                arguments("score", "--bands", ESCAPES, 2),
                arguments("score", "--keep", ESCAPES, 2),
                arguments("score", "--on-invalid", ESCAPES, 2),
                arguments("score", "--format", "@|red,bold x|@", 2),
                arguments("score", "--sheet", ESCAPES, 2),
                arguments("score", "-o", "", 3),
                arguments("score", "-o", "a\0b", 3),
                arguments("score", "-o", ESCAPES + "/x", 3),
                arguments("score", "--trace", "", 2),
                arguments("score", "--trace", "a\0b", 2),
                arguments("score", "--text-pack", "", 2),
                arguments("score", "--text-pack", "a\0b", 2),
                arguments("score", "--text-pack", ".", 3),
                arguments("score", "--text-pack", ESCAPES, 3),
                arguments("score", "--" + ESCAPES, "x", 2),
                arguments("describe", "--min-group", "-1", 2),
                arguments("describe", "--min-group", "0", 2),
                arguments("describe", "--min-group", "2147483648", 2),
                arguments("describe", "--by", ESCAPES, 1),
                arguments("describe", "--invited", "-1", 2),
                arguments("describe", "--invited", "99999999999999999999", 2),
                arguments("describe", "--norm", ESCAPES, 2),
                arguments("describe", "--benchmark", ESCAPES, 2),
                arguments("describe", "--quantile", ESCAPES, 2),
                arguments("compare", "--against", "1e999,1,1", 2),
                arguments("compare", "--against", "1E999999999,1,10", 2),
                arguments("compare", "--against", "1E-2147483648,1,10", 2),
                arguments("compare", "--against", "1e-999,1,10", 2),
                arguments("compare", "--against", "NaN,1,10", 2),
                arguments("compare", "--against", "1,-1,10", 2),
                arguments("compare", "--against", "\u0663,1,10", 2),
                arguments("compare", "--against", "20,5,1000000000000", 0),
                arguments("compare", "--against", "20,5,1000000000001", 2),
                arguments("compare", "--against", "1000000000000,5,10", 0),
                arguments("compare", "--against", "1000000000001,5,10", 2),
                arguments("compare", "--against", "9".repeat(1_000_000) + ",1,10", 2),
                arguments("compare", "--against", ESCAPES + ",1,10", 2),
                arguments("compare", "--norm", ESCAPES, 2),
                arguments("compare", "--time", ESCAPES, 1));
    }

    @ParameterizedTest
    @MethodSource("options")
    void an_odd_value_of_an_option_is_answered_in_plain_words(String command, String option, String value, int code) {
        List<Object> call = new ArrayList<>(List.of(command, "swemwbs", answers, option, value));
        if (command.equals("compare")) {
            call.addAll(List.of("--scores", "metric"));
        }

        Ran ran = assertTame(Ran.of(call.toArray()));

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(code == 0 || !ran.err().isBlank()).isTrue();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments(List.of(ESCAPES), 2),
                arguments(List.of(""), 2),
                arguments(List.of("show", ESCAPES), 2),
                arguments(List.of("show", "x".repeat(10_000_000)), 2),
                arguments(List.of("show", "swemwbs@" + ESCAPES), 2),
                arguments(List.of("show", "--definition", ""), 2),
                arguments(List.of("show", "--definition", "a\0b"), 2),
                arguments(List.of("show", "--definition", "."), 3),
                arguments(List.of("show", "--definition", "no\nsuch\u001B[31m.json"), 3),
                arguments(List.of("check", ""), 2),
                arguments(List.of("check", "a\0b"), 2),
                arguments(List.of("check", "."), 3),
                arguments(List.of("check", "x".repeat(300)), 3),
                arguments(List.of("score", "swemwbs", ""), 3),
                arguments(List.of("score", "swemwbs", "a\0b"), 3),
                arguments(List.of("score", "swemwbs", "."), 3),
                arguments(List.of("score", "swemwbs", "no\nsuch" + ESCAPES), 3),
                arguments(List.of("describe", "swemwbs", "a\0b"), 3),
                arguments(List.of("compare", "swemwbs", "a\0b", "c"), 3),
                arguments(List.of("report", "swemwbs", "a\0b", "-o", "x.html"), 3),
                arguments(List.of("list", ESCAPES), 2));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_odd_name_is_answered_in_plain_words(List<String> call, int code) {
        Ran ran = assertTame(Ran.of(call.toArray()));

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void figures_that_are_far_apart_are_compared() {
        Ran ran = assertTame(Ran.of(
                "compare",
                "swemwbs",
                "--scores",
                "metric",
                "--from=1000000000000,1,1000000000000",
                "--against=-1000000000000,0.000000000000001,1000000000000"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("-2000000000000.0000");
    }

    static boolean isThereADeviceOfZeros() {
        return Files.isReadable(Path.of("/dev/zero"));
    }

    @ParameterizedTest
    @EnabledIf("isThereADeviceOfZeros")
    @MethodSource("readersOfDocuments")
    void a_file_without_end_is_read_only_so_far(List<String> call) {
        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> Tame.assertRefused(Ran.of(call.toArray()), 1, "[too-large]")));
    }

    static Stream<List<String>> readersOfDocuments() {
        return Stream.of(
                List.of("check", "/dev/zero"),
                List.of("show", "--definition", "/dev/zero"),
                List.of("score", "swemwbs", "/dev/null", "--text-pack", "/dev/zero"),
                List.of("score", "swemwbs", "/dev/zero"),
                List.of("describe", "swemwbs", "/dev/zero"));
    }

    @Test
    void a_link_to_itself_is_a_file_that_cannot_be_read() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        assertThat(assertTame(Ran.of("check", loop)).code()).isEqualTo(3);
        assertThat(assertTame(Ran.of("score", "swemwbs", loop)).code()).isEqualTo(3);
    }
}
