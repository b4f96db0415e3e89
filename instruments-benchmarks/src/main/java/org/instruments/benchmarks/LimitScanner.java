package org.instruments.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The limit: how fast a file can be scored by a program that knows its questionnaire and what the file looks like, and
 * checks nothing. It reads {@code id,q1,…} with one-digit and empty cells and LF, and writes what {@code instruments score
 * ID IN --min-answered half} writes.
 *
 * <p>Eight bytes are four answers and their commas. They make one index of a table that holds what these four answers add
 * to all sums, packed into one long: a field per sum, in which a missing answer counts more than all answers can. What each
 * state of such a field is written as was made before the first row.
 */
final class LimitScanner {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Both a block and what is written for it fit into a core's second cache. */
    private static final int BLOCK = 1 << 18;

    /** No line is longer, and eight bytes may be read and three times eight be written past its end. */
    private static final int SLACK = 512;

    private static final int CELLS = 4;

    /** Four answers, a missing one included, as the digits of a number of this base. */
    private static final int BASE = 6;

    private static final int GROUP = BASE * BASE * BASE * BASE;
    private static final long WEIGHTS =
            1L | BASE << 16 | (long) (BASE * BASE) << 32 | (long) (BASE * BASE * BASE) << 48;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long COMMAS = ',' * ONES;

    /** The bit that digits have and commas and line feeds have not, in all bytes and where digits are in four full cells. */
    private static final long DIGIT = 0x10 * ONES;

    private static final long FOUR_DIGITS = 0x0010_0010_0010_0010L;
    private static final long FOUR_CODES = 0x0007_0007_0007_0007L;
    private static final long GATHER = 0x0102040810204080L;

    /** Of a slot: three times eight bytes of text and its length. */
    private static final int SLOT = 4;

    private final byte[] header;

    /** By group of four cells and their answers: what they add. */
    private final long[] added;

    private final int groups;

    /** For the last group, which may have fewer cells: the bytes that are its. */
    private final long lastBytes;

    /** By which of eight bytes are digits: where the cells begin, which bits are codes, which are missing, the length. */
    private final int[] starts = new int[256];

    private final long[] codes = new long[256];
    private final long[] missing = new long[256];
    private final int[] length = new int[256];
    private final int[] lastLength = new int[256];

    /** By column: where its field is, and where its slots begin. */
    private final int[] shift;

    private final int[] mask;
    private final int[] firstSlot;
    private final long[] slots;
    private final int longestOutput;

    private LimitScanner(AnswerKey key) {
        header = key.header().getBytes(StandardCharsets.US_ASCII);
        groups = (key.items() + CELLS - 1) / CELLS;
        int lastCells = key.items() - (groups - 1) * CELLS;
        lastBytes = lastCells == CELLS ? -1L : (1L << 16 * lastCells) - 1;
        // No answer has the number 0 where they begin with 1, nor 5 where they end with 3.
        int missingCode = key.lowest() == 0 ? BASE - 1 : 0;
        for (int digits = 0; digits < 256; digits++) {
            int at = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                boolean answered = (digits >> at & 1) != 0;
                starts[digits] |= 8 * Math.min(at, 7) << 8 * cell;
                codes[digits] |= answered ? 7L << 16 * cell : 0;
                missing[digits] |= answered ? 0 : (long) missingCode << 16 * cell;
                at += answered ? 2 : 1;
                if (cell + 1 == lastCells) {
                    lastLength[digits] = at;
                }
            }
            length[digits] = at;
        }

