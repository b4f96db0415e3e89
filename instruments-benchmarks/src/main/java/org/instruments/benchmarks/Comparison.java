package org.instruments.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command and the other programs in turn on the same files, each as a process of its own, compares what they
 * write, and prints tables of the medians.
 */
final class Comparison {
    /** GNU time tells the largest resident set of a process that has ended. */
    private static final String GNU_TIME = "/usr/bin/time";

    private static final String COMMAND = "command";
    private static final String LIMIT = "limit scanner";
    private static final String LOOP = "FastCSV loop";
    private static final String PARSE = "FastCSV parse only";
    private static final String DUCKDB = "DuckDB";
    private static final String COPY = "its COPY alone";
    private static final String TO_FILE = "command, -o OUT";
    private static final String MIXED = "command, mixed file";

    private final Settings settings;
    private final boolean measuresMemory;
    private final Path result;
    private final Path expected;
    private final Path report;
    private boolean duckDbRuns;
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
            List<Long> sizes, List<String> instruments, Path command, Path target, Path work, int rounds) {
        int roundsOf(long rows) {
            return rounds > 0 ? rounds : rows <= 1_000_000 ? 5 : 3;
        }
    }

    /**
     * A program on a file.
     *
     * @param scores whether it writes scores, which are compared
     */
    private record Program(String name, List<String> call, boolean scores) {}

    /** Of one run: seconds, MiB (0 when not known), and what it printed about itself. */
    private record Run(double seconds, double mebibytes, String printed) {}

    /** The medians of one instrument and size, by program. */
    private record Medians(Map<String, Double> seconds, Map<String, Double> mebibytes) {
        String seconds(String program) {
            Double value = seconds.get(program);
            return value == null ? "n/a" : decimals(value, 3);
        }

        String ratio(String program, String to) {
            Double value = seconds.get(program);
            Double base = seconds.get(to);
            return value == null || base == null ? "n/a" : decimals(value / base, 2);
        }

        String mebibytes(String program) {
            Double value = mebibytes.get(program);
            return value == null || value == 0 ? "n/a" : decimals(value, 0);
        }
    }

    private Comparison(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        Files.createDirectories(settings.work());
        this.result = settings.work().resolve("result.csv");
        this.expected = settings.work().resolve("expected.csv");
        this.report = settings.work().resolve("report.txt");
        this.measuresMemory = isGnuTime();
        this.duckDbRuns = unpackDuckDb();
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

    /** Unpacks DuckDB's library once, as its driver would at each start, which would cost it more than half a second. */
    private boolean unpackDuckDb() throws IOException {
        Path jar = settings.target().resolve("duckdb/duckdb_jdbc.jar");
        Path classes = duckDbClasses();
        if (!Files.exists(jar)) {
            return false;
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") ? "linux" : "macos";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String library = "libduckdb_java.so_" + system + "_" + machine;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(library) == null) {
                return false;
            }
            List<ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry ->
                            entry.getName().equals(library) || !entry.getName().startsWith("libduckdb_java"))
                    .collect(Collectors.toCollection(ArrayList::new));
            for (ZipEntry entry : entries) {
                Path to = entry.getName().equals(library)
                        ? settings.target().resolve("duckdb").resolve(System.mapLibraryName("duckdb_java"))
                        : classes.resolve(entry.getName());
                if (!Files.exists(to) || Files.size(to) != entry.getSize()) {
                    Files.createDirectories(to.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.write(to, content.readAllBytes());
                    }
                }
            }
        }
        return true;
    }

    private Path duckDbClasses() {
        return settings.target().resolve("duckdb/classes");
    }

    private boolean run() throws IOException, InterruptedException {
        System.out.printf("%s%n", machine());
        if (!measuresMemory) {
            System.out.printf("%nPeak memory is not known: there is no GNU time at %s.%n", GNU_TIME);
        }
        if (!duckDbRuns) {
            System.out.printf("%nWithout DuckDB: it could not be downloaded or is not for this machine.%n");
        }
        Map<Long, Map<String, Medians>> bySize = new LinkedHashMap<>();
        for (long rows : settings.sizes()) {
            Map<String, Medians> byInstrument = new LinkedHashMap<>();
            for (String id : settings.instruments()) {
                byInstrument.put(id, compare(AnswerKey.of(id), rows));
            }
            bySize.put(rows, byInstrument);
            print(rows, byInstrument);
        }
        printGrowth(bySize);
        System.out.printf(
                "%n%s%n",
                failed
                        ? "**NOT THE SAME BYTES, or a program failed: see above.**"
                        : "All programs that score wrote the same bytes.");
        return !failed;
    }

    private Medians compare(AnswerKey key, long rows) throws IOException, InterruptedException {
        System.err.printf("%s, %s rows ...%n", key.id(), size(rows));
        List<Program> programs = programs(key, rows);
        // A run that was stopped leaves one behind.
        Files.deleteIfExists(expected);
        if (duckDbRuns) {
            checkDuckDb(key, rows);
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round < settings.roundsOf(rows); round++) {
            for (Program program : programs) {
                if (program.name().equals(DUCKDB) && !duckDbRuns) {
                    continue;
                }
                Run run = run(program);
                if (run == null) {
                    fault(program.name() + " failed on " + key.id() + ", " + size(rows) + " rows");
                    continue;
                }
                runs.computeIfAbsent(program.name(), name -> new ArrayList<>()).add(run);
                if (program.scores()) {
                    check(key, rows, program.name());
                }
                Files.deleteIfExists(result);
            }
        }
        Files.deleteIfExists(expected);
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

    private List<Program> programs(AnswerKey key, long rows) throws IOException {
        Path in = AnswerFile.plain(key, rows, settings.work());
        List<Program> programs = new ArrayList<>(List.of(
                new Program(COMMAND, command(key, in), true),
                new Program(LIMIT, java(LimitScanner.class, key, in), true),
                new Program(LOOP, java(FastCsvLoop.class, key, in), true),
                new Program(PARSE, java(FastCsvParse.class, key, in), false),
                new Program(DUCKDB, duckDb(key, in, "plain"), false)));
        if (key.id().equals("hse-msit")) {
            List<String> toFile = new ArrayList<>(command(key, in));
            toFile.addAll(List.of("-o", result.toString()));
            programs.add(new Program(TO_FILE, toFile, true));
            programs.add(new Program(MIXED, command(key, AnswerFile.mixed(key, rows, settings.work())), true));
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
                settings.target().resolve("instruments-benchmarks.jar") + ":"
                        + settings.target().resolve("lib/fastcsv.jar"),
                program.getName(),
                key.id(),
                in.toString());
    }

    private List<String> duckDb(AnswerKey key, Path in, String form) {
        return List.of(
                javaBinary(),
                "-XX:+UseSerialGC",
                "-Djava.library.path=" + settings.target().resolve("duckdb"),
                "-cp",
                settings.target().resolve("instruments-benchmarks.jar") + ":" + duckDbClasses(),
                DuckDbCopy.class.getName(),
                key.id(),
                in.toString(),
                result.toString(),
                form);
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The exact form, once: it must write what the limit scanner writes. The plain one, which is quicker, is timed. */
    private void checkDuckDb(AnswerKey key, long rows) throws IOException, InterruptedException {
        Path in = AnswerFile.plain(key, rows, settings.work());
        Run limit = run(new Program(LIMIT, java(LimitScanner.class, key, in), true));
        if (limit == null) {
            fault(LIMIT + " failed on " + key.id());
            return;
        }
        Files.move(result, expected);
        Run exact = run(new Program(DUCKDB, duckDb(key, in, "exact"), true));
        if (exact == null) {
            duckDbRuns = false;
            System.out.printf("%nWithout DuckDB: it does not run here.%n");
        } else {
            check(key, rows, DUCKDB);
        }
        Files.deleteIfExists(result);
    }

    private void check(AnswerKey key, long rows, String program) throws IOException {
        if (!Files.exists(expected)) {
            Files.move(result, expected);
            return;
        }
        long at = Files.mismatch(expected, result);
        if (at >= 0) {
            fault(program + " on " + key.id() + ", " + size(rows) + " rows: other bytes than the others from byte "
                    + at);
        }
    }

    private void fault(String what) {
        failed = true;
        System.out.printf("%n**%s**%n", what);
        System.err.printf("*** %s%n", what);
    }

    private @Nullable Run run(Program program) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>();
        if (measuresMemory) {
            call.addAll(List.of(GNU_TIME, "-f", "%M", "-o", report.toString()));
        }
        call.addAll(program.call());
        boolean namesResult = program.call().contains(result.toString());
        Path printed = namesResult || !program.scores() ? settings.work().resolve("printed.txt") : result;
        Files.deleteIfExists(result);
        ProcessBuilder process =
                new ProcessBuilder(call).redirectOutput(printed.toFile()).redirectError(Redirect.INHERIT);
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            return null;
        }
        double mebibytes =
                measuresMemory ? Integer.parseInt(Files.readString(report).strip()) / 1024.0 : 0;
        return new Run(seconds, mebibytes, printed == result ? "" : Files.readString(printed));
    }

    private static double median(List<Run> runs, Function<Run, Double> figure) {
        List<Double> sorted = runs.stream().map(figure).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private void print(long rows, Map<String, Medians> byInstrument) {
        System.out.printf("%n### %s rows%n%nSeconds, medians; rounds: %d.%n%n", size(rows), settings.roundsOf(rows));
        line("instrument", COMMAND, LIMIT, LOOP, PARSE, DUCKDB, COPY);
        line("---", "---", "---", "---", "---", "---", "---");
        byInstrument.forEach((id, medians) -> line(
                id,
                medians.seconds(COMMAND),
                medians.seconds(LIMIT),
                medians.seconds(LOOP),
                medians.seconds(PARSE),
                medians.seconds(DUCKDB),
                medians.seconds(COPY)));

        System.out.printf("%nThe command's time as a multiple of the others', and its peak memory.%n%n");
        line("instrument", "/ limit", "/ loop", "/ parse only", "/ DuckDB", "/ its COPY alone", "peak RSS, MiB");
        line("---", "---", "---", "---", "---", "---", "---");
        byInstrument.forEach((id, medians) -> line(
                id,
                medians.ratio(COMMAND, LIMIT),
                medians.ratio(COMMAND, LOOP),
                medians.ratio(COMMAND, PARSE),
                medians.ratio(COMMAND, DUCKDB),
                medians.ratio(COMMAND, COPY),
                medians.mebibytes(COMMAND)));

        byInstrument.forEach((id, medians) -> {
            if (medians.seconds().containsKey(MIXED)) {
                System.out.printf("%n");
                line(id, "s", "/ command", "peak RSS, MiB");
                line("---", "---", "---", "---");
                for (String other : List.of(TO_FILE, MIXED)) {
                    line(other, medians.seconds(other), medians.ratio(other, COMMAND), medians.mebibytes(other));
                }
            }
        });
    }

    private void printGrowth(Map<Long, Map<String, Medians>> bySize) {
        List<Long> sizes = settings.sizes();
        if (sizes.size() < 2) {
            return;
        }
        System.out.printf("%n### Growth%n%nThe command's time as a multiple of that for fewer rows.%n%n");
        line(Stream.concat(Stream.of("rows"), settings.instruments().stream()).toArray(String[]::new));
        line(Stream.concat(Stream.of("---"), settings.instruments().stream().map(id -> "---"))
                .toArray(String[]::new));
        for (int i = 1; i < sizes.size(); i++) {
            Map<String, Medians> fewer = bySize.get(sizes.get(i - 1));
            Map<String, Medians> more = bySize.get(sizes.get(i));
            List<String> cells = new ArrayList<>(List.of(size(sizes.get(i)) + " / " + size(sizes.get(i - 1))));
            for (String id : settings.instruments()) {
                Double few = fewer.get(id).seconds().get(COMMAND);
                Double many = more.get(id).seconds().get(COMMAND);
                cells.add(few == null || many == null ? "n/a" : decimals(many / few, 2));
            }
            line(cells.toArray(String[]::new));
        }
    }

    private static void line(String... cells) {
        System.out.printf("| %s |%n", String.join(" | ", cells));
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The machine, without its name. */
    private static String machine() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores"
                + fromSystem("/proc/cpuinfo", "model name", " (%s)")
                + ", " + fromSystem("/proc/meminfo", "MemTotal", "%s of memory, ")
                + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    }

    private static String fromSystem(String file, String name, String form) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line ->
                            form.formatted(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** {@code 1000000} as {@code 1M}. */
    private static String size(long rows) {
        return rows % 1_000_000 == 0 ? rows / 1_000_000 + "M" : rows % 1_000 == 0 ? rows / 1_000 + "k" : "" + rows;
    }

    private static long rows(String size) {
        if (!size.matches("[1-9][0-9]{0,8}[kM]?")) {
            throw new IllegalArgumentException(size + " is not a number of rows such as 10k or 5M");
        }
        return Long.parseLong(size.replace("k", "000").replace("M", "000000"));
    }

    private static List<String> instruments(String ids) {
        List<String> list = List.of(ids.split(","));
        list.forEach(AnswerKey::of);
        return list;
    }

    /** What {@code run} calls: {@code Comparison COMMAND TARGET WORK ROUNDS IDS N...}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings;
        try {
            settings = new Settings(
                    Stream.of(arguments)
                            .skip(5)
                            .map(Comparison::rows)
                            .sorted()
                            .distinct()
                            .toList(),
                    arguments[4].isEmpty() ? AnswerKey.IDS : instruments(arguments[4]),
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    Integer.parseInt(arguments[3]));
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
