package org.instruments.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.ScoreOptions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.figures.BandSets;
import org.instruments.cli.rows.Header;
import org.instruments.cli.sheets.CsvSheets;
import org.instruments.cli.sheets.JsonSheets;
import org.instruments.cli.sheets.Keep;
import org.instruments.cli.sheets.ScoreColumns;
import org.instruments.cli.sheets.SheetFormat;
import org.instruments.definition.BandSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What of the scores is written, and how. */
final class SheetOptions {
    private static final int MOST_DECIMALS = 15;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private ScoresOption scores;

    @Option(
            names = "--keep",
            paramLabel = "other|all|none",
            description =
                    "Which columns of the input are carried through, before the scores. other (default): those that"
                            + " are not items.")
    private Keep keep = Keep.OTHER;

    @Option(
            names = "--with-counts",
            description =
                    "Add to each score how many of its items were answered (…_answered) and whether it is prorated"
                            + " (…_prorated: true or false).")
    private boolean withCounts;

    @Option(
            names = "--bands",
            hideParamSyntax = true,
            paramLabel = "SET[,SET]",
            split = ",",
            description = "Add the band that a score is in, for these band sets ('show ID' lists them).")
    private List<String> bands = List.of();

    @Option(
            names = "--with-alerts",
            description = "Add a column with the alerts that single answers raise, joined by ';'. Their items must then"
                    + " be in the file.")
    private boolean withAlerts;

    @Option(
            names = "--decimals",
            paramLabel = "N",
            description = "Show scores with N decimals, halves rounded up. Default: exact.")
    private @Nullable Integer decimals;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl",
            description = "csv (default), or jsonl: one JSON document per row, always with counts, bands and alerts.")
    private Format format = Format.CSV;

    @Option(
            names = "--raw-text",
            description =
                    "Carry text through as it is. Without this, CSV cells that a spreadsheet would run as formulas"
                            + " (starting with = + - @, a tab or a line return, and not plain numbers) get a ' in front.")
    private boolean rawText;

    /** A format of the output. */
    enum Format {
        CSV,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to compute. */
    ScoreOptions scoreOptions(MinimumAnswered minimum) {
        return scores.scoreOptions(minimum);
    }

    /** What becomes of the items that raise alerts. */
    WantedItems.Alerts alerts() {
        if (withAlerts) {
            return WantedItems.Alerts.REQUIRED;
        }
        return format == Format.JSONL ? WantedItems.Alerts.WELCOME : WantedItems.Alerts.NOT_WANTED;
    }

    /**
     * The band sets that were asked for, by the score they are on. Also refuses options that do not go together.
     *
     * @param scoreIds the scores that are given out
     */
    Map<String, List<String>> bandSets(Instrument instrument, List<String> scoreIds) {
        if (decimals != null && (decimals < 0 || decimals > MOST_DECIMALS)) {
            throw wrong("--decimals: from 0 to " + MOST_DECIMALS + ", not " + decimals);
        }
        if (decimals != null && format == Format.JSONL) {
            throw wrong("--decimals goes with --format csv; jsonl has exact values");
        }
        Map<String, List<String>> byScore = new LinkedHashMap<>();
        BandSets.find(instrument, bands).stream()
                .collect(Collectors.groupingBy(
                        BandSet::id, LinkedHashMap::new, Collectors.mapping(BandSet::score, Collectors.toList())))
                .forEach((set, ofScores) -> {
                    List<String> given =
                            ofScores.stream().filter(scoreIds::contains).toList();
                    if (given.isEmpty()) {
                        throw wrong("--bands: " + set + " is on the score " + String.join(", ", ofScores)
                                + ", which --scores leaves out");
                    }
                    given.forEach(score -> byScore.computeIfAbsent(score, id -> new ArrayList<>())
                            .add(set));
                });
        return byScore;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The format for a file. */
    SheetFormat format(
            Header header,
            AnswerColumns columns,
            Instrument instrument,
            List<String> scoreIds,
            Map<String, List<String>> bandSets) {
        List<Integer> carried = keep.columns(header, columns);
        if (format == Format.JSONL) {
            return new JsonSheets(header, carried, bands.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(bands)));
        }
        ScoreColumns scoreColumns = new ScoreColumns(
                instrument.id(),
                scoreIds,
                bandSets,
                withCounts,
                withAlerts,
                decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals));
        return new CsvSheets(header, carried, scoreColumns, rawText);
    }
}
