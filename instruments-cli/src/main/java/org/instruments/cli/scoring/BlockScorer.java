package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.CsvRows;
import org.instruments.cli.rows.RecordBlocks;
import org.instruments.cli.rows.RecordEnds;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * Scores blocks of bytes: plain rows as they are scanned, without making an object of them, every other row by way of the
 * CSV parser, which alone says what a cell means and what is wrong.
 */
final class BlockScorer implements ChunkScorer {
    /** While Java compiles what it runs, the compilers make more of a core than another thread that runs it slowly. */
    private static final int COLD = 8;

    private final RecordBlocks blocks;
    private final RowScoring scoring;
    private final PlainTaker taker;
    private final RecordBlocks.Block block = new RecordBlocks.Block();
    private final RecordEnds ends;
    private final RowDecoder decoder;
    private final PlainRows plainRows;

    private final ByteText noTrace = new ByteText();
    private ProblemTally problems = new ProblemTally();
    private int blocksRead;
    private long leftOut;
    private boolean ended;

    /**
     * A scorer.
     *
     * @param blocks of which others may have some, too
     * @param decoder which others may use, too
     */
    BlockScorer(RecordBlocks blocks, RowScoring scoring, RowDecoder decoder, PlainUse use) {
        this.blocks = blocks;
        this.scoring = scoring;
        this.taker = use.taker();
        this.ends = new RecordEnds(scoring.delimiter());
        this.decoder = decoder;
        this.plainRows = new PlainRows(scoring, use, decoder.cells(), taker);
    }

    @Override
    public boolean read() throws IOException {
        blocksRead++;
        return blocks.read(block);
    }

    @Override
    public boolean isWarm() {
        return blocksRead > COLD;
    }

    @Override
    public ScoredChunk score() {
        byte[] bytes = block.bytes();
        int end = block.end();
        // A last row without a line end gets one, so that no scan of a cell need look out for the end.
        bytes[end] = '\n';
        ByteText text = taker.text();
        text.setLength(0);
        problems = new ProblemTally();
        // Local, as whatever is written for every row: the scorers of two threads may lie in one line of the caches.
        long lines = RecordEnds.lines(bytes, 0, block.start());
        leftOut = 0;
        ended = block.isCut();
        if (ended) {
            problems.add(tooLong(lines));
        }
        int at = block.start();
        plainRows.begin(bytes, at);
        while (at < end && !ended) {
            int before = text.length();
            int next = plainRows.score(bytes, at);
            if (next == PlainRows.NOT_PLAIN || !isWriting()) {
                text.setLength(before);
            }
            if (next == PlainRows.NOT_PLAIN) {
                next = ends.first(bytes, at, end);
                parsedRows(bytes, at, next, lines);
                lines += RecordEnds.lines(bytes, at, next);
            } else {
                lines++;
            }
            at = next;
        }
        taker.end();
        return new ScoredChunk(text, noTrace, problems, leftOut, lines, ended);
    }

    private Problem tooLong(long lines) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                new Place.OfCell(scoring.header().file(), lines + 1, null),
                RecordBlocks.TOO_LONG);
    }

    /** Where problems stop the writing, the scores that follow are not looked at. */
    private boolean isWriting() {
        return scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty();
    }

    private void parsedRows(byte[] bytes, int from, int to, long linesBefore) {
        CsvRows rows = CsvRows.of(scoring.header(), bytes, from, to, linesBefore, scoring.delimiter());
        try {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                parsedRow(row);
            }
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parsedRow(CsvRow row) {
        RowDecoder.Decoded decoded = decoder.decode(row);
        decoded.problems().forEach(problems::add);
        if (!decoded.isWritten(scoring.onInvalid(), problems)) {
            leftOut++;
            return;
        }
        taker.take(row, decoded.answers());
    }
}
