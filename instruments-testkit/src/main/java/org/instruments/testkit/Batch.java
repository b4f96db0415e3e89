package org.instruments.testkit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.instruments.Positions;
import org.instruments.Scorer;
import org.instruments.score.ScoreSheet;

/** Many people at once. */
final class Batch {
    private Batch() {}

    /** The positions of people, one after the other. */
    static byte[] inOneArray(List<List<Integer>> people) {
        ByteArrayOutputStream positions = new ByteArrayOutputStream();
        people.forEach(person -> person.forEach(positions::write));
        return positions.toByteArray();
    }

    /** The sheets in the order of the people; the threads take turns, so that all of them are at work all the time. */
    static List<ScoreSheet> score(Scorer scorer, List<Positions> people, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<ScoreSheet>> tasks = new ArrayList<>();
            people.forEach(person -> tasks.add(() -> scorer.score(person)));
            List<ScoreSheet> sheets = new ArrayList<>();
            for (Future<ScoreSheet> sheet : executor.invokeAll(tasks)) {
                sheets.add(sheet.get());
            }
            return sheets;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be scored", e);
        } finally {
            executor.shutdown();
        }
    }
}
