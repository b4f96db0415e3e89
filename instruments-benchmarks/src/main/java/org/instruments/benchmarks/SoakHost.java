package org.instruments.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example application with Spring Boot in a Java of its own, what it logs, and the memory it takes. */
final class SoakHost implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STACK_TRACE = Pattern.compile("^(\\s+at \\S+\\(.*|Caused by: .*)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final int MOST_FAULTS = 20;
    private static final long MEBIBYTE = 1 << 20;

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final List<String> faults = new ArrayList<>();
    private long lines;

    /** Starts it. */
    SoakHost(Path jar) throws IOException {
        // The whole heap from the beginning: what the process grows by after that is not heap.
        process = new ProcessBuilder(
                        java("java"),
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        // Nothing is left running when the soak is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread log = new Thread(this::readLog, "log");
        log.setDaemon(true);
        log.start();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private void readLog() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
                look(line);
            }
        } catch (IOException e) {
            fault("the log could not be read: " + e.getMessage());
        }
    }

    private synchronized void look(String line) {
        lines++;
        if (STACK_TRACE.matcher(line).matches()) {
            fault("a stack trace in the log: " + line);
        } else if (SoakRequest.MARKS.stream().anyMatch(line::contains)) {
            fault("what was sent is in the log: " + line);
        }
    }

    private synchronized void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    /** What must not have been in the log. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized long lines() {
        return lines;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it takes answers, once it does. */
    URI scores() throws IOException, InterruptedException {
        try {
            return URI.create("http://127.0.0.1:" + port.get(60, TimeUnit.SECONDS) + "/scores");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the application did not start", e);
        }
    }

    /** MiB of objects that are alive: counting them collects all others. */
    double heap() throws IOException, InterruptedException {
        Process counting = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        counting.waitFor();
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("jcmd does not tell the heap: "
                    + histogram.lines().findFirst().orElse(""));
        }
        return (double) Long.parseLong(total.group(1)) / MEBIBYTE;
    }

    /** MiB that the whole process has in memory; 0 where the system does not tell. */
    double resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
