package org.instruments.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What of the scores is written, and how. */
final class SheetOptions {
    private static final int MOST_DECIMALS = 15;

    private final CommandSpec command;
    private final ScoresOption scores;
    private final Argument<Keep> keep;
    private final Argument<Boolean> withCounts;
    private final Argument<List<String>> bands;
    private final Argument<Boolean> withAlerts;
    private final Argument<Integer> decimals;
    private final Argument<Format> format;
    private final Argument<Boolean> rawText;

    /** Declares the options. */
    SheetOptions(Syntax syntax) {
        command = syntax.command();
        scores = new ScoresOption(syntax);
        keep = syntax.converted(
                        new ChoiceConverter<>(Keep.values()),
                        "--keep",
                        "other|all|none",
                        "Which columns of the input are carried through, before the scores. other (default): those that"
                                + " are not items.")
                .orElse(Keep.OTHER);
        withCounts = syntax.flag(
                "--with-counts",
                "Add to each score how many of its items were answered (…_answered) and whether it is prorated"
                        + " (…_prorated: true or false).");
        bands = syntax.texts(
                "--bands",
                "[ID=]SET[,SET]",
                "Add the band that a score is in, for these band sets ('show ID' lists them).");
        withAlerts = syntax.flag(
                "--with-alerts",
                "Add a column with the alerts that single answers raise, joined by ';'. Their items must then"
                        + " be in the file.");
        decimals = syntax.number(
                Integer.class, "--decimals", "N", "Show scores with N decimals, halves rounded up. Default: exact.");
        format = syntax.converted(
                        new ChoiceConverter<>(Format.values()),
                        "--format",
                        "csv|jsonl",
                        "csv (default), or jsonl: one JSON document per row, always with counts, bands and alerts; of several"
                                + " instruments it has a list of sheets.")
                .orElse(Format.CSV);
        rawText = syntax.flag(
                "--raw-text",
                "Carry text through as it is. Without this, CSV cells that a spreadsheet would run as formulas"
                        + " (starting with = + - @, a tab or a line return, and not plain numbers) get a ' in front.");
    }

    /** A format of the output. */
    enum Format {
        CSV,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What computes the scores that are written.
     *
     * @param traced whether it is to tell how they came about
     */
    List<Scored> scored(List<Asked> asked, boolean traced) {
        return scores.scored(
                command.commandLine(), asked, ScoreOptions.withDefaults().withTrace(traced));
    }

    /** What becomes of the items that raise alerts. */
    WantedItems.Alerts alerts() {
        if (withAlerts.value()) {
            return WantedItems.Alerts.REQUIRED;
        }
        return format.value() == Format.JSONL ? WantedItems.Alerts.WELCOME : WantedItems.Alerts.NOT_WANTED;
    }

    /**
     * The band sets that were asked for, for each instrument. Also refuses options that do not go together.
     *
     * @param all what is scored
     */
    List<List<BandSet>> bandSets(List<Scored> all) {
        decimals.find().filter(number -> number < 0 || number > MOST_DECIMALS).ifPresent(number -> {
            throw wrong("--decimals: from 0 to " + MOST_DECIMALS + ", not " + number);
        });
        if (decimals.isGiven() && format.value() == Format.JSONL) {
            throw wrong("--decimals goes with --format csv; jsonl has exact values");
        }
        InstrumentValues values = new InstrumentValues(
                command.commandLine(),
                "--bands",
                bands.value(),
                all.stream().map(Scored::instrument).toList());
        return all.stream()
                .map(scored -> values.list(scored.instrument(), ids -> bandSets(scored, ids)))
                .toList();
    }

    /** Of an id that several scores have, the sets of those that are given out. */
    private List<BandSet> bandSets(Scored scored, List<String> ids) {
        List<BandSet> given = new ArrayList<>();
        BandSets.find(scored.instrument(), ids).stream()
                .collect(Collectors.groupingBy(BandSet::id, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, sets) -> {
                    List<BandSet> written = sets.stream()
                            .filter(set -> scored.scoreIds().contains(set.score()))
                            .toList();
                    if (written.isEmpty()) {
                        throw wrong("--bands: " + id + " is on the score "
                                + sets.stream().map(BandSet::score).collect(Collectors.joining(", "))
                                + ", which --scores leaves out");
                    }
                    given.addAll(written);
                });
        return given;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /**
     * The format for a file.
     *
     * @param columns of each instrument
     * @param bandSets of each instrument
     */
    SheetFormat format(Header header, List<AnswerColumns> columns, List<Scored> all, List<List<BandSet>> bandSets) {
        List<Integer> carried = keep.value().columns(header, columns);
        if (format.value() == Format.JSONL) {
            return new JsonSheets(
                    header, carried, bandSets.stream().map(SheetOptions::shown).toList());
        }
        List<ScoreColumns> scoreColumns = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            scoreColumns.add(scoreColumns(all.get(place), bandSets.get(place)));
        }
        return new CsvSheets(header, carried, scoreColumns, rawText.value());
    }

    private static Optional<Set<String>> shown(List<BandSet> sets) {
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(sets.stream().map(BandSet::id).collect(Collectors.toSet()));
    }

    private ScoreColumns scoreColumns(Scored scored, List<BandSet> bandSets) {
        return new ScoreColumns(
                scored.instrument().id(),
                scored.scoreIds(),
                bandSets.stream()
                        .collect(Collectors.groupingBy(
                                BandSet::score, Collectors.mapping(BandSet::id, Collectors.toList()))),
                withCounts.value(),
                withAlerts.value(),
                decimals.find().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
