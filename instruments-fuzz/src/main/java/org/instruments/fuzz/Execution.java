package org.instruments.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/**
 * One input through one target. Refused in so many words is as good as read; what else is thrown is a finding, and so is an
 * input that takes longer than a second.
 */
public final class Execution {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private Execution() {}

    /** What a target does with an input. */
    public interface Reading {

        /**
         * Reads an input and checks what it was read as.
         *
         * @throws InvalidInputException when it is refused
         * @throws IOException when a compressed input cannot be unpacked
         */
        void read(byte[] input) throws IOException;
    }

    /**
     * Runs a target.
     *
     * @throws AssertionError when what must hold does not
     */
    public static void of(byte[] input, Reading target) {
        // A second time where it took long: the first may have loaded classes.
        if (timed(input, target) > LONGEST && timed(input, target) > LONGEST) {
            throw new AssertionError("took longer than a second");
        }
    }

    /** In processor time, which does not depend on what else the machine does. */
    private static long timed(byte[] input, Reading target) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            target.read(input.clone());
        } catch (InvalidInputException e) {
            requireTold(e.problems());
        } catch (FileSystemException e) {
            require(e.getReason() != null, "an error without a reason");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    /** Requires that there are problems, and that each can be shown in one line of a terminal. */
    public static void requireTold(List<Problem> problems) {
        require(!problems.isEmpty(), "refused without a problem");
        for (Problem problem : problems) {
            require(isOneLine(problem.describe()), "a problem that is not one plain line");
            require(isOneLine(problem.describeWithoutValue()), "a problem that is not one plain line");
        }
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Requires what must hold.
     *
     * @throws AssertionError when it does not
     */
    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
