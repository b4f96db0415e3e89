package org.instruments.benchmarks;

import static org.instruments.benchmarks.Tables.COMMAND;
import static org.instruments.benchmarks.Tables.COPY;
import static org.instruments.benchmarks.Tables.DUCKDB;
import static org.instruments.benchmarks.Tables.LIMIT;
import static org.instruments.benchmarks.Tables.LOOP;
import static org.instruments.benchmarks.Tables.MIXED;
import static org.instruments.benchmarks.Tables.PARSE;
import static org.instruments.benchmarks.Tables.TO_FILE;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command and the other programs in turn on the same files, each as a process of its own, compares what they
 * write, and prints tables of the medians.
 */
final class Comparison {
    /** GNU time tells the largest resident set of a process that has ended. */
    private static final String GNU_TIME = "/usr/bin/time";

    private final Settings settings;
    private final Tables tables = new Tables(System.out);
    private final boolean measuresMemory;
    private final Path result;
    private final Path expected;
    private @Nullable DuckDb duckDb;
    private boolean failed;

    /**
     * What to compare.
     *
     * @param command the command's file
     * @param target the folder the module is built in
     * @param work where files of answers are kept and results are written
     * @param rounds how often each program runs; 0 for as often as is usual for the size
     */
    private record Settings(
            Path command, Path target, Path work, int rounds, List<String> instruments, List<Long> sizes) {
        private static final long FEW = 100_000;
        private static final long MANY = 1_000_000;

        static Settings of(List<String> arguments) {
            List<String> instruments = arguments.get(4).isEmpty()
                    ? AnswerKey.IDS
                    : List.of(arguments.get(4).split(","));
            instruments.forEach(AnswerKey::of);
            return new Settings(
                    Path.of(arguments.get(0)),
                    Path.of(arguments.get(1)),
                    Path.of(arguments.get(2)),
                    Integer.parseInt(arguments.get(3)),
                    instruments,
                    arguments.stream().skip(5).map(RowCount::of).toList());
        }

        int roundsOf(long rows) {
            if (rounds > 0) {
                return rounds;
            }
            // The shorter a run, the more of it is chance.
            return rows <= FEW ? 15 : rows <= MANY ? 7 : 5;
        }
    }

    /**
     * A program on a file.
     *
     * @param output where its standard output goes
     * @param scores whether it writes the scores that all write
     */
    private record Program(String name, List<String> call, Path output, boolean scores) {}

    /** Of one run: seconds, MiB (0 when not known), and what it printed that is no score. */
    private record Run(double seconds, double mebibytes, String printed) {}

    private Comparison(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        Files.createDirectories(settings.work());
        this.result = settings.work().resolve("result.csv");
        this.expected = settings.work().resolve("expected.csv");
        this.measuresMemory = isGnuTime();
        this.duckDb = DuckDb.in(settings.target().resolve("duckdb")).orElse(null);
    }