        int fields = key.sums().size();
        int[] unit = new int[fields];
        int[] position = new int[fields + 1];
        long[][] byItem = new long[groups * CELLS][BASE];
        for (int field = 0; field < fields; field++) {
            AnswerKey.Sum sum = key.sums().get(field);
            int most = sum.terms().stream()
                    .mapToInt(term -> Math.max(
                            term.weighing().of(key.lowest()), term.weighing().of(key.highest())))
                    .sum();
            unit[field] = most + 1;
            position[field + 1] = position[field] + bits(unit[field] * sum.size());
            for (AnswerKey.Term term : sum.terms()) {
                long[] item = byItem[term.item() - 1];
                item[missingCode] += (long) unit[field] << position[field];
                for (int code = key.lowest(); code <= key.highest(); code++) {
                    item[code] += (long) term.weighing().of(code) << position[field];
                }
            }
        }
        if (position[fields] > Long.SIZE) {
            throw new IllegalArgumentException("the sums of " + key.id() + " need more than one long");
        }
        added = new long[groups * GROUP];
        for (int i = 0; i < added.length; i++) {
            long[] first = byItem[i / GROUP * CELLS];
            long[] second = byItem[i / GROUP * CELLS + 1];
            long[] third = byItem[i / GROUP * CELLS + 2];
            long[] fourth = byItem[i / GROUP * CELLS + 3];
            added[i] = first[i / (BASE * BASE * BASE) % BASE]
                    + second[i / (BASE * BASE) % BASE]
                    + third[i / BASE % BASE]
                    + fourth[i % BASE];
        }

