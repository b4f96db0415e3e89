package org.instruments.cli.sheets;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.AnswerCodes;
import org.instruments.cli.scoring.ByteText;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.scoring.PlainCells;
import org.instruments.cli.scoring.PlainTaker;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.statistics.group.AnswerCounts;

/** Score sheets of plain rows: cells carried through as they stand, then the texts of scores that were made before. */
final class PlainSheets implements PlainUse {
    /** Would make a cell a formula, a comment or quoted, so that it is not written as it was read. */
    private static final String NEVER_FIRST = "=+-@#'";

    private static final int CODE = (1 << Byte.SIZE) - 1;

    private final ScoreTexts texts;
    private final CodeWatch watch;
    private final boolean[] isPlain;

    PlainSheets(ScoreTexts texts, CodeWatch watch, char delimiter) {
        this.texts = texts;
        this.watch = watch;
        this.isPlain = PlainCells.plainBytes(delimiter);
    }

    @Override
    public BatchScorer batch() {
        return texts.batch();
    }

    @Override
    public List<Integer> carried() {
        return texts.sheets().carried();
    }

    @Override
    public PlainTaker taker() {
        return new Taker();
    }

    private final class Taker extends PlainTaker {
        private final ShortTexts shortTexts = new ShortTexts(texts);
        private final StringWriter lineOfRow = new StringWriter();
        private final CsvSheets.Lines parsedRows = texts.sheets().lines(lineOfRow);
        private final byte[] positions = new byte[texts.batch().items()];
        private final long[] parsedWords = new long[texts.batch().words()];
        private AnswerCounts counts = watch.begin();
        private boolean counting;

        @Override
        public boolean wantsPlaces() {
            counting = watch.isWatching();
            return counting;
        }

        @Override
        public void begin() {
            // What was carried of a row that is not plain is taken back with its text.
        }

        @Override
        public boolean carry(byte[] bytes, int from, int to) {
            ByteText text = text();
            byte[] out = text.withRoom(to - from + 1).array();
            int length = text.length();
            boolean plain = from == to || NEVER_FIRST.indexOf(bytes[from]) < 0;
            for (int at = from; at < to; at++) {
                plain &= isPlain[bytes[at] & CODE];
                out[length++] = bytes[at];
            }
            out[length++] = ',';
            text.setLength(length);
            return plain;
        }

        @Override
        public void take(long[] words, int[] places, AnswerCodes codes) {
            ByteText text = text();
            ByteBuffer out = text.withRoom(shortTexts.room());
            int end = shortTexts.write(words, out, text.length());
            if (end == ShortTexts.CANNOT) {
                shortTexts.meet(words);
                texts.write(words, text);
            } else {
                text.setLength(end);
            }
            text.endWith((byte) '\n');
            if (counting) {
                count(places, codes);
            }
        }

        private void count(int[] places, AnswerCodes codes) {
            for (int item = 0; item < places.length; item++) {
                positions[item] = (byte) codes.position(places[item]);
            }
            counts.add(positions, 0);
        }

        @Override
        public void take(CsvRow row, Positions person) {
            for (int item = 0; item < positions.length; item++) {
                positions[item] = (byte) person.at(item);
            }
            texts.batch().add(positions, 0, parsedWords);
            parsedRows.write(row.cells(), texts.cells(parsedWords));
            parsedRows.flush();
            text().append(lineOfRow.toString().getBytes(StandardCharsets.UTF_8));
            lineOfRow.getBuffer().setLength(0);
            if (counting) {
                counts.add(positions, 0);
            }
        }

        @Override
        public void end() {
            if (counting) {
                watch.take(counts);
                counts = watch.begin();
            }
        }
    }
}
