package org.instruments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.TextPack;
import org.instruments.cli.columns.ColumnName;
import org.instruments.cli.columns.ItemNaming;
import org.instruments.cli.files.FileName;
import org.instruments.cli.rows.CsvInput;
import org.instruments.cli.rows.DelimiterConverter;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.InputFormat;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.rows.SavRows;
import org.instruments.cli.rows.SheetRows;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.definition.Attribute;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of every command that reads answers. */
final class AnswerOptions {
    private final CommandSpec command;
    private final Argument<List<String>> items;
    private final Argument<List<String>> codings;
    private final Argument<List<String>> textPacks;
    private final Argument<List<String>> missingCodes;
    private final Argument<List<String>> minimums;
    private final Argument<Map<String, String>> attributes;
    private final Argument<Character> delimiter;
    private final Argument<String> sheet;
    private final Argument<OnInvalid> onInvalid;
    private final Argument<Boolean> hideValues;
    private final Argument<Integer> threads;
    private final Argument<ProgressBarWhen> progress;

    /** Declares the options. */
    AnswerOptions(Syntax syntax) {
        command = syntax.command();
        items = syntax.texts(
                "--items",
                "[ID=]COLUMNS",
                "The columns of the items: all of them in item order (a,b,c), or one name with {n} for the item's number"
                        + " ('swem_{n}').",
                "Default: columns named by item id (q1), by ID_n, or by IDn, in any case and with - and _ equal; else by the"
                        + " items' wording, where the instrument or --text-pack has it. With several instruments item"
                        + " ids that two of them have do not count.");
        codings = syntax.texts(
                "--coding",
                "[ID=]NAME",
                "How the file writes answers. 'show ID' lists the codings; default: the first. Labels such as"
                        + " Never are always understood where the instrument has them.");
        textPacks = syntax.texts(
                "--text-pack",
                "[ID=]FILE.json",
                "Wording and labels of your own licensed form, for an instrument that ships none: labels are then"
                        + " understood as answers, and columns found by the items' wording.");
        missingCodes = syntax.list(
                "--missing-codes",
                "TEXT[,TEXT]",
                "Cells that stand for not answered, such as -9,NA. An empty cell always does; nothing else is"
                        + " guessed to.");
        minimums = syntax.texts(
                "--min-answered",
                "[ID=]all|half|N",
                "How many items of a score must be answered for it to exist: all, at least half, or at least N."
                        + " What is missing is then prorated. Default: what the instrument's source says, else all.");
        attributes = syntax.pairs(
                "--attribute",
                "NAME=COLUMN",
                "The column of an attribute that scores depend on (sex=gender). Default: the column of its name.");
        delimiter = syntax.converted(
                        new DelimiterConverter(),
                        "--delimiter",
                        "C",
                        "What stands between cells of the input: one character, or tab. Default: a comma. The output"
                                + " always has commas.")
                .orElse(',');
        sheet = syntax.text(
                "--sheet", "NAME", "The sheet of an .xlsx file that is read. Default: the first that is not hidden.");
        onInvalid = syntax.converted(
                        new ChoiceConverter<>(OnInvalid.values()),
                        "--on-invalid",
                        "fail|blank|drop",
                        "What happens on a cell that is no answer. fail (default): report and write nothing. blank: the cell counts"
                                + " as missing. drop: the row is left out.",
                        "A row with more or fewer cells than the header is left out by blank and drop.")
                .orElse(OnInvalid.FAIL);
        hideValues = syntax.flag("--hide-values", "Leave the offending cells out of error messages.");
        threads = syntax.number(
                        Integer.class,
                        "--threads",
                        "N",
                        "How many threads score. The result is the same for any number. Default: one per core.")
                .orElse(Runtime.getRuntime().availableProcessors());
        progress = syntax.converted(
                        new ChoiceConverter<>(ProgressBarWhen.values()),
                        "--progress",
                        "auto|always|never",
                        "Show a progress bar. auto (default): on a terminal, for files above 5 MB.")
                .orElse(ProgressBarWhen.AUTO);
    }

    /**
     * What the call says of each instrument.
     *
     * @param named the instruments
     * @throws InvalidInputException with every fault of a text pack, or {@code unknown-attribute} for what is no attribute of
     *     any of them
     * @throws IOException when a text pack cannot be read
     */
    List<Asked> asked(List<Instrument> named) throws IOException {
        if (threads() < 1) {
            throw new ParameterException(command.commandLine(), "--threads: at least 1, not " + threads());
        }
        refuseUnknownAttributes(named);
        InstrumentValues packs = values("--text-pack", textPacks.value(), named);
        List<Asked> asked = new ArrayList<>();
        for (Instrument instrument : named) {
            Optional<Path> pack = packs.one(instrument, this::textPack);
            asked.add(asked(pack.isPresent() ? instrument.with(TextPack.read(pack.get())) : instrument, named, pack));
        }
        return asked;
    }

