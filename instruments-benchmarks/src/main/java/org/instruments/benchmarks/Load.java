package org.instruments.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends very many rows through the command with a heap of 256 MiB, looks whether all came out and all problems were
 * counted, and prints a table of times and peak memory. The rows come through a pipe, so that no file of them is needed.
 */
final class Load {
    private static final String HEAP = "-Xmx256m";
    private static final String GNU_TIME = "/usr/bin/time";
    private static final int TEAMS = 1000;

    /** What is scored row by row takes that much longer, so it gets fewer. */
    private static final int FEWER = 10;

    /** A trace has some 10 kB for each row. */
    private static final int TRACED = 500;

    private static final long ANY = -1;

    private final Path command;
    private final Path work;
    private final PrintStream out = System.out;
    private boolean failed;

    private Load(Path command, Path work) {
        this.command = command;
        this.work = work;
    }

    /**
     * A call of the command.
     *
     * @param line its words, without the instrument
     * @param rows what it reads
     * @param exit the exit code that is right
     * @param lines how many lines it must write, or {@link #ANY}
     * @param said what standard error must say
     */
    private record Call(String line, LoadRows rows, int exit, long lines, String said) {}

    private List<Call> calls(long rows) {
        LoadRows good = new LoadRows(rows, TEAMS, false);
        LoadRows faulty = new LoadRows(rows, TEAMS, true);
        LoadRows fewer = new LoadRows(Math.max(rows / FEWER, 1), TEAMS, false);
        LoadRows fewerFaulty = new LoadRows(fewer.rows(), TEAMS, true);
        LoadRows traced = new LoadRows(Math.max(rows / TRACED, 1), TEAMS, false);
        String problems = faulty.problems() + " problems: " + faulty.problems() + " answer-not-a-number";
        return List.of(
                new Call("score", good, 0, rows + 1, ""),
                new Call("score --keep all --min-answered half", good, 0, rows + 1, ""),
                new Call("score --on-invalid blank", faulty, 0, rows + 1, problems),
                new Call("score --on-invalid fail", faulty, 1, ANY, problems),
                new Call("describe --by team", good, 0, ANY, ""),
                new Call("describe --by team --on-invalid blank", faulty, 0, ANY, problems),
                new Call("describe --by id", good, 1, ANY, "too-many-groups"),
                new Call("compare --by team", new LoadRows(rows, 2, false), 0, ANY, ""),
                new Call("report --by team -o " + work.resolve("report.html"), good, 0, ANY, ""),
                new Call("score --format jsonl", fewer, 0, fewer.rows(), ""),
                new Call("score --with-alerts", fewer, 0, fewer.rows() + 1, ""),
                new Call(
                        "score --with-alerts --on-invalid drop",
                        fewerFaulty,
                        0,
                        fewerFaulty.rows() - fewerFaulty.problems() + 1,
                        fewerFaulty.problems() + " problems"),
                new Call("score --trace " + work.resolve("trace.jsonl.gz"), traced, 0, traced.rows() + 1, ""));
    }

    private boolean run(long rows) throws IOException, InterruptedException {
        Files.createDirectories(work);
        new Tables(out).machine();
        out.println("| call | rows | s | peak RSS, MiB |");
        out.println("| --- | --- | --- | --- |");
        for (Call call : calls(rows)) {
            run(call);
        }
        return !failed;
    }

    private void run(Call call) throws IOException, InterruptedException {
        Path memory = work.resolve("memory.txt");
        List<String> words = new ArrayList<>(List.of(GNU_TIME, "-q", "-f", "%M", "-o", memory.toString()));
        words.add(command.toString());
        List<String> options = List.of(call.line().split(" "));
        words.addAll(List.of(options.get(0), "hse-msit", "-"));
        words.addAll(options.subList(1, options.size()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("INSTRUMENTS_JAVA_OPTS", HEAP);
        long start = System.nanoTime();
        Process process = builder.start();
        Thread rows = new Thread(() -> feed(call.rows(), process.getOutputStream()), "rows");
        rows.start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread errors = new Thread(() -> copy(process.getErrorStream(), said), "errors");
        errors.start();
        long lines = lines(process.getInputStream());
        int exit = process.waitFor();
        errors.join();
        rows.join();
        double seconds = (System.nanoTime() - start) / 1e9;
        String text = said.toString(StandardCharsets.UTF_8);
        boolean right =
                exit == call.exit() && (call.lines() == ANY || call.lines() == lines) && text.contains(call.said());
        failed |= !right;
        out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.0f |%s%n",
                call.line().replace(work + "/", ""),
                RowCount.text(call.rows().rows()) + (call.rows().faulty() ? ", 1 % faulty" : ""),
                seconds,
                Integer.parseInt(Files.readString(memory).strip()) / 1024.0,
                right ? "" : " **exit " + exit + ", lines " + lines + "**: " + text);
    }

    /** A command that ends early leaves rows unread. */
    private static void feed(LoadRows rows, OutputStream to) {
        try (to) {
            rows.writeTo(to);
        } catch (IOException e) {
            // It has what it wanted; what it made of that is looked at elsewhere.
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new IllegalStateException("standard error could not be read", e);
        }
    }

    private static long lines(InputStream from) throws IOException {
        byte[] bytes = new byte[1 << 18];
        long lines = 0;
        for (int got = from.read(bytes); got >= 0; got = from.read(bytes)) {
            for (int at = 0; at < got; at++) {
                lines += bytes[at] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** What {@code run} calls: {@code Load COMMAND WORK N}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long rows;
        try {
            rows = RowCount.of(args[2]);
        } catch (IllegalArgumentException e) {
            System.err.println("run: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (!new Load(Path.of(args[0]), Path.of(args[1])).run(rows)) {
            System.exit(1);
        }
    }
}
