package org.instruments.cli.sheets;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.ByteText;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;
import org.instruments.score.ScoreSheet;
import org.instruments.statistics.group.AnswerCounts;

/**
 * A score sheet of each instrument is written for each row.
 *
 * @param instruments what is scored
 * @param format writes score sheets
 */
public record SheetUse(List<ScoredInstrument> instruments, SheetFormat format) implements RowUse {

    /** Copies the list. */
    public SheetUse {
        instruments = List.copyOf(instruments);
    }

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
        if (!(format instanceof CsvSheets sheets) || !sheets.isScoreByScore()) {
            return Optional.empty();
        }
        List<PlainScores.Shared> scores = new ArrayList<>();
        for (int place = 0; place < instruments.size(); place++) {
            ScoredInstrument instrument = instruments.get(place);
            Optional<BatchScorer> batch = instrument.scorer().batch();
            if (batch.isEmpty() || instrument.scorer().options().trace()) {
                return Optional.empty();
            }
            scores.add(new PlainScores.Shared(
                    new ScoreTexts(batch.get(), sheets, sheets.scores().get(place)), instrument.watch()));
        }
        return Optional.of(new PlainSheets(sheets, scores));
    }

    private final class Rows implements RowTaker {
        private final StringWriter text = new StringWriter();
        private final StringBuilder trace = new StringBuilder();
        private final SheetLines lines = format.lines(text);
        private final List<AnswerCounts> counts = instruments.stream()
                .map(instrument -> instrument.watch().begin())
                .toList();

        @Override
        public void take(CsvRow row, List<Positions> answers) {
            List<ScoreSheet> sheets = new ArrayList<>(answers.size());
            for (int place = 0; place < answers.size(); place++) {
                ScoredInstrument instrument = instruments.get(place);
                ScoreSheet sheet = instrument.scorer().score(answers.get(place));
                sheets.add(sheet.withoutTrace());
                if (!sheet.trace().isEmpty()) {
                    trace.append(TraceLines.of(row, sheet));
                }
                if (instrument.watch().isWatching()) {
                    counts.get(place).add(answers.get(place));
                }
            }
            lines.row(row, sheets);
        }

        @Override
        public Written finish() {
            lines.close();
            for (int place = 0; place < counts.size(); place++) {
                instruments.get(place).watch().take(counts.get(place));
            }
            return new Written(utf8(text), utf8(trace));
        }

        private static ByteText utf8(Object text) {
            ByteText bytes = new ByteText();
            bytes.append(text.toString().getBytes(StandardCharsets.UTF_8));
            return bytes;
        }
    }
}