    private Path textPack(String name) {
        try {
            return FileName.path(name);
        } catch (FileSystemException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--text-pack': " + e.getReason(), e);
        }
    }

    private InstrumentValues values(String option, List<String> given, List<Instrument> named) {
        return new InstrumentValues(command.commandLine(), option, given, named);
    }

    private Asked asked(Instrument instrument, List<Instrument> named, Optional<Path> textPack) {
        Set<String> missing = new HashSet<>(missingCodes.value());
        AnswerReader reader = values("--coding", codings.value(), named)
                .one(instrument, coding -> instrument.answerReader(coding, missing))
                .orElseGet(() -> instrument.answerReader(instrument.codingIds().get(0), missing));
        return new Asked(
                instrument,
                reader,
                instrument.codingIds().stream()
                        .filter(other -> !other.equals(reader.coding()))
                        .map(other -> instrument.answerReader(other, missing))
                        .toList(),
                naming(instrument, named),
                attributes(instrument),
                values("--min-answered", minimums.value(), named)
                        .one(instrument, this::minimum)
                        .orElse(MinimumAnswered.declared()),
                textPack);
    }

    private MinimumAnswered minimum(String text) {
        return MinimumAnswered.parse(text)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "Invalid value for option '--min-answered': '" + text
                                + "' is not a minimum; there are: all, half, or a whole number of 1 or more"));
    }

    /** The names of the item columns, where they were given. Columns without an id can be those of one instrument only. */
    private Optional<ItemNaming> naming(Instrument instrument, List<Instrument> named) {
        try {
            return values("--items", items.value(), named).one(instrument, text -> ItemNaming.given(text, instrument));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "--items: " + e.getMessage()
                            + (named.size() > 1 ? " (with several instruments: --items ID=COLUMNS)" : ""),
                    e);
        }
    }

    /** The columns that were named for attributes of an instrument, by the attributes' ids. */
    private Map<String, String> attributes(Instrument instrument) {
        Map<String, String> columns = new LinkedHashMap<>();
        attributes.value().forEach((name, column) -> columns.put(ColumnName.normal(name), column));
        columns.keySet().retainAll(attributesOf(instrument));
        return columns;
    }

    private static List<String> attributesOf(Instrument instrument) {
        return instrument.definition().attributes().stream().map(Attribute::id).toList();
    }

    private void refuseUnknownAttributes(List<Instrument> named) {
        List<String> declared = named.stream()
                .flatMap(instrument -> attributesOf(instrument).stream())
                .distinct()
                .toList();
        List<Problem> unknown = attributes.value().keySet().stream()
                .map(ColumnName::normal)
                .filter(name -> !declared.contains(name))
                .map(name -> Problem.of(
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        new Place.Whole(),
                        name + " is not an attribute of "
                                + named.stream().map(Instrument::id).collect(Collectors.joining(" or of "))
                                + (declared.isEmpty()
                                        ? named.size() == 1 ? ", which has none" : ", which have none"
                                        : "; there are: " + String.join(", ", declared))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
    }

    /**
     * Opens the answers, whatever their format; what the user should know of how they are read is said.
     *
     * @param err where it is said
     * @throws InvalidInputException when the file is not what its name says, or has no such sheet or no header
     * @throws IOException when it cannot be read
     */
    Rows open(Input input, PrintStream err) throws IOException {
        InputFormat format = InputFormat.of(input);
        if (sheet.isGiven() && format != InputFormat.XLSX) {
            throw new ParameterException(
                    command.commandLine(), "--sheet: " + input.name() + " has no sheets; only an .xlsx file has");
        }
        Rows rows = format == InputFormat.XLSX
                ? SheetRows.open(input.file().orElseThrow(), input.name(), sheet.find())
                : read(input, format, progress.value().open(input, err));
        for (String note : rows.notes()) {
            err.println("note: " + note);
        }
        return rows;
    }

    private Rows read(Input input, InputFormat format, InputStream bytes) throws IOException {
        return format == InputFormat.SAV
                ? SavRows.open(input.name(), bytes)
                : CsvInput.open(input.name(), bytes, delimiter());
    }

    char delimiter() {
        return delimiter.value();
    }

    OnInvalid onInvalid() {
        return onInvalid.value();
    }

    boolean hideValues() {
        return hideValues.value();
    }

    int threads() {
        return threads.value();
    }

    ProgressBarWhen progress() {
        return progress.value();
    }
}
