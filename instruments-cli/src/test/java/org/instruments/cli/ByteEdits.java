package org.instruments.cli;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** A file with one to four random edits, half of the files only with such as often leave it sound. One seed makes the same edits everywhere. */
final class ByteEdits {
    /** What makes most of a difference to who reads a file of answers. */
    private static final String LIKELY = ",,,\"\"\r\r\n\n 0123456789;;\t\0-+.eEqQ_";

    private static final int LONGEST = 40;

    private final Random random;
    private final byte[] other;
    private byte[] bytes;

    private ByteEdits(byte[] file, byte[] other, Random random) {
        this.bytes = file;
        this.other = other;
        this.random = random;
    }

    /**
     * Edits a file.
     *
     * @param other a file that parts are taken from
     */
    static byte[] of(byte[] file, byte[] other, long seed) {
        ByteEdits edits = new ByteEdits(file, other, new Random(seed));
        boolean gentle = edits.random.nextBoolean();
        for (int left = 1 + edits.random.nextInt(4); left > 0; left--) {
            if (gentle) {
                edits.gentleEdit();
            } else {
                edits.edit();
            }
        }
        return edits.bytes;
    }

    /** One that may leave the file as good as it was, with other answers. */
    private void gentleEdit() {
        int at = random.nextInt(bytes.length);
        int begin = at;
        while (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') {
            begin--;
        }
        int end = at;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        byte[] line = Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, end + 1));
        switch (random.nextInt(8)) {
            case 0 -> replace(begin, begin, line);
            case 1 -> replace(begin, begin + line.length);
            default -> replace(at, at + 1, like(bytes[at]));
        }
    }

    /** A digit for a digit, a letter for a letter, mostly the same in the other case; else the same byte after white space. */
    private byte[] like(byte b) {
        if (b >= '0' && b <= '9') {
            return new byte[] {(byte) ('1' + random.nextInt(3))};
        }
        return b > 0 && Character.isLetter(b)
                ? new byte[] {(byte) (random.nextInt(4) == 0 ? 'a' + random.nextInt(26) : b ^ 0x20)}
                : new byte[] {(byte) " \t".charAt(random.nextInt(2)), b};
    }

    private void edit() {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> replace(at, Math.min(bytes.length, at + 1), any());
            case 6, 7, 8, 9 -> replace(at, at, any());
            case 10, 11, 12 -> replace(at, Math.min(bytes.length, at + 1));
            case 13 -> replace(at, to);
            case 14, 15 -> replace(at, at, Arrays.copyOfRange(bytes, at, to));
            case 16, 17 -> swap(at, to);
            case 18 -> cut(at);
            default -> splice(at, to);
        }
    }

    private byte any() {
        return (byte)
                (random.nextInt(4) == 0 ? 0x80 + random.nextInt(0x80) : LIKELY.charAt(random.nextInt(LIKELY.length())));
    }

    private void swap(int at, int to) {
        byte[] first = Arrays.copyOfRange(bytes, at, at + (to - at) / 2);
        byte[] second = Arrays.copyOfRange(bytes, at + first.length, to);
        replace(at, to, second, first);
    }

    /** Mostly the end is lost, as of a copy that was broken off. */
    private void cut(int at) {
        if (random.nextInt(4) == 0) {
            replace(0, at);
        } else {
            replace(at, bytes.length);
        }
    }

    private void splice(int at, int to) {
        int from = random.nextInt(other.length);
        replace(
                at,
                to,
                Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(4 * LONGEST))));
    }

    private void replace(int from, int to, byte... instead) {
        replace(from, to, instead, new byte[0]);
    }

    private void replace(int from, int to, byte[] first, byte[] second) {
        ByteArrayOutputStream edited = new ByteArrayOutputStream(bytes.length + first.length + second.length);
        edited.write(bytes, 0, from);
        edited.writeBytes(first);
        edited.writeBytes(second);
        edited.write(bytes, to, bytes.length - to);
        bytes = edited.toByteArray();
    }
}
