package org.instruments.cli.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.BatchScorer;
import org.jspecify.annotations.Nullable;

/** What is written for a score, made once for each of its tallies. Safe for use by many threads. */
final class ScoreTexts {
    private final BatchScorer batch;
    private final CsvSheets sheets;
    private final ScoreColumns columns;
    private final @Nullable Text[][] texts;

    /** The final field lets threads see the whole of a text that another one put there, without a lock. */
    private record Text(List<String> cells, byte[] bytes) {}

    ScoreTexts(BatchScorer batch, CsvSheets sheets, ScoreColumns columns) {
        this.batch = batch;
        this.sheets = sheets;
        this.columns = columns;
        this.texts = IntStream.range(0, batch.scoreIds().size())
                .mapToObj(score -> new Text[batch.tallies(score)])
                .toArray(Text[][]::new);
    }

    BatchScorer batch() {
        return batch;
    }

    /** The cells of a score, with a comma after each. */
    byte[] text(int score, int tally) {
        return known(score, tally).bytes();
    }

    private Text known(int score, int tally) {
        Text known = texts[score][tally];
        if (known == null) {
            List<String> cells = columns.cells(batch.score(score, tally));
            known = new Text(List.copyOf(cells), (sheets.text(cells) + ",").getBytes(StandardCharsets.UTF_8));
            texts[score][tally] = known;
        }
        return known;
    }

    /** The cells of all scores of a row. */
    List<String> cells(long[] words) {
        List<String> cells = new ArrayList<>();
        for (int score = 0; score < texts.length; score++) {
            cells.addAll(known(score, tally(score, words)).cells());
        }
        return cells;
    }

    private int tally(int score, long[] words) {
        return batch.tally(score, words[batch.word(score)]);
    }
}