        int columns = key.columns().size();
        shift = new int[columns];
        mask = new int[columns];
        firstSlot = new int[columns];
        int states = 0;
        for (int column = 0; column < columns; column++) {
            int field = key.columns().get(column).sum();
            shift[column] = position[field];
            mask[column] = (1 << position[field + 1] - position[field]) - 1;
            firstSlot[column] = states * SLOT;
            states += unit[field] * key.sums().get(field).size() + 1;
        }
        slots = new long[states * SLOT];
        for (int column = 0; column < columns; column++) {
            AnswerKey.Column made = key.columns().get(column);
            int size = key.sums().get(made.sum()).size();
            for (int state = 0; state <= unit[made.sum()] * size; state++) {
                int blanks = state / unit[made.sum()];
                int sum = state % unit[made.sum()];
                boolean possible = made.form() != AnswerKey.Form.METRIC || sum >= 7;
                String text = possible && blanks < size
                        ? key.value(made, sum, size - blanks).isPresent()
                                ? AnswerKey.text(
                                        key.value(made, sum, size - blanks).getAsDouble())
                                : ""
                        : "";
                fill(firstSlot[column] + state * SLOT, "," + text);
            }
        }
        longestOutput = (BLOCK + SLACK) / (key.items() + 2) * (20 * columns + 12) + SLACK;
    }

    private static int bits(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    private void fill(int slot, String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 8 * (SLOT - 1));
        for (int i = 0; i < SLOT - 1; i++) {
            slots[slot + i] = (long) EIGHT.get(bytes, 8 * i);
        }
        slots[slot + SLOT - 1] = text.length();
    }

    /**
     * Scores a file.
     *
     * @param out where the scores go, from its present position on
     * @param threads how many threads read and score; each writes when it is its turn
     */
    static void scan(AnswerKey key, Path in, FileChannel out, int threads) throws IOException {
        LimitScanner scanner = new LimitScanner(key);
        try (FileChannel channel = FileChannel.open(in)) {
            Work work = scanner.new Work(channel, out);
            Thread[] others = new Thread[threads - 1];
            for (int i = 0; i < others.length; i++) {
                others[i] = new Thread(work);
                others[i].start();
            }
            work.run();
            for (Thread other : others) {
                other.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Work implements Runnable {
        private static final int FAILED = -1;

        /** Then a core that something else needs is given up. */
        private static final int SPINS = 1000;

        private final FileChannel in;
        private final FileChannel out;
        private final long size;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger turn = new AtomicInteger();

        Work(FileChannel in, FileChannel out) throws IOException {
            this.in = in;
            this.out = out;
            this.size = in.size();
        }

        @Override
        public void run() {
            byte[] input = new byte[BLOCK + SLACK];
            byte[] output = new byte[longestOutput];
            try {
                for (int block = next.getAndIncrement(); (long) block * BLOCK < size; block = next.getAndIncrement()) {
                    int written = score(block, input, output);
                    for (int tries = 0; turn.get() != block; tries++) {
                        if (turn.get() == FAILED) {
                            return;
                        }
                        if (tries < SPINS) {
                            Thread.onSpinWait();
                        } else {
                            Thread.yield();
                        }
                    }
                    for (ByteBuffer rest = ByteBuffer.wrap(output, 0, written); rest.hasRemaining(); ) {
                        out.write(rest);
                    }
                    turn.set(block + 1);
                }
            } catch (IOException e) {
                turn.set(FAILED);
                throw new UncheckedIOException(e);
            }
        }

        /** Scores the lines that begin in a block. */
        private int score(int block, byte[] input, byte[] output) throws IOException {
            // One byte more at the front tells whether the block begins with a line.
            int before = block == 0 ? 0 : 1;
            ByteBuffer rest = ByteBuffer.wrap(input);
            long from = (long) block * BLOCK - before;
            while (rest.hasRemaining() && in.read(rest, from + rest.position()) > 0) {}
            int end = Math.min(before + BLOCK, rest.position());
            int at = 0;
            while (input[at++] != '\n') {}
            int written = 0;
            if (block == 0) {
                System.arraycopy(header, 0, output, 0, header.length);
                written = header.length;
            }
            while (at < end) {
                long moved = line(input, at, output, written);
                at = (int) (moved >>> Integer.SIZE);
                written = (int) moved;
            }
            return written;
        }
    }

    /**
     * Scores one line.
     *
     * @return where the next line begins in the input, in the upper half, and in the output
     */
    private long line(byte[] in, int from, byte[] out, int to) {
        int at = from;
        int written = to;
        long bytes = (long) EIGHT.get(in, at);
        EIGHT.set(out, written, bytes);
        long commas = bytes ^ COMMAS;
        commas = commas - ONES & ~commas & HIGH;
        int id = Long.numberOfTrailingZeros(commas) >>> 3;
        at += id;
        written += id;
        if (commas == 0) {
            while (in[at] != ',') {
                out[written++] = in[at++];
            }
        }
        at++;

        long[] adds = added;
        long sums = 0;
        int last = (groups - 1) * GROUP;
        for (int group = 0; group < last; group += GROUP) {
            bytes = (long) EIGHT.get(in, at);
            if ((bytes & DIGIT) == FOUR_DIGITS) {
                at += 8;
            } else {
                int digits = (int) ((bytes >>> 4 & ONES) * GATHER >>> 56);
                bytes = spread(bytes, digits);
                at += length[digits];
            }
            sums += adds[group + (int) ((bytes & FOUR_CODES) * WEIGHTS >>> 48)];
        }
        bytes = (long) EIGHT.get(in, at);
        int digits = (int) ((bytes >>> 4 & ONES) * GATHER >>> 56);
        at += lastLength[digits];
        bytes = spread(bytes, digits) & lastBytes;
        sums += adds[last + (int) ((bytes & FOUR_CODES) * WEIGHTS >>> 48)];

        long[] texts = slots;
        for (int column = 0; column < shift.length; column++) {
            int slot = firstSlot[column] + ((int) (sums >>> shift[column]) & mask[column]) * SLOT;
            EIGHT.set(out, written, texts[slot]);
            EIGHT.set(out, written + 8, texts[slot + 1]);
            EIGHT.set(out, written + 16, texts[slot + 2]);
            written += (int) texts[slot + 3];
        }
        out[written++] = '\n';
        return (long) at << Integer.SIZE | written;
    }

    /** The numbers of four cells, some of which are empty, as far apart as those of full cells. */
    private long spread(long bytes, int digits) {
        int start = starts[digits];
        long apart = bytes >>> start & 7
                | (bytes >>> (start >>> 8) & 7) << 16
                | (bytes >>> (start >>> 16) & 7) << 32
                | (bytes >>> (start >>> 24) & 7) << 48;
        return apart & codes[digits] | missing[digits];
    }

    /** {@code LimitScanner ID IN > OUT}. */
    public static void main(String[] arguments) throws IOException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            scan(
                    AnswerKey.of(arguments[0]),
                    Path.of(arguments[1]),
                    out.getChannel(),
                    Runtime.getRuntime().availableProcessors());
        }
    }
}
