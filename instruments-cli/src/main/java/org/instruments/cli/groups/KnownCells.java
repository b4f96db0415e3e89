package org.instruments.cli.groups;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The different cells of a column, numbered as they are met, found by their bytes. For one thread. */
final class KnownCells {
    /** Not a number of a cell: there are more different ones than groups can have. */
    static final int TOO_MANY = -1;

    private static final int MOST = 1 << 12;
    private static final int SLOTS = MOST << 1;
    private static final int FNV_PRIME = 0x01000193;
    private static final int FNV_BASIS = 0x811C9DC5;

    private final List<byte[]> cells = new ArrayList<>();

    /** One more than the number of the cell that is there; 0 where none is. */
    private final int[] slots = new int[SLOTS];

    /** The number of a cell. */
    int number(byte[] bytes, int from, int to) {
        int hash = FNV_BASIS;
        for (int at = from; at < to; at++) {
            hash = (hash ^ bytes[at]) * FNV_PRIME;
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        while (slots[slot] != 0) {
            byte[] known = cells.get(slots[slot] - 1);
            if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (cells.size() == MOST) {
            return TOO_MANY;
        }
        cells.add(Arrays.copyOfRange(bytes, from, to));
        slots[slot] = cells.size();
        return cells.size() - 1;
    }

    /** The value of a cell. */
    String value(int number) {
        return new String(cells.get(number), StandardCharsets.US_ASCII).strip();
    }
}
