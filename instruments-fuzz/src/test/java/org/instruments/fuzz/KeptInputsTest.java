package org.instruments.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.instruments.cli.rows.RecordBlocksTarget;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.proof.CasesTarget;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was ever found, and files from sound to hostile, through every target once. */
class KeptInputsTest {
    private static final Path CORPUS = Path.of("src", "main", "resources", "corpus");

    private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>(Map.of(
            "definition", DefinitionTarget::fuzzerTestOneInput,
            "cases", CasesTarget::fuzzerTestOneInput,
            "responses", ResponsesTarget::fuzzerTestOneInput,
            "sheet", SheetTarget::fuzzerTestOneInput,
            "text-pack", TextPackTarget::fuzzerTestOneInput,
            "csv", CsvTarget::fuzzerTestOneInput,
            "record-blocks", RecordBlocksTarget::fuzzerTestOneInput,
            "gzip", GzipTarget::fuzzerTestOneInput,
            "sav", SavTarget::fuzzerTestOneInput,
            "workbook", WorkbookTarget::fuzzerTestOneInput));

    private static List<Path> kept(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return fail(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_must_hold_holds_for_every_kept_input() {
        return TARGETS.entrySet().stream()
                .flatMap(target -> kept(CORPUS.resolve(target.getKey())).stream()
                        .map(file -> dynamicTest(
                                CORPUS.relativize(file).toString(),
                                () -> target.getValue().accept(Files.readAllBytes(file)))));
    }

    @Test
    void every_folder_of_inputs_has_a_target_and_every_target_a_folder_and_a_dictionary() {
        assertThat(kept(CORPUS).stream().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(TARGETS.keySet().stream()
                        .flatMap(target -> Stream.of(target, target + ".dict"))
                        .toList());
    }

    @Test
    void the_script_runs_every_target() throws IOException {
        String script = Files.readString(Path.of("run"));

        assertThat(TARGETS.keySet()).allSatisfy(target -> assertThat(script).containsPattern("(?m)^" + target + " "));
    }

    @Test
    void what_is_thrown_by_fault_is_found_and_a_refusal_is_not() {
        Problem problem = Problem.of(ProblemCode.EMPTY_INPUT, new Place.Whole(), "is empty");

        assertThatCode(() -> Execution.of(new byte[0], input -> {
                    throw new InvalidInputException(List.of(problem));
                }))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Execution.of(new byte[0], input -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        assertThatThrownBy(() -> Execution.of(new byte[0], input -> {
                    throw new EOFException();
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_takes_longer_than_a_second_both_times_is_found() {
        assertThatThrownBy(() -> Execution.of(new byte[0], input -> {
                    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin < 1_100_000_000L) {
                        Thread.onSpinWait();
                    }
                }))
                .hasMessage("took longer than a second");
    }
}
