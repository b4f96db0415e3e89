package org.instruments.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
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
 * What is asked of a file of answers: instruments and options, as the command has them, by two characters.
 *
 * @param wanted the instruments
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
        List<Wanted> wanted,
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

    /**
     * An instrument.
     *
     * @param id its id
     * @param place the coding, by its place
     * @param scores the scores; none for all
     */
    record Wanted(String id, int place, String... scores) {
        private Instrument instrument() {
            return Instruments.get(id);
        }

        private String coding() {
            return instrument().codingIds().get(place);
        }

        private ScoredInstrument scored(MinimumAnswered minimum) {
            ScoreOptions options = ScoreOptions.withDefaults().with(minimum);
            return new ScoredInstrument(
                    instrument().scorer(scores.length == 0 ? options : options.withScores(scores)),
                    new CodeWatch(instrument(), coding()));
        }

        private InstrumentAnswers answers(AnswerColumns columns, Set<String> missingCodes) {
            return new InstrumentAnswers(
                    columns,
                    instrument().answerReader(coding(), missingCodes),
                    instrument().codingIds().stream()
                            .filter(other -> !other.equals(coding()))
                            .map(other -> instrument().answerReader(other, missingCodes))
                            .toList());
        }
    }

    /** The call of two bytes: which instruments, one or two, and which options. */
    static Call of(byte what, byte how) {
        List<Wanted> wanted = new ArrayList<>(List.of(WANTED.get(what & 7)));
        if ((what & 32) != 0) {
            Wanted other = WANTED.get(what + 2 & 7);
            wanted.add(other.id().equals(wanted.get(0).id()) ? WANTED.get(2) : other);
        }
        boolean odd = (what & 8) != 0;
        return new Call(
                wanted,
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
     * @param fitting for each instrument the codings that would fit
     * @param leftOut how many rows were left out, where that is told
     * @param whole whether it was read to its end
     * @param warnings what is suspected, where that is told
     */
    record Result(
            String out,
            List<String> problems,
            String summary,
            List<BitSet> fitting,
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
        List<ScoredInstrument> scored =
                wanted.stream().map(one -> one.scored(minimum)).toList();
        List<AnswerColumns> columns = new ColumnFinder(rows.header(), sought(scored)).find();
        List<ScoreColumns> scoreColumns = new ArrayList<>();
        List<InstrumentAnswers> answers = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            scoreColumns.add(new ScoreColumns(
                    wanted.get(place).id(), scored.get(place).scorer().scoreIds(), Map.of(), counts, false, decimals));
            answers.add(wanted.get(place).answers(columns.get(place), missingCodes));
        }
        SheetUse use = new SheetUse(
                scored, new CsvSheets(rows.header(), keep.columns(rows.header(), columns), scoreColumns, rawText));
        RowScoring scoring =
                new RowScoring(rows.header(), delimiter, answers, onInvalid, rowByRow ? new Checked(use) : use);
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
                outcome.fitting(),
                good ? outcome.leftOut() : 0,
                outcome.readToTheEnd(),
                good
                        ? scored.stream()
                                .flatMap(one -> one.watch().warnings().stream())
                                .toList()
                        : List.of());
    }

    private List<SoughtColumns> sought(List<ScoredInstrument> scored) {
        List<SoughtColumns> sought = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            Instrument instrument = wanted.get(place).instrument();
            List<String> scores = scored.get(place).scorer().scoreIds();
            sought.add(new SoughtColumns(
                    instrument,
                    Optional.empty(),
                    Map.of(),
                    WantedItems.of(instrument, scores, WantedItems.Alerts.NOT_WANTED)));
        }
        return sought;
    }

    /** Row by row, each sheet looked at. */
    private record Checked(SheetUse use) implements RowUse {
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
                    for (int place = 0; place < answers.size(); place++) {
                        use.instruments()
                                .get(place)
                                .scorer()
                                .score(answers.get(place))
                                .scores()
                                .forEach(SoundSheet::requireSound);
                    }
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
