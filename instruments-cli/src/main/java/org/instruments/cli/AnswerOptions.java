package org.instruments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.TextPack;
import org.instruments.cli.columns.ColumnName;
import org.instruments.cli.columns.ItemNaming;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads answers. */
final class AnswerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--items",
            paramLabel = "COLUMNS",
            description = {
                "The columns of the items: all of them in item order (a,b,c), or one name with {n} for the item's number"
                        + " ('swem_{n}').",
                "Default: columns named by item id (q1), by ID_n, or by IDn, in any case and with - and _ equal; else by the"
                        + " items' wording, where the instrument or --text-pack has it."
            })
    private @Nullable String items;

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "How the file writes answers. 'show ID' lists the codings; default: the first. Labels such as"
                    + " Never are always understood where the instrument has them.")
    private @Nullable String coding;

    @Option(
            names = "--text-pack",
            paramLabel = "FILE.json",
            description =
                    "Labels of your own licensed form, for an instrument that ships none: they are then understood as"
                            + " answers.")
    private @Nullable Path textPack;

    @Option(
            names = "--missing-codes",
            hideParamSyntax = true,
            paramLabel = "TEXT[,TEXT]",
            split = ",",
            description = "Cells that stand for not answered, such as -9,NA. An empty cell always does; nothing else is"
                    + " guessed to.")
    private List<String> missingCodes = List.of();

    @Option(
            names = "--min-answered",
            paramLabel = "all|half|N",
            converter = MinimumConverter.class,
            description =
                    "How many items of a score must be answered for it to exist: all, at least half, or at least N."
                            + " What is missing is then prorated. Default: what the instrument's source says, else all.")
    private MinimumAnswered minimum = MinimumAnswered.declared();

    @Option(
            names = "--attribute",
            paramLabel = "NAME=COLUMN",
            description =
                    "The column of an attribute that scores depend on (sex=gender). Default: the column of its name.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            converter = DelimiterConverter.class,
            description = "What stands between cells of the input: one character, or tab. Default: a comma. The output"
                    + " always has commas.")
    private char delimiter = ',';

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of an .xlsx file that is read. Default: the first that is not hidden.")
    private @Nullable String sheet;

    @Option(
            names = "--on-invalid",
            paramLabel = "fail|blank|drop",
            description = {
                "What happens on a cell that is no answer. fail (default): report and write nothing. blank: the cell counts"
                        + " as missing. drop: the row is left out.",
                "A row with more or fewer cells than the header is left out by blank and drop."
            })
    private OnInvalid onInvalid = OnInvalid.FAIL;

    @Option(names = "--hide-values", description = "Leave the offending cells out of error messages.")
    private boolean hideValues;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads score. The result is the same for any number. Default: one per core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--progress",
            paramLabel = "auto|always|never",
            description = "Show a progress bar. auto (default): on a terminal, for files above 5 MB.")
    private ProgressBarWhen progress = ProgressBarWhen.AUTO;

    /** The file of labels, where one was given. */
    Optional<Path> textPack() {
        return Optional.ofNullable(textPack);
    }

    /** The names of the item columns, where they were given. */
    Optional<ItemNaming> itemNaming(Instrument instrument) {
        try {
            return Optional.ofNullable(items).map(text -> ItemNaming.given(text, instrument));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--items: " + e.getMessage(), e);
        }
    }

    /**
     * The instrument with the user's own labels, where they were given.
     *
     * @throws InvalidInputException with every fault of the text pack
     * @throws IOException when it cannot be read
     */
    Instrument worded(Instrument instrument) throws IOException {
        return textPack == null ? instrument : instrument.with(TextPack.read(textPack));
    }

    /** Refuses options that are wrong for the instrument before any file is looked at. */
    void check(Instrument instrument) {
        reader(instrument);
        itemNaming(instrument);
        attributeColumns(instrument);
        threads();
    }

    /** The reader of cells in the coding that was named. */
    AnswerReader reader(Instrument instrument) {
        return instrument.answerReader(codingOf(instrument), missingCodes());
    }

    /** A reader for each of the other codings. */
    List<AnswerReader> otherReaders(Instrument instrument) {
        return instrument.codingIds().stream()
                .filter(other -> !other.equals(codingOf(instrument)))
                .map(other -> instrument.answerReader(other, missingCodes()))
                .toList();
    }

    private String codingOf(Instrument instrument) {
        return coding == null ? instrument.codingIds().get(0) : coding;
    }

    private Set<String> missingCodes() {
        return new HashSet<>(missingCodes);
    }

    MinimumAnswered minimum() {
        return minimum;
    }

    /**
     * The columns that were named for attributes, by the attributes' ids.
     *
     * @throws InvalidInputException {@code unknown-attribute}
     */
    Map<String, String> attributeColumns(Instrument instrument) {
        List<String> declared =
                instrument.definition().attributes().stream().map(Attribute::id).toList();
        Map<String, String> columns = new LinkedHashMap<>();
        attributes.forEach((name, column) -> columns.put(ColumnName.normal(name), column));
        List<Problem> unknown = columns.keySet().stream()
                .filter(name -> !declared.contains(name))
                .map(name -> Problem.of(
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        new Place.Whole(),
                        name + " is not an attribute of " + instrument.id()
                                + (declared.isEmpty()
                                        ? ", which has none"
                                        : "; there are: " + String.join(", ", declared))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        return columns;
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
        if (sheet != null && format != InputFormat.XLSX) {
            throw new ParameterException(
                    command.commandLine(), "--sheet: " + input.name() + " has no sheets; only an .xlsx file has");
        }
        Rows rows = format == InputFormat.XLSX
                ? SheetRows.open(input.file().orElseThrow(), input.name(), Optional.ofNullable(sheet))
                : read(input, format, progress.open(input, err));
        for (String note : rows.notes()) {
            err.println("note: " + note);
        }
        return rows;
    }

    private Rows read(Input input, InputFormat format, InputStream bytes) throws IOException {
        return format == InputFormat.SAV
                ? SavRows.open(input.name(), bytes)
                : CsvInput.open(input.name(), bytes, delimiter);
    }

    char delimiter() {
        return delimiter;
    }

    OnInvalid onInvalid() {
        return onInvalid;
    }

    boolean hideValues() {
        return hideValues;
    }

    int threads() {
        if (threads < 1) {
            throw new ParameterException(command.commandLine(), "--threads: at least 1, not " + threads);
        }
        return threads;
    }

    ProgressBarWhen progress() {
        return progress;
    }
}
