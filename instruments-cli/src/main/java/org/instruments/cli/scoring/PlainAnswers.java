package org.instruments.cli.scoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;

/** Scans the answers of plain rows to one instrument, and adds them up: row after row. For one thread. */
public final class PlainAnswers {
    /** In place of where the next cell begins. */
    static final int NOT_PLAIN = -1;

    private final AnswerCodes codes;
    private final FourCells fourCells;
    private final byte delimiter;
    private final long notAsked;

    /** For each item the place of its answer, where that is wanted. */
    private final int[] places;

    private final long[] words;
    private byte[] bytes = {};
    private ByteBuffer eightBytes = ByteBuffer.allocate(0);
    private byte lineEnd;
    private boolean placing;

    /** The item whose answer is added next. */
    private int item;

    PlainAnswers(AnswerColumns columns, BatchScorer batch, AnswerCells cells, byte delimiter) {
        this.codes = new AnswerCodes(batch, cells, delimiter);
        this.fourCells = new FourCells(delimiter);
        this.delimiter = delimiter;
        this.places = new int[columns.items()];
        long missing = 0;
        for (int place = 0; place < places.length; place++) {
            places[place] = place * AnswerCodes.PLACES + AnswerCodes.BLANK;
            if (columns.ofItem(place) == AnswerColumns.NONE) {
                missing += batch.added(0, place, Positions.NOT_ASKED);
            }
        }
        this.notAsked = missing;
        this.words = new long[batch.words()];
    }

    /** What the answers add up to, once all are there. */
    public long[] words() {
        return words;
    }

    /** What was answered to an item of the file: a position, or that it is not answered. Only where that is wanted. */
    public int position(int ofItem) {
        return codes.position(places[ofItem]);
    }

    /**
     * Begins with other rows.
     *
     * @param rows their bytes
     * @param end what ends each of them
     * @param wanted whether positions are wanted
     */
    void begin(byte[] rows, byte end, boolean wanted) {
        bytes = rows;
        eightBytes = ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN);
        lineEnd = end;
        placing = wanted || words.length > 1;
    }

    /** Begins with a row of which nothing was answered yet. */
    void begin() {
        words[0] = notAsked;
    }

    /** Adds up the other words, once all answers are there. */
    void complete() {
        if (words.length > 1) {
            codes.add(places, words);
        }
    }

    /**
     * Adds up the answers to some items, which stand one after the other.
     *
     * @param from where the cell of the first begins
     * @param first the first item
     * @param end the item after the last
     * @param last whether the row ends with them
     * @return where the cell after them begins, or {@link #NOT_PLAIN}
     */
    int add(int from, int first, int end, boolean last) {
        int delimited = last ? end - 1 : end;
        int at = from;
        item = first;
        while (at >= 0 && item + FourCells.COUNT <= delimited) {
            at = addKnown(at, delimited);
            if (item + FourCells.COUNT <= delimited) {
                at = addNext(at);
            }
        }
        return at < 0 || item == end ? at : addRest(at, end, last ? lineEnd : delimiter);
    }

    /**
     * Adds answers of one digit or none, four at a time, as long as they are; none where one is not known. Calls nothing that
     * is not made part of it, so that it compiles well: most of a file is read here.
     */
    private int addKnown(int from, int end) {
        // Local, so that the loop reads no field.
        ByteBuffer longs = eightBytes;
        FourCells fours = fourCells;
        long[] ofPairs = codes.addedByPairs();
        boolean noting = placing;
        int at = from;
        int next = item;
        long sum = 0;
        long unknown = 0;
        while (next + FourCells.COUNT <= end) {
            long eight = longs.getLong(at);
            long cells = fours.digits(eight);
            int length = FourCells.LONGEST;
            if (!FourCells.areDigits(cells)) {
                cells = fours.withBlanks(eight);
                if (cells < 0) {
                    break;
                }
                length = FourCells.length(cells);
            }
            long two = ofPairs[AnswerCodes.firstPair(next, cells)];
            long otherTwo = ofPairs[AnswerCodes.secondPair(next, cells)];
            sum += two + otherTwo;
            unknown |= two | otherTwo;
            if (noting) {
                note(next, cells, FourCells.COUNT);
            }
            at += length;
            next += FourCells.COUNT;
        }
        if (unknown < 0) {
            return from;
        }
        words[0] += sum;
        item = next;
        return at;
    }

    /** Adds the next answers, known or not: four, or one. */
    private int addNext(int from) {
        long cells = fourCells.withBlanks(eightBytes.getLong(from));
        if (cells < 0) {
            return addOne(from, delimiter);
        }
        return addCells(cells, FourCells.COUNT) ? from + FourCells.length(cells) : NOT_PLAIN;
    }

    /** Adds the last answers, four or fewer. */
    private int addRest(int from, int end, byte stop) {
        int count = end - item;
        long cells = fourCells.digits(eightBytes.getLong(from), count, stop);
        if (cells >= 0) {
            return addCells(cells, count) ? from + 2 * count : NOT_PLAIN;
        }
        int at = from;
        while (at >= 0 && item < end) {
            at = addOne(at, item + 1 < end ? delimiter : stop);
        }
        return at;
    }

    /** Adds four cells or fewer; false where one is not known to be an answer. */
    private boolean addCells(long cells, int count) {
        long[] ofPairs = codes.addedByPairs();
        int first = AnswerCodes.firstPair(item, cells);
        int second = AnswerCodes.secondPair(item, cells);
        if ((ofPairs[first] | ofPairs[second]) < 0 && !codes.areAnswers(item, cells)) {
            return false;
        }
        words[0] += ofPairs[first] + ofPairs[second];
        if (placing) {
            note(item, cells, count);
        }
        item += count;
        return true;
    }

    private void note(int first, long cells, int count) {
        for (int cell = 0; cell < count; cell++) {
            places[first + cell] = AnswerCodes.place(first + cell, FourCells.cell(cells, cell));
        }
    }

    /** Adds an answer of any length, in quotes or not. */
    private int addOne(int from, byte stop) {
        int end = endOfText(from);
        if (bytes[end] == stop) {
            return addText(from, end) ? end + 1 : NOT_PLAIN;
        }
        if (bytes[from] != AnswerCodes.QUOTE) {
            return NOT_PLAIN;
        }
        end = endOfText(from + 1);
        boolean closed = bytes[end] == AnswerCodes.QUOTE && bytes[end + 1] == stop;
        return closed && addText(from + 1, end) ? end + 2 : NOT_PLAIN;
    }

    private boolean addText(int from, int end) {
        int code = AnswerCodes.BLANK;
        if (end > from) {
            code = end == from + 1 ? bytes[from] : codes.ofText(item, bytes, from, end);
        }
        int place = item * AnswerCodes.PLACES + code;
        if (code == AnswerCodes.NONE || !codes.isAnswer(place)) {
            return false;
        }
        places[item++] = place;
        words[0] += codes.added(place);
        return true;
    }

    private int endOfText(int from) {
        int end = from;
        while (codes.isText(bytes[end])) {
            end++;
        }
        return end;
    }
}
