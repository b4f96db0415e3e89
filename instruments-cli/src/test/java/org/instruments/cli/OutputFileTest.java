package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final String ROWS = "q1,q2,q3,q4,q5,q6,q7\n3,4,3,4,4,4,4\n";
    private static final String SCORES = "swemwbs_raw,swemwbs_metric\n26,23.21\n";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        in = Files.writeString(folder.resolve("answers.csv"), ROWS);
        out = folder.resolve("scores.csv");
    }

    @Test
    void the_scores_are_in_the_file_and_nothing_else_is_left() throws IOException {
        Ran ran = Ran.of("score", "swemwbs", in, "-o", out);

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(out)).isEqualTo(SCORES);
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv", "scores.csv");
    }

    @Test
    void files_named_gz_are_compressed() throws IOException {
        Path packedIn = folder.resolve("answers.csv.gz");
        Path packedOut = folder.resolve("scores.CSV.GZ");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(packedIn))) {
            packed.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }

        Ran ran = Ran.of("score", "swemwbs", packedIn, "-o", packedOut);

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(packedOut))) {
            assertThat(packed).hasBinaryContent(SCORES.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_file_named_gz_that_is_none_or_is_cut_off_is_reported_and_nothing_is_written() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.csv.gz"), ROWS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(ROWS.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        Path cutOff =
                Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 12));

        assertThat(Ran.of("score", "swemwbs", plain, "-o", out))
                .isEqualTo(new Ran(3, "", plain + ": is named .gz but is not a gzip file\n"));
        assertThat(Ran.of("score", "swemwbs", cutOff, "-o", out))
                .isEqualTo(new Ran(3, "", cutOff + ": is damaged: it cannot be decompressed to its end\n"));
        assertThat(out).doesNotExist();
    }

    @Test
    void files_compressed_one_after_the_other_are_one_file_and_anything_else_there_is_damage() throws IOException {
        byte[] first = packed(ROWS);
        byte[] second = packed("3,4,3,4,4,4,4\n".repeat(100_000));
        byte[] both = joined(first, second);
        Path file = folder.resolve("two.csv.gz");

        Files.write(file, both);
        assertThat(Ran.of("score", "swemwbs", file, "--scores", "raw")
                        .out()
                        .lines()
                        .skip(1))
                .filteredOn("26"::equals)
                .hasSizeGreaterThanOrEqualTo(100_000);

        for (int cut = first.length + 1; cut < both.length; cut = cut < first.length + 30 ? cut + 1 : cut + 101) {
            Files.write(file, Arrays.copyOf(both, cut));
            assertThat(Ran.of("score", "swemwbs", file, "-o", out))
                    .as("cut off at %d", cut)
                    .isEqualTo(new Ran(3, "", file + ": is damaged: it cannot be decompressed to its end\n"));
        }
        Files.write(file, joined(joined(first, new byte[3]), second));
        assertThat(Ran.of("score", "swemwbs", file, "-o", out))
                .isEqualTo(new Ran(3, "", file + ": is damaged: it cannot be decompressed to its end\n"));
        assertThat(out).doesNotExist();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void the_file_is_for_its_owner_only() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        Ran.of("score", "swemwbs", in, "-o", out);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_old_file_is_replaced_only_by_a_complete_one() throws IOException {
        Files.writeString(out, "old");
        Files.writeString(in, ROWS + "9,9,9,9,9,9,9\n");

        assertThat(Ran.of("score", "swemwbs", in, "-o", out).code()).isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo("old");

        Files.writeString(in, ROWS);
        assertThat(Ran.of("score", "swemwbs", in, "-o", out).code()).isZero();
        assertThat(Files.readString(out)).isEqualTo(SCORES);
    }

    @Test
    void nothing_is_left_when_the_text_breaks_off_even_where_bad_rows_are_dropped() throws IOException {
        Files.writeString(in, ROWS + "\"3,4,3,4,4,4,4\n");

        Ran ran = Ran.of("score", "swemwbs", in, "-o", out, "--on-invalid", "drop");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv");
    }

    @Test
    void nothing_is_left_when_a_column_is_missing() throws IOException {
        Files.writeString(in, "q1,q2\n1,1\n");

        assertThat(Ran.of("score", "swemwbs", in, "-o", out).code()).isEqualTo(1);
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv");
    }

    @Test
    void the_input_is_never_overwritten() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), in);

        Ran same = Ran.of("score", "swemwbs", in, "-o", folder.resolve(".").resolve("answers.csv"));
        Ran linked = Ran.of("score", "swemwbs", in, "-o", link);

        assertThat(same.code()).isEqualTo(2);
        assertThat(same.errors().get(0)).contains("is the input file");
        assertThat(linked.code()).isEqualTo(2);
        assertThat(Files.readString(in)).isEqualTo(ROWS);
    }

    @Test
    void no_file_of_the_call_is_overwritten_under_any_name() throws IOException {
        Path definition = folder.resolve("my-scale.json");
        Path cases = Files.writeString(folder.resolve("my-scale.cases.json"), "{}");
        Path pack = folder.resolve("pack.json");
        Files.writeString(
                definition, Ran.of("show", "swemwbs", "--format", "json").out());
        Files.writeString(
                pack,
                "{\"format\":1,\"instrument\":\"swemwbs\",\"locales\":{\"en\":{\"scales\":{\"five-options\":"
                        + "[\"a\",\"b\",\"c\",\"d\",\"e\"]}}}}");
        for (Path read : List.of(in, definition, cases, pack)) {
            byte[] before = Files.readAllBytes(read);
            Path hard = Files.createLink(folder.resolve("hard"), read);
            Path soft = Files.createSymbolicLink(folder.resolve("soft"), read);
            for (Path name : List.of(read, hard, soft, folder.resolve(".").resolve(read.getFileName()))) {
                for (String option : List.of("-o", "--trace")) {
                    Ran ran = Ran.of("score", "--definition", definition, in, "--text-pack", pack, option, name);

                    assertThat(ran.code()).as(option + " " + name).isEqualTo(2);
                    assertThat(ran.errors().get(0))
                            .startsWith(option + " " + name + " is the ")
                            .endsWith("; name another file");
                }
                assertThat(Ran.of("report", "--definition", definition, in, "--text-pack", pack, "-o", name)
                                .code())
                        .isEqualTo(2);
            }
            assertThat(read).hasBinaryContent(before);
            Files.delete(hard);
            Files.delete(soft);
        }
    }

    @Test
    void two_outputs_are_never_one_file_whatever_it_is_called() throws IOException {
        Path sameFolder = Files.createSymbolicLink(folder.resolve("folder"), folder);
        Path toOut = Files.createSymbolicLink(folder.resolve("to-out"), Path.of("scores.csv"));
        for (Path trace : List.of(out, sameFolder.resolve("scores.csv"), toOut)) {
            assertThat(Ran.of("score", "swemwbs", in, "-o", out, "--trace", trace)
                            .errors()
                            .get(0))
                    .isEqualTo("-o and --trace name the same file");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void a_link_to_nothing_stays_one_and_what_it_points_to_is_made() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.createSymbolicLink(out, Path.of("there", "second"));
        Files.createSymbolicLink(there.resolve("second"), Path.of("..", "there", "target.csv"));

        assertThat(Ran.of("score", "swemwbs", in, "-o", out)).isEqualTo(new Ran(0, "", ""));
        assertThat(out).isSymbolicLink().hasContent(SCORES);
        assertThat(there.resolve("second")).isSymbolicLink();
        assertThat(Files.readString(there.resolve("target.csv"))).isEqualTo(SCORES);
    }

    @Test
    void a_link_that_leads_nowhere_is_exit_code_3_and_stays() throws IOException {
        Files.createSymbolicLink(out, out);
        Path noFolder = Files.createSymbolicLink(folder.resolve("lost.csv"), folder.resolve("none/scores.csv"));

        assertThat(Ran.of("score", "swemwbs", in, "-o", out))
                .isEqualTo(new Ran(3, "", out + ": cannot be written: it is a link that leads back to itself\n"));
        assertThat(Ran.of("score", "swemwbs", in, "-o", noFolder))
                .isEqualTo(new Ran(3, "", noFolder + ": there is no such folder\n"));
        assertThat(out).isSymbolicLink();
        assertThat(noFolder).isSymbolicLink();
    }

    @Test
    void a_pipe_is_written_to_and_stays_one() throws Exception {
        Path pipe = ChildRun.pipe(folder.resolve("pipe"));
        FutureTask<Ran> command = new FutureTask<>(() -> Ran.of("score", "swemwbs", in, "-o", pipe));
        new Thread(command).start();

        assertThat(Files.readString(pipe)).isEqualTo(SCORES);
        assertThat(command.get(60, TimeUnit.SECONDS)).isEqualTo(new Ran(0, "", ""));
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv", "pipe");
    }

    @Test
    void a_link_stays_one_and_what_it_points_to_is_replaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "old");
        Files.createSymbolicLink(out, target);

        Ran.of("score", "swemwbs", in, "-o", out);

        assertThat(out).isSymbolicLink();
        assertThat(Files.readString(target)).isEqualTo(SCORES);
    }

    @Test
    void a_device_is_written_to_and_not_replaced() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));

        assertThat(Ran.of("score", "swemwbs", in, "-o", device)).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void a_full_disk_is_one_line_and_exit_code_3() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        Ran ran = Ran.of("score", "swemwbs", in, "-o", full);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        // Why, the system says in its own language.
        assertThat(ran.errors()).singleElement().asString().startsWith("/dev/full: cannot be written: ");
    }

    @Test
    void a_target_that_cannot_be_written_is_exit_code_3() {
        Ran noFolder =
                Ran.of("score", "swemwbs", in, "-o", folder.resolve("none").resolve("scores.csv"));
        Ran isFolder = Ran.of("score", "swemwbs", in, "-o", folder);

        assertThat(noFolder.code()).isEqualTo(3);
        assertThat(noFolder.errors()).singleElement().asString().endsWith("scores.csv: there is no such folder");
        assertThat(isFolder.code()).isEqualTo(3);
        assertThat(isFolder.errors()).singleElement().asString().endsWith(": is a directory");
    }

    @Test
    void an_interrupt_leaves_nothing_behind() throws Exception {
        Path target = Files.createDirectory(folder.resolve("results")).resolve("scores.csv");
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            target.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process command = ChildRun.java(Main.class.getName(), "score", "swemwbs", "-o", target.toString())
                    .redirectErrorStream(true)
                    .start();
            try {
                // A header, the two rows that are looked at beforehand, and no end: it waits for rows.
                command.getOutputStream()
                        .write("q1,q2,q3,q4,q5,q6,q7\n1,1,1,1,1,1,1\n1,1,1,1,1,1,1\n".getBytes(StandardCharsets.UTF_8));
                command.getOutputStream().flush();
                assertThat(watch.poll(60, TimeUnit.SECONDS))
                        .as("the temporary file")
                        .isNotNull();

                assumeTrue(ChildRun.Signal.INT.isTakenBy(command));
                ChildRun.Signal.INT.send(command);

                assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(command.exitValue()).isEqualTo(130);
                assertThat(Ran.filesIn(target.getParent())).isEmpty();
            } finally {
                command.destroyForcibly();
            }
        }
    }
}
