package org.instruments.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.instruments.cli.ChildRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which temporary files a run removes: those that a killed run to the same target left, and no other file. */
class ForgottenFilesTest {
    private static final String FORGOTTEN = ".scores.csv.0123456789abcdef.part";

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void nameTheTarget() throws IOException {
        folder = folder.toRealPath();
        target = folder.resolve("scores.csv");
    }

    private static void write(Path target, String text) throws IOException {
        try (Output output = Output.to(target)) {
            output.stream().write(text.getBytes());
            output.complete();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private record Child(Process process, BufferedReader out) implements AutoCloseable {
        static Child writing(Path target) throws IOException {
            Process process = ChildRun.java(WritingChild.class.getName(), target.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader();
            assertThat(out.readLine()).isEqualTo("begun");
            return new Child(process, out);
        }

        void end() throws InterruptedException {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void what_a_killed_run_left_is_removed_by_the_next_run_to_the_same_target() throws Exception {
        Files.writeString(target, "old");
        for (int kill = 0; kill < 3; kill++) {
            try (Child child = Child.writing(target)) {
                child.process().destroyForcibly();
                child.end();
            }
            assertThat(files()).hasSize(2).contains("scores.csv");
            assertThat(Files.readString(target)).isEqualTo("old");
        }

        write(target, "new");

        assertThat(files()).containsExactly("scores.csv");
        assertThat(Files.readString(target)).isEqualTo("new");
    }

    @Test
    void the_file_of_a_run_that_is_alive_stays_and_is_put_into_place() throws Exception {
        try (Child child = Child.writing(target)) {
            write(target, "of this process");
            assertThat(files()).hasSize(2);
            assertThat(Files.readString(target)).isEqualTo("of this process");

            child.process().outputWriter().append('.').close();
            assertThat(child.out().readLine()).isEqualTo("placed");
            child.end();
        }

        assertThat(files()).containsExactly("scores.csv");
        assertThat(Files.readString(target)).isEqualTo("of the child");
    }

    @Test
    void two_runs_of_one_process_leave_each_other_alone_and_their_files_stay_locked() throws Exception {
        Path elsewhere = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (Output first = Output.to(target)) {
            write(elsewhere.resolve("scores.csv"), "of the second");

            // A third, in another process, must still find the first one locked.
            try (Child child = Child.writing(target)) {
                child.process().outputWriter().append('.').close();
                assertThat(child.out().readLine()).isEqualTo("placed");
                child.end();
            }
            first.stream().write('1');
            first.complete();
        }

        assertThat(Files.readString(target)).isEqualTo("1");
        assertThat(files()).containsExactly("link", "scores.csv");
    }

    @Test
    void files_whose_names_are_not_exactly_those_of_its_temporary_files_stay() throws IOException {
        List<String> others = List.of(
                ".other.csv.0123456789abcdef.part",
                ".scores.csv.0123456789ABCDEF.part",
                ".scores.csv.0123456789abcde.part",
                ".scores.csv.0123456789abcdef.part.bak",
                ".scores.csv.00123456789abcdef.part",
                ".scoresXcsv.0123456789abcdef.part",
                "scores.csv.0123456789abcdef.part");
        for (String other : others) {
            Files.writeString(folder.resolve(other), "kept");
        }
        Files.writeString(folder.resolve(FORGOTTEN), "half");

        write(target, "new");

        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(others.stream(), Stream.of("scores.csv")).toList());
    }

    @Test
    void a_link_a_folder_and_a_pipe_of_that_name_stay_and_so_does_what_is_linked() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "kept");
        Files.createSymbolicLink(folder.resolve(FORGOTTEN), precious);
        Files.createDirectory(folder.resolve(".scores.csv.1111111111111111.part"));
        ChildRun.pipe(folder.resolve(".scores.csv.2222222222222222.part"));

        write(target, "new");

        assertThat(files())
                .containsExactly(
                        FORGOTTEN,
                        ".scores.csv.1111111111111111.part",
                        ".scores.csv.2222222222222222.part",
                        "precious",
                        "scores.csv");
        assertThat(Files.readString(precious)).isEqualTo("kept");
    }

    @Test
    void the_file_of_another_user_stays() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a file away");
        Path ofAnother = Files.writeString(folder.resolve(FORGOTTEN), "half");
        Files.setAttribute(ofAnother, "unix:uid", 65534);

        write(target, "new");

        assertThat(files()).containsExactly(FORGOTTEN, "scores.csv");
    }

    @Test
    void through_a_link_it_is_the_folder_of_the_file_that_is_swept() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve(FORGOTTEN), "half");
        Files.writeString(folder.resolve(FORGOTTEN), "not of this target");
        Files.createSymbolicLink(target, there.resolve("scores.csv"));

        write(target, "new");

        assertThat(files()).containsExactly(FORGOTTEN, "scores.csv", "there");
        assertThat(there)
                .isDirectoryNotContaining(file -> !file.getFileName().toString().equals("scores.csv"));
    }

    @Test
    void a_temporary_file_is_for_its_owner_only_and_its_name_tells_the_target_and_nothing_else() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Output output = Output.to(target)) {
            output.stream().write("987654321".getBytes());

            assertThat(files()).singleElement().asString().matches("\\.scores\\.csv\\.[0-9a-f]{16}\\.part");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(files().get(0)))))
                    .isEqualTo("rw-------");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void an_end_of_the_process_by_its_own_will_or_by_a_signal_leaves_nothing() throws Exception {
        for (String signal : List.of("INT", "TERM", "HUP")) {
            try (Child child = Child.writing(target)) {
                assertThat(files()).hasSize(1);
                ChildRun.signal(signal, child.process());
                child.end();
            }
            assertThat(files()).as("after " + signal).isEmpty();
        }
    }

    @Test
    void of_two_outputs_neither_is_put_into_place_before_both_are_finished() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Output first = Output.to(target);
                Output second = Output.to(new BufferedOutputStream(full))) {
            first.stream().write('1');
            second.stream().write('2');

            assertThatThrownBy(() -> Output.complete(first, second)).hasMessage("No space left on device");
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void where_only_the_first_of_two_outputs_can_be_put_into_place_that_is_said() throws IOException {
        Path second = folder.resolve("second.csv");
        try (Output one = Output.to(target);
                Output other = Output.to(second)) {
            Files.createDirectory(second);

            assertThatThrownBy(() -> Output.complete(one, other))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(second + ": cannot be written: Is a directory; " + target + " is written");
        }

        assertThat(files()).containsExactly("scores.csv", "second.csv");
    }

    @Test
    void a_temporary_file_that_somebody_took_away_is_an_error() throws IOException {
        try (Output output = Output.to(target)) {
            Files.delete(folder.resolve(files().get(0)));

            assertThatThrownBy(output::complete)
                    .hasMessage(target + ": cannot be written: its temporary file was taken away");
        }
    }
}
