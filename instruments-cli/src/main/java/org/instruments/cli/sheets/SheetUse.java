package org.instruments.cli.sheets;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.instruments.Positions;
import org.instruments.Scorer;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.ByteText;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;
import org.instruments.score.ScoreSheet;
import org.instruments.statistics.group.AnswerCounts;

/**
 * A score sheet is written for each row.
 *
 * @param scorer scores
 * @param format writes score sheets
 * @param watch is told the answers
 * @param delimiter what is between the cells of the input
 */
public record SheetUse(Scorer scorer, SheetFormat format, CodeWatch watch, char delimiter) implements RowUse {

    @Override
    public String start() {
        return format.start();
    }

    @Override
    public RowTaker rows() {
        return new Rows();
    }

    @Override
    public Optional<PlainUse> plain() {
        if (!(format instanceof CsvSheets sheets)
                || !sheets.isScoreByScore()
                || scorer.options().trace()) {
            return Optional.empty();
        }
        return scorer.batch().map(batch -> new PlainSheets(new ScoreTexts(batch, sheets), watch, delimiter));
    }

    private final class Rows implements RowTaker {
        private final StringWriter text = new StringWriter();
        private final StringBuilder trace = new StringBuilder();
        private final SheetLines lines = format.lines(text);
        private final AnswerCounts counts = watch.begin();

        @Override
        public void take(CsvRow row, Positions person) {
            ScoreSheet sheet = scorer.score(person);
            lines.row(row, sheet.withoutTrace());
            if (!sheet.trace().isEmpty()) {
                trace.append(TraceLines.of(row, sheet));
            }
            if (watch.isWatching()) {
                counts.add(person);
            }
        }

        @Override
        public Written finish() {
            lines.close();
            watch.take(counts);
            return new Written(utf8(text), utf8(trace));
        }

        private static ByteText utf8(Object text) {
            ByteText bytes = new ByteText();
            bytes.append(text.toString().getBytes(StandardCharsets.UTF_8));
            return bytes;
        }
    }
}
