package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written while they are read: what is read is then part old, part new, and no score may come of it. */
class ChangingInputTest {
    private static final String HEADER = "q1,q2,q3,q4,q5,q6,q7\n";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        in = Files.writeString(folder.resolve("answers.csv"), HEADER + "1,5,3,4,4,4,4\n".repeat(20_000));
        out = Files.writeString(folder.resolve("scores.csv"), "old");
    }

    private interface Change {
        void run() throws IOException;
    }

    /** Changes the file when reading has begun and waits, for the trace goes to a pipe that nobody empties. */
    private Ran whileRead(Change change) throws Exception {
        Path pipe = ChildRun.pipe(folder.resolve("pipe"));
        FutureTask<Ran> command =
                new FutureTask<>(() -> Ran.of("score", "swemwbs", in, "-o", out, "--trace", pipe, "--threads", 1));
        new Thread(command).start();
        try (InputStream trace = Files.newInputStream(pipe)) {
            assertThat(trace.read()).isEqualTo('{');
            change.run();
            trace.transferTo(OutputStream.nullOutputStream());
        }
        return command.get(60, TimeUnit.SECONDS);
    }

    private void assertRefused(Ran ran) {
        assertThat(ran)
                .isEqualTo(new Ran(3, "", in + ": was changed while it was read; run again when it is complete\n"));
        assertThat(out).hasContent("old");
        assertThat(Ran.filesIn(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void a_file_that_stays_as_it_is_gives_its_scores() throws Exception {
        assertThat(whileRead(() -> {})).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(20_001);
    }

    @Test
    void a_file_that_grows_is_refused() throws Exception {
        assertRefused(whileRead(() -> Files.writeString(in, "5,5,5,5,5,5,5\n", StandardOpenOption.APPEND)));
    }

    @Test
    void a_file_that_is_cut_short_is_refused() throws Exception {
        // The last row is then "1,5,3,4,4,4,4" without its end: it looks whole.
        assertRefused(whileRead(() ->
                Files.writeString(in, HEADER + "1,5,3,4,4,4,4\n".repeat(15_000).strip())));
    }

    @Test
    void a_file_that_is_cut_within_a_row_is_refused_for_the_change_and_not_for_the_row() throws Exception {
        assertRefused(whileRead(() -> Files.writeString(in, HEADER + "1,5,3,4,4,4,4\n".repeat(15_000) + "3,4")));
    }

    @Test
    void a_file_that_is_written_over_with_as_many_bytes_is_refused() throws Exception {
        assertRefused(whileRead(() -> Files.writeString(in, HEADER + "2,2,2,2,2,2,2\n".repeat(20_000))));
    }

    @Test
    void a_file_that_is_replaced_by_one_as_large_and_as_old_is_refused() throws Exception {
        assertRefused(whileRead(() -> {
            Path other = Files.writeString(folder.resolve("other"), HEADER + "2,2,2,2,2,2,2\n".repeat(20_000));
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(in));
            Files.move(other, in, StandardCopyOption.ATOMIC_MOVE);
        }));
    }

    @Test
    void a_file_that_is_removed_is_refused() throws Exception {
        assertRefused(whileRead(() -> Files.delete(in)));
    }
}
