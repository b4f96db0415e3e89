package org.instruments.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Calls the example application with Spring Boot for some minutes from eight threads, with good requests and bad ones:
 * every response must be the right one, nothing of an answer and no stack trace may be in the log, and memory must not
 * grow.
 */
final class Soak {
    private static final int THREADS = 8;
    private static final int SAMPLES = 30;
    private static final int THIRD = SAMPLES / 3;
    private static final double MOST_GROWTH = 1.10;
    private static final int MOST_FAULTS = 20;

    private final SoakHost host;
    private final URI scores;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final LongAdder wrong = new LongAdder();

    /** Held by whoever waits for a response, so that memory can be looked at while nothing is under way. */
    private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);

    private volatile boolean ended;

    private Soak(SoakHost host) throws IOException, InterruptedException {
        this.host = host;
        this.scores = host.scores();
    }

    /** Memory at one moment, in MiB. */
    private record Sample(double heap, double resident) {}

    private boolean run(Duration time) throws IOException, InterruptedException {
        List<Thread> threads = Stream.iterate(0, seed -> seed < THREADS, seed -> seed + 1)
                .map(seed -> new Thread(() -> call(new Random(seed)), "caller " + seed))
                .toList();
        threads.forEach(Thread::start);
        List<Sample> samples = sample(time);
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return report(samples);
    }

    /** The first tenth is for warming up and is not looked at. */
    private List<Sample> sample(Duration time) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        Duration warmUp = time.dividedBy(10);
        long begin = System.nanoTime() + warmUp.toNanos();
        long step = time.minus(warmUp).toNanos() / SAMPLES;
        while (samples.size() < SAMPLES && host.isAlive()) {
            long left = begin + (samples.size() + 1) * step - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(left, 0)).toMillis());
            quiet.writeLock().lock();
            try {
                samples.add(new Sample(host.heap(), host.resident()));
            } finally {
                quiet.writeLock().unlock();
            }
        }
        return samples;
    }

    private void call(Random random) {
        while (!ended && host.isAlive()) {
            SoakRequest request = SoakRequest.any(random);
            quiet.readLock().lock();
            try {
                request.fault(client.send(request.to(scores), BodyHandlers.ofString()))
                        .ifPresent(this::fault);
            } catch (IOException e) {
                fault(request.kind() + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                quiet.readLock().unlock();
            }
            requests.computeIfAbsent(request.status() + ", " + request.kind(), kind -> new LongAdder())
                    .increment();
        }
    }

    private void fault(String what) {
        wrong.increment();
        synchronized (faults) {
            if (faults.size() < MOST_FAULTS && !faults.contains(what)) {
                faults.add(what);
            }
        }
    }

    private boolean report(List<Sample> samples) {
        System.out.println("requests: "
                + requests.values().stream().mapToLong(LongAdder::sum).sum());
        new TreeMap<>(requests).forEach((kind, count) -> System.out.println("  " + kind + ": " + count));
        System.out.println("lines of log: " + host.lines());
        boolean good = true;
        if (samples.size() < SAMPLES) {
            System.out.println("WRONG: the application ended");
            good = false;
        } else {
            good &= isFlat(
                    "heap after collection", samples.stream().map(Sample::heap).toList());
            good &= isFlat(
                    "resident memory", samples.stream().map(Sample::resident).toList());
        }
        if (wrong.sum() > 0) {
            System.out.println("WRONG: responses: " + wrong.sum());
            faults.forEach(fault -> System.out.println("  " + fault));
            good = false;
        }
        if (!host.faults().isEmpty()) {
            System.out.println("WRONG: the log");
            host.faults().forEach(fault -> System.out.println("  " + fault));
            good = false;
        }
        return good;
    }

    private static boolean isFlat(String what, List<Double> samples) {
        double first = median(samples.subList(0, THIRD));
        double last = median(samples.subList(SAMPLES - THIRD, SAMPLES));
        boolean flat = last <= MOST_GROWTH * first;
        System.out.printf(
                "%s%s: %.1f MiB in the first third, %.1f in the last%n", flat ? "" : "WRONG: ", what, first, last);
        return flat;
    }

    private static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** What {@code run} calls: {@code Soak JAR MINUTES}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (SoakHost host = new SoakHost(Path.of(args[0]))) {
            if (!new Soak(host).run(Duration.ofMinutes(Integer.parseInt(args[1])))) {
                System.exit(1);
            }
        }
    }
}
