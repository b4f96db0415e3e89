package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs classes of these tests in a Java of their own, for what is of a whole process: signals, descriptors, limits. */
public final class ChildRun {
    private static final Path BASH = Path.of("/bin/bash");

    private ChildRun() {}

    /** A Java with the class path of the tests. */
    public static ProcessBuilder java(String... words) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(Files.isExecutable(java));
        List<String> line = new ArrayList<>(List.of(
                java.toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        line.addAll(List.of(words));
        return new ProcessBuilder(line);
    }

    /** What a script of bash prints, in which {@code run} is the command. */
    static Ran bash(Path folder, String script) throws IOException, InterruptedException {
        return bash(folder, List.of(), script);
    }

    /** The same, with options for Java. */
    static Ran bash(Path folder, List<String> javaOptions, String script) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH));
        ProcessBuilder java = java(javaOptions.toArray(String[]::new));
        List<String> line = new ArrayList<>(
                List.of(BASH.toString(), "-c", "line=(\"$@\"); run() { \"${line[@]}\" \"$@\"; }\n" + script, "bash"));
        line.addAll(java.command());
        line.add(Main.class.getName());
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder call = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            // The system's words for a fault are in the language of whoever runs the tests.
            call.environment().put("LC_ALL", "C.UTF-8");
            Process process = call.start();
            try {
                assertThat(process.waitFor(120, TimeUnit.SECONDS))
                        .as("the end of: " + script)
                        .isTrue();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Ran(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A signal that asks a process to end. */
    public enum Signal {
        HUP(1),
        INT(2),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }

        /** Whether a process takes notice: what started the tests may have the signal ignored, as nohup does. */
        public boolean isTakenBy(Process process) throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            assumeTrue(Files.isReadable(status));
            String ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .findFirst()
                    .orElseThrow();
            long bits = Long.parseUnsignedLong(ignored.substring(ignored.indexOf('\t') + 1), 16);
            return (bits >>> number - 1 & 1) == 0;
        }

        /** Sends it. */
        public void send(Process process) throws IOException, InterruptedException {
            Path kill = Path.of("/bin/kill");
            assumeTrue(Files.isExecutable(kill));
            new ProcessBuilder(kill.toString(), "-" + name(), Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** Makes a named pipe, where there are any. */
    public static Path pipe(Path path) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", path.toString())
                        .start()
                        .waitFor())
                .isZero();
        return path;
    }
}
