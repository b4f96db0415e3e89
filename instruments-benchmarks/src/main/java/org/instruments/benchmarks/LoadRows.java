package org.instruments.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Any number of rows of answers to HSE's tool, made as fast as a program can read them: the answers are those of some
 * thousand people, again and again, each time under another id.
 *
 * @param rows how many
 * @param teams how many different values the column {@code team} has
 * @param faulty whether one row of a hundred has an answer that is none
 */
record LoadRows(long rows, int teams, boolean faulty) {
    private static final int ITEMS = 35;
    private static final int PEOPLE = 1 << 12;
    private static final int EVERY = 100;
    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_LINE = 256;

    /** How many problems there are. */
    long problems() {
        return faulty ? rows / EVERY : 0;
    }

    /** Writes them, as long as somebody reads. */
    void writeTo(OutputStream out) throws IOException {
        byte[][] good = people(false);
        byte[][] bad = people(true);
        byte[] bytes = new byte[BUFFER + LONGEST_LINE];
        int length = append(header(), bytes, 0);
        for (long row = 1; row <= rows; row++) {
            length = append(Long.toString(row), bytes, length);
            length = append(",team ", bytes, length);
            length = append(Long.toString(row * 31 % teams), bytes, length);
            byte[] answers = (faulty && row % EVERY == 0 ? bad : good)[(int) (row % PEOPLE)];
            System.arraycopy(answers, 0, bytes, length, answers.length);
            length += answers.length;
            if (length >= BUFFER) {
                out.write(bytes, 0, length);
                length = 0;
            }
        }
        out.write(bytes, 0, length);
    }

    private static int append(String text, byte[] bytes, int at) {
        for (int i = 0; i < text.length(); i++) {
            bytes[at + i] = (byte) text.charAt(i);
        }
        return at + text.length();
    }

    private static String header() {
        StringBuilder header = new StringBuilder("id,team");
        IntStream.rangeClosed(1, ITEMS).forEach(item -> header.append(",q").append(item));
        return header.append('\n').toString();
    }

    private static byte[][] people(boolean faulty) {
        Random random = new Random(1);
        byte[][] people = new byte[PEOPLE][];
        for (int person = 0; person < PEOPLE; person++) {
            StringBuilder line = new StringBuilder();
            int wrong = faulty ? random.nextInt(ITEMS) : ITEMS;
            for (int item = 0; item < ITEMS; item++) {
                String answer = random.nextInt(50) == 0 ? "" : Integer.toString(1 + random.nextInt(5));
                // No two people have the same word: what keeps all of them would show.
                line.append(',').append(item < wrong || item > wrong ? answer : "wrong" + person);
            }
            people[person] = line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        }
        return people;
    }
}
