package org.instruments.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of made-up answers. One seed makes the same file everywhere. */
final class AnswerFile {
    private static final long SEED = 20260101;
    private static final int USUAL_MISSING = 20;
    private static final int FLUSHED_FROM = 1 << 16;
    private static final int LONGEST_LINE = 4096;

    private static final String[] FREQUENCY = {"Never", "Seldom", "Sometimes", "Often", "Always"};
    private static final String[] AGREEMENT = {"Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"};

    private final AnswerKey key;
    private final long rows;
    private final int missing;
    private final boolean mixed;
    private long state = SEED;
    private final byte[] bytes = new byte[FLUSHED_FROM + LONGEST_LINE];
    private int length;

    private AnswerFile(AnswerKey key, long rows, int missing, boolean mixed) {
        this.key = key;
        this.rows = rows;
        this.missing = missing;
        this.mixed = mixed;
    }

    /** The file of this many rows and 2 % missing answers in a folder; made unless it is there. */
    static Path plain(AnswerKey key, long rows, Path folder) throws IOException {
        return plain(key, rows, USUAL_MISSING, folder);
    }

    /**
     * The same with more or fewer missing answers.
     *
     * @param missing how many of a thousand
     */
    static Path plain(AnswerKey key, long rows, int missing, Path folder) throws IOException {
        return new AnswerFile(key, rows, missing, false).in(folder);
    }

    /**
     * The same answers as the plain file, in one line of a hundred every fifth otherwise than as a digit: in quotes, with
     * white space, or as a label. Of {@code hse-msit}, which has labels.
     */
    static Path mixed(AnswerKey key, long rows, Path folder) throws IOException {
        return new AnswerFile(key, rows, USUAL_MISSING, true).in(folder);
    }

    private Path in(Path folder) throws IOException {
        String name = key.id() + (mixed ? "-mixed-" : "-") + rows + "-" + missing + "-" + SEED + ".csv";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            // Under its name only when whole, so that a file that is there is the right one.
            Path part = folder.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private void write(OutputStream out) throws IOException {
        text(key.inputHeader());
        for (long id = 1; id <= rows; id++) {
            line(id);
            if (length >= FLUSHED_FROM) {
                out.write(bytes, 0, length);
                length = 0;
            }
        }
        out.write(bytes, 0, length);
    }

    private void line(long id) {
        // The same random numbers whether mixed or not.
        int kind = below(300);
        text(Long.toString(id));
        for (int item = 0; item < key.items(); item++) {
            bytes[length++] = ',';
            long random = next();
            if (scaled(random, 1000) >= missing) {
                int code = key.lowest() + scaled(random << 24, key.highest() - key.lowest() + 1);
                cell(item, code, mixed && item % 5 == 0 ? kind : 3);
            }
        }
        bytes[length++] = '\n';
    }

    private void cell(int item, int code, int kind) {
        switch (kind) {
            case 0 -> text("\"" + code + "\"");
            case 1 -> text(" " + code + " ");
            case 2 -> text((item < 23 ? FREQUENCY : AGREEMENT)[code - 1]);
            default -> bytes[length++] = (byte) ('0' + code);
        }
    }

    private void text(String text) {
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            bytes[length++] = b;
        }
    }

    private int below(int bound) {
        return scaled(next(), bound);
    }

    private static int scaled(long random, int bound) {
        return (int) ((random >>> 40) * bound >>> 24);
    }

    /** SplitMix64. */
    private long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