    private static boolean isGnuTime() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(GNU_TIME))
                && new ProcessBuilder(GNU_TIME, "-f", "%M", "true")
                                .redirectErrorStream(true)
                                .redirectOutput(Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
    }

    private boolean run() throws IOException, InterruptedException {
        tables.machine();
        if (!measuresMemory) {
            tables.say("Peak memory is not known: there is no GNU time at " + GNU_TIME + ".");
        }
        if (duckDb == null) {
            tables.say("Without DuckDB: it was not downloaded, or is not for this machine.");
        }
        SortedMap<Long, Map<String, Medians>> bySize = new TreeMap<>();
        for (long rows : settings.sizes()) {
            Map<String, Medians> byInstrument = new LinkedHashMap<>();
            for (String id : settings.instruments()) {
                System.err.println(id + ", " + RowCount.text(rows) + " rows ...");
                byInstrument.put(id, compare(AnswerKey.of(id), rows));
            }
            bySize.put(rows, byInstrument);
            tables.size(rows, settings.roundsOf(rows), byInstrument);
        }
        tables.growth(bySize);
        tables.say(
                failed
                        ? "**A program failed or wrote other bytes: see above.**"
                        : "All programs that score wrote the same bytes.");
        return !failed;
    }

    private Medians compare(AnswerKey key, long rows) throws IOException, InterruptedException {
        // A run that was stopped leaves one behind.
        Files.deleteIfExists(expected);
        List<Program> programs = programs(key, rows);
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round < settings.roundsOf(rows); round++) {
            for (Program program : programs) {
                Run run = run(program);
                if (run == null || !isAsExpected(program)) {
                    fault(program.name() + (run == null ? " failed" : " wrote other bytes than the limit scanner")
                            + ": " + key.id() + ", " + RowCount.text(rows) + " rows");
                } else {
                    runs.computeIfAbsent(program.name(), name -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        Files.deleteIfExists(expected);
        Files.deleteIfExists(result);
        return medians(runs);
    }

    private List<Program> programs(AnswerKey key, long rows) throws IOException, InterruptedException {
        Path in = AnswerFile.plain(key, rows, settings.work());
        Path printed = settings.work().resolve("printed.txt");
        Program limit = new Program(LIMIT, java(LimitScanner.class, key, in), result, true);
        List<Program> programs = new ArrayList<>(List.of(
                new Program(COMMAND, command(key, in), result, true),
                limit,
                new Program(LOOP, java(FastCsvLoop.class, key, in), result, true),
                new Program(PARSE, java(FastCsvParse.class, key, in), printed, false)));
        if (run(limit) != null) {
            Files.move(result, expected);
        }
        if (duckDb != null) {
            // What writes the same bytes is run once; what is quicker for DuckDB is timed.
            Program exact = new Program(DUCKDB, duckDb(duckDb, key, in, "exact"), printed, true);
            if (run(exact) == null) {
                duckDb = null;
                tables.say("Without DuckDB: it does not run here.");
            } else {
                if (!isAsExpected(exact)) {
                    fault("DuckDB wrote other bytes than the limit scanner: " + key.id());
                }
                programs.add(new Program(DUCKDB, duckDb(duckDb, key, in, "plain"), printed, false));
            }
        }
        if (key.id().equals("hse-msit")) {
            List<String> toFile = new ArrayList<>(command(key, in));
            Collections.addAll(toFile, "-o", result.toString());
            programs.add(new Program(TO_FILE, toFile, printed, true));
            Path mixed = AnswerFile.mixed(key, rows, settings.work());
            programs.add(new Program(MIXED, command(key, mixed), result, true));
        }
        return programs;
    }

    private List<String> command(AnswerKey key, Path in) {
        return List.of(settings.command().toString(), "score", key.id(), in.toString(), "--min-answered", "half");
    }

    private List<String> java(Class<?> program, AnswerKey key, Path in) {
        return List.of(
                javaBinary(),
                "-XX:+UseSerialGC",
                "-cp",
                ownJar() + ":" + settings.target().resolve("lib/fastcsv.jar"),
                program.getName(),
                key.id(),
                in.toString());
    }

    private List<String> duckDb(DuckDb driver, AnswerKey key, Path in, String form) {
        return List.of(
                javaBinary(),
                "-XX:+UseSerialGC",
                "-Djava.library.path=" + driver.libraries(),
                "-cp",
                ownJar() + ":" + driver.classes(),
                DuckDbCopy.class.getName(),
                key.id(),
                in.toString(),
                result.toString(),
                form);
    }

    private Path ownJar() {
        return settings.target().resolve("instruments-benchmarks.jar");
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program; null when it fails. */
    private @Nullable Run run(Program program) throws IOException, InterruptedException {
        Path memory = settings.work().resolve("memory.txt");
        List<String> call = new ArrayList<>();
        if (measuresMemory) {
            Collections.addAll(call, GNU_TIME, "-f", "%M", "-o", memory.toString());
        }
        call.addAll(program.call());
        // All begin with no file, not with an old one to be emptied.
        Files.deleteIfExists(result);
        ProcessBuilder process = new ProcessBuilder(call)
                .redirectOutput(program.output().toFile())
                .redirectError(Redirect.INHERIT);
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            return null;
        }
        return new Run(
                seconds,
                measuresMemory ? Integer.parseInt(Files.readString(memory).strip()) / 1024.0 : 0,
                program.output().equals(result) ? "" : Files.readString(program.output()));
    }

    private boolean isAsExpected(Program program) throws IOException {
        return !program.scores() || Files.exists(expected) && Files.mismatch(expected, result) < 0;
    }

    private void fault(String what) {
        failed = true;
        tables.say("**" + what + "**");
        System.err.println("*** " + what);
    }

    private static Medians medians(Map<String, List<Run>> runs) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, Double> mebibytes = new LinkedHashMap<>();
        runs.forEach((name, of) -> {
            seconds.put(name, median(of, Run::seconds));
            mebibytes.put(name, median(of, Run::mebibytes));
        });
        if (runs.containsKey(DUCKDB)) {
            seconds.put(COPY, median(runs.get(DUCKDB), run -> Double.parseDouble(run.printed())));
        }
        return new Medians(seconds, mebibytes);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What {@code run} calls: {@code Comparison COMMAND TARGET WORK ROUNDS IDS N...}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings;
        try {
            settings = Settings.of(Stream.of(arguments).toList());
        } catch (IllegalArgumentException e) {
            System.err.println("run: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (!new Comparison(settings).run()) {
            System.exit(1);
        }
    }
}
