package org.instruments.cli.rows;

import java.util.List;
import java.util.Locale;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** How a file holds its rows, by its name. */
public enum InputFormat {
    /** Text, whatever it is named; compressed where the name ends in {@code .gz}. */
    CSV,
    /** A workbook of Excel, {@code .xlsx}. */
    XLSX,
    /** A data file of SPSS, {@code .sav}. */
    SAV;

    /**
     * The format of an input; standard input is CSV.
     *
     * @throws InvalidInputException {@code unsupported-format}
     */
    public static InputFormat of(Input input) {
        String name = input.file().isPresent() ? input.name().toLowerCase(Locale.ROOT) : "";
        if (name.endsWith(".xlsx")) {
            return XLSX;
        }
        if (name.endsWith(".sav") || name.endsWith(".sav.gz")) {
            return SAV;
        }
        if (name.endsWith(".zsav") || name.endsWith(".zsav.gz")) {
            throw unsupported(input.name(), "a compressed SPSS file (.zsav) is not read; save it as .sav or CSV");
        }
        if (name.endsWith(".xls")) {
            throw unsupported(input.name(), "an old Excel file (.xls) is not read; save it as .xlsx or CSV");
        }
        if (name.endsWith(".xlsx.gz")) {
            throw unsupported(input.name(), "a workbook is compressed already; give the .xlsx itself");
        }
        return CSV;
    }

    static InvalidInputException unsupported(String file, String statement) {
        return new InvalidInputException(
                List.of(Problem.of(ProblemCode.UNSUPPORTED_FORMAT, new Place.OfCell(file, 0, null), statement)));
    }

    /**
     * A file that is not what its name says, or damaged.
     *
     * @param row where it is; 0 for the file as a whole
     */
    static InvalidInputException malformed(String file, long row, String statement) {
        return new InvalidInputException(
                List.of(Problem.of(ProblemCode.MALFORMED_FILE, new Place.OfCell(file, row, null), statement)));
    }
}
