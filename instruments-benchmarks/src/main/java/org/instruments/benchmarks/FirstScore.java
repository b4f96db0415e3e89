package org.instruments.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Responses;
import org.instruments.hse.HseMsit;
import org.instruments.score.ScoreSheet;

/**
 * How long an application that has just started waits for its first score. Nine Javas, one after the other, each with
 * core, HSE's tool and what core needs on the class path and nothing else; no validation provider. The first of them is
 * not counted: it brings the jars into the machine's memory.
 */
final class FirstScore {
    private static final int ROUNDS = 9;
    private static final List<String> JARS = List.of(
            "instruments-core",
            "instruments-hse",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations",
            "jakarta.validation-api");

    private FirstScore() {}

    /** What is timed: {@code score}, or {@code nothing}; with the folder of the build, all of it. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "score" -> System.out.println(firstScore());
            case "nothing" -> {}
            default -> compare(Path.of(args[0]));
        }
    }

    /** Nanoseconds until there is a sheet, and until there is its JSON. */
    static String firstScore() {
        long start = System.nanoTime();
        Instrument instrument = HseMsit.instrument();
        ScoreSheet sheet = instrument.score(
                Responses.inOrder(IntStream.generate(() -> 3).limit(35).toArray()));
        long scored = System.nanoTime();
        String json = sheet.toJson();
        long written = System.nanoTime();
        if (sheet.value(HseMsit.DEMANDS).orElseThrow() != 3 || json.isEmpty()) {
            throw new IllegalStateException("the middle option of every item must score 3");
        }
        return (scored - start) + " " + (written - start);
    }

    private static void compare(Path target) throws IOException, InterruptedException {
        double[][] times = new double[4][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Run score = run(target, "score");
            Run nothing = run(target, "nothing");
            if (round >= 0) {
                String[] inside = score.output().split(" ");
                times[0][round] = Long.parseLong(inside[0]) / 1e6;
                times[1][round] = Long.parseLong(inside[1]) / 1e6;
                times[2][round] = score.milliseconds();
                times[3][round] = nothing.milliseconds();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Milliseconds, medians of %d: from the first line of main to the first sheet %.0f, to its JSON %.0f;"
                        + " the whole process %.0f; one that does nothing %.0f%n",
                ROUNDS,
                median(times[0]),
                median(times[1]),
                median(times[2]),
                median(times[3]));
    }

    private record Run(String output, double milliseconds) {}

    private static Run run(Path target, String what) throws IOException, InterruptedException {
        String path = Stream.concat(
                        Stream.of(target.resolve("instruments-benchmarks.jar")),
                        JARS.stream().map(jar -> target.resolve("lib").resolve(jar + ".jar")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(java, "-cp", path, FirstScore.class.getName(), what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("a run of " + what + " failed");
        }
        return new Run(output, (System.nanoTime() - start) / 1e6);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
