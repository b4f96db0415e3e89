package org.instruments.cli.sheets;

import java.util.List;
import org.instruments.Positions;
import org.instruments.cli.scoring.ByteText;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.scoring.PlainAnswers;
import org.instruments.statistics.group.AnswerCounts;

/** Writes the scores of one instrument, row after row. For one thread. */
final class PlainScores {
    private final ScoreTexts texts;
    private final CodeWatch watch;
    private final ShortTexts shortTexts;
    private final byte[] positions;
    private final long[] parsedWords;
    private AnswerCounts counts;
    private boolean counting;

    /**
     * What all threads share.
     *
     * @param texts what is written
     * @param watch is told the answers
     */
    record Shared(ScoreTexts texts, CodeWatch watch) {}

    PlainScores(Shared shared) {
        this.texts = shared.texts();
        this.watch = shared.watch();
        this.shortTexts = new ShortTexts(texts);
        this.positions = new byte[texts.batch().items()];
        this.parsedWords = new long[texts.batch().words()];
        this.counts = watch.begin();
    }

    /** Begins with other rows, and says whether their answers are counted. */
    boolean beginBlock() {
        counting = watch.isWatching();
        return counting;
    }

    /** Writes the cells of the scores, with a comma after each. */
    void write(PlainAnswers answers, ByteText text) {
        shortTexts.write(answers.words(), text);
        if (counting) {
            for (int item = 0; item < positions.length; item++) {
                positions[item] = (byte) answers.position(item);
            }
            counts.add(positions, 0);
        }
    }

    /** The cells of the scores of a row that is not plain. */
    List<String> cells(Positions person) {
        for (int item = 0; item < positions.length; item++) {
            positions[item] = (byte) person.at(item);
        }
        texts.batch().add(positions, 0, parsedWords);
        if (counting) {
            counts.add(positions, 0);
        }
        return texts.cells(parsedWords);
    }

    /** After the last row of a block. */
    void end() {
        if (counting) {
            watch.take(counts);
            counts = watch.begin();
        }
    }
}
