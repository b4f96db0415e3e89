package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong around a process: limits, full disks, readers that go away, files that come in on standard input. */
class ProcessFaultsTest {
    private static final String HEADER = "id,time,q1,q2,q3,q4,q5,q6,q7\n";
    private static final String ROWS = HEADER + "a,1,3,4,3,4,4,4,4\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("in.csv"), ROWS);
    }

    private void writeLong() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int person = 0; person < 5_000; person++) {
            rows.append("person-").append(person).append(",1,3,4,3,4,4,4,4\n");
            rows.append("person-").append(person).append(",2,4,4,3,4,4,4,4\n");
        }
        Files.writeString(folder.resolve("long.csv"), rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score swemwbs long.csv -o out",
                "score swemwbs long.csv -o /dev/null --trace out",
                "report swemwbs long.csv -o out",
                "compare swemwbs long.csv --time time --id id --people out"
            })
    void a_limit_on_the_size_of_files_is_exit_code_3_and_the_old_file_stays(String call) throws Exception {
        writeLong();
        Files.writeString(folder.resolve("out"), "old");

        Ran ran = ChildRun.bash(folder, "ulimit -f 8; run " + call);

        assertThat(ran).isEqualTo(new Ran(3, "", "out: cannot be written: File too large\n"));
        assertThat(Ran.filesIn(folder)).containsExactly("in.csv", "long.csv", "out");
        assertThat(folder.resolve("out")).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score swemwbs in.csv",
                "score swemwbs in.csv -o /dev/stdout",
                "describe swemwbs in.csv",
                "compare swemwbs --from 21,3,100 --against 22,3,100 --scores metric",
                "report swemwbs in.csv -o /dev/stdout",
                "list",
                "show swemwbs",
                "show swemwbs --format json",
                "score --help",
                "--help",
                "--version"
            })
    void standard_output_that_is_full_is_exit_code_3_and_one_line(String call) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        Ran ran = ChildRun.bash(folder, "run " + call + " >/dev/full");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.errors()).singleElement().asString().endsWith(": cannot be written: No space left on device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score swemwbs long.csv",
                "score swemwbs long.csv -o /dev/stdout",
                "score swemwbs long.csv -o /dev/null --trace /dev/stdout"
            })
    void a_reader_that_goes_away_ends_a_run_quietly(String call) throws Exception {
        writeLong();

        // There is more to write than a pipe holds.
        Ran ran = ChildRun.bash(folder, "run " + call + " | true; exit ${PIPESTATUS[0]}");

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Ran.filesIn(folder)).containsExactly("in.csv", "long.csv");
    }

    @Test
    void the_file_on_standard_input_is_not_overwritten_either() throws Exception {
        for (String output : new String[] {"-o in.csv", "-o ./in.csv", "--trace in.csv"}) {
            Ran ran = ChildRun.bash(folder, "run score swemwbs <in.csv " + output);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errors().get(0)).endsWith("in.csv is the input file; name another file");
        }
        assertThat(folder.resolve("in.csv")).hasContent(ROWS);
    }

    @Test
    void a_file_that_standard_output_goes_to_is_not_read_for_it_would_never_end() throws Exception {
        for (String call : new String[] {"score swemwbs in.csv >>in.csv", "score swemwbs <in.csv >>in.csv"}) {
            Ran ran = ChildRun.bash(folder, "run " + call);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errors().get(0)).isEqualTo("the output is the input file; name another file");
        }
        assertThat(folder.resolve("in.csv")).hasContent(ROWS);
    }

    @Test
    void a_pipe_with_a_name_is_read_like_a_file() throws Exception {
        Ran ofPipe = ChildRun.bash(folder, "run score swemwbs <(cat in.csv)");

        assertThat(ofPipe.err()).isEmpty();
        assertThat(ofPipe.code()).isZero();
        assertThat(ofPipe.out())
                .isEqualTo(ChildRun.bash(folder, "run score swemwbs in.csv").out());
    }

    @Test
    void an_input_that_fails_while_it_is_read_is_named() throws Exception {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(unreadable));

        Ran ran = Ran.of("score", "swemwbs", unreadable, "-o", folder.resolve("out"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        // Why, the system says in its own language.
        assertThat(ran.errors()).singleElement().asString().startsWith("/proc/self/mem: cannot be read: ");
        assertThat(Ran.filesIn(folder)).containsExactly("in.csv");
    }

    @Test
    void a_folder_without_permission_is_said() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(theirs), "root may write everywhere");

        Ran ran = Ran.of("score", "swemwbs", folder.resolve("in.csv"), "-o", theirs.resolve("out.csv"));

        assertThat(ran)
                .isEqualTo(new Ran(3, "", theirs.resolve("out.csv") + ": cannot be written: permission denied\n"));
    }
}
