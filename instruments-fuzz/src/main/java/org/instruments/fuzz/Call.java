package org.instruments.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ColumnFinder;
import org.instruments.cli.columns.SoughtColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.scoring.InstrumentAnswers;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowScoring;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;
import org.instruments.cli.scoring.ScoringRun;
import org.instruments.cli.sheets.CsvSheets;
import org.instruments.cli.sheets.Keep;
import org.instruments.cli.sheets.ScoreColumns;
import org.instruments.cli.sheets.ScoredInstrument;
import org.instruments.cli.sheets.SheetUse;
import org.instruments.problem.Problem;
import org.instruments.statistics.suspicion.Suspicion;

/**
 * What is asked of a file of answers: an instrument and options, as the command has them, by two characters.
 *
 * @param instrument the instrument
 * @param coding the coding, by its place
 * @param scores the scores; empty for all
 * @param onInvalid what becomes of bad rows
 * @param minimum how many items must be answered
 * @param keep what is carried through
 * @param delimiter what is between cells
 * @param missingCodes what stands for not answered
 * @param counts whether counts are added
 * @param decimals how many decimals are shown
 * @param rawText whether text is carried through as it is
 */
record Call(
        Instrument instrument,
        int coding,
        List<String> scores,
        OnInvalid onInvalid,
        MinimumAnswered minimum,
        Keep keep,
        char delimiter,
        Set<String> missingCodes,
        boolean counts,
        OptionalInt decimals,
        boolean rawText) {

    private static final List<Wanted> WANTED = List.of(
            new Wanted("hse-msit", 0, "change"),
            new Wanted("hse-msit", 1, "change"),
            new Wanted("swemwbs", 0),
            new Wanted("ghq-12", 0, "bimodal", "c-ghq"),
            new Wanted("ghq-12", 2, "likert"),
            new Wanted("wrqol", 0, "caw", "overall"),
            new Wanted("wemwbs", 0),
            new Wanted("hse-msit", 0));

    /** An instrument, a coding and scores of it. */
    private record Wanted(String instrument, int coding, String... scores) {}

    /** The call of two bytes: which instrument, and which options. */
    static Call of(byte what, byte how) {
        Wanted wanted = WANTED.get(what & 7);
        boolean odd = (what & 8) != 0;
        return new Call(
                Instruments.get(wanted.instrument()),
                wanted.coding(),
                List.of(wanted.scores()),
                OnInvalid.values()[(how & 3) % 3],
                (how & 4) != 0 ? MinimumAnswered.half() : MinimumAnswered.declared(),
                Keep.values()[(how >> 3 & 3) % 3],
                odd ? ';' : ',',
                odd ? Set.of("-9", "NA") : Set.of(),
                (how & 32) != 0,
                (what & 16) != 0 ? OptionalInt.of(2) : OptionalInt.empty(),
                (how & 64) != 0);
    }

    /**
     * What came of a file.
     *
     * @param out what is written
     * @param problems what is said of it
     * @param summary the same in short
     * @param fitting the codings, by place, that accept every cell; the one of the call is the first
     * @param leftOut how many rows were left out, where that is told
     * @param whole whether it was read to its end
     * @param warnings what is suspected, where that is told
     */
    record Result(
            String out,
            List<String> problems,
            String summary,
            BitSet fitting,
            long leftOut,
            boolean whole,
            List<Suspicion> warnings) {}

    /** Scores rows, as blocks where that can be. */
    Result score(Rows rows) throws IOException {
        return score(rows, false);
    }

    /** Scores rows one by one and checks every sheet. */
    Result scoreRowByRow(Rows rows) throws IOException {
        return score(rows, true);
    }

    private Result score(Rows rows, boolean rowByRow) throws IOException {
        ScoreOptions options = ScoreOptions.withDefaults().with(minimum);
        Scorer scorer =
                instrument.scorer(scores.isEmpty() ? options : options.withScores(scores.toArray(String[]::new)));
        CodeWatch watch = new CodeWatch(instrument, codingIds().get(coding));
        SoughtColumns sought = new SoughtColumns(
                instrument,
                Optional.empty(),
                Map.of(),
                WantedItems.of(instrument, scorer.scoreIds(), WantedItems.Alerts.NOT_WANTED));
        List<AnswerColumns> columns = new ColumnFinder(rows.header(), List.of(sought)).find();
        SheetUse use = new SheetUse(
                List.of(new ScoredInstrument(scorer, watch)),
                new CsvSheets(
                        rows.header(),
                        keep.columns(rows.header(), columns),
                        List.of(new ScoreColumns(
                                instrument.id(), scorer.scoreIds(), Map.of(), counts, false, decimals)),
                        rawText),
                delimiter);
        RowScoring scoring = new RowScoring(
                rows.header(),
                delimiter,
                List.of(answersIn(columns.get(0))),
                onInvalid,
                rowByRow ? new Checked(use, scorer) : use);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScoringRun.Outcome outcome = new ScoringRun(scoring, out, new ByteArrayOutputStream()).run(rows, 1);
        if (!outcome.problems().isEmpty()) {
            Execution.requireTold(outcome.problems().first());
        }
        boolean good = outcome.readToTheEnd()
                && (onInvalid != OnInvalid.FAIL || outcome.problems().isEmpty());
        return new Result(
                out.toString(StandardCharsets.UTF_8),
                outcome.problems().first().stream().map(Problem::describe).toList(),
                outcome.problems().isEmpty() ? "" : outcome.problems().summary(),
                outcome.fitting().get(0),
                good ? outcome.leftOut() : 0,
                outcome.readToTheEnd(),
                good ? watch.warnings() : List.of());
    }

    private List<String> codingIds() {
        return instrument.codingIds();
    }

    private InstrumentAnswers answersIn(AnswerColumns columns) {
        List<AnswerReader> others = codingIds().stream()
                .filter(other -> !other.equals(codingIds().get(coding)))
                .map(this::reader)
                .toList();
        return new InstrumentAnswers(columns, reader(codingIds().get(coding)), others);
    }

    private AnswerReader reader(String id) {
        return instrument.answerReader(id, missingCodes);
    }

    /** Row by row, each sheet looked at. */
    private record Checked(SheetUse use, Scorer scorer) implements RowUse {
        @Override
        public String start() {
            return use.start();
        }

        @Override
        public Optional<PlainUse> plain() {
            return Optional.empty();
        }

        @Override
        public RowTaker rows() {
            RowTaker taker = use.rows();
            return new RowTaker() {
                @Override
                public void take(CsvRow row, List<Positions> answers) {
                    scorer.score(answers.get(0)).scores().forEach(SoundSheet::requireSound);
                    taker.take(row, answers);
                }

                @Override
                public Written finish() {
                    return taker.finish();
                }
            };
        }
    }
}
