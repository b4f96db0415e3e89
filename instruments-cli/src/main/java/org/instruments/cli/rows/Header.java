package org.instruments.cli.rows;

import java.util.List;
import org.instruments.internal.text.VisibleText;
import org.instruments.problem.Place;

/**
 * The columns of a file.
 *
 * @param file the name of the file
 * @param line the physical line of the header; 0 where a file has none
 * @param names the names in order, without surrounding white space
 * @param wordings the questions that the file gives beside the names, in order; empty where it gives none
 * @param values what the file says of the values, in order; empty where it says nothing
 */
public record Header(String file, long line, List<String> names, List<String> wordings, List<ColumnValues> values) {
    private static final int LONGEST_SHOWN = 200;

    /** Copies the lists. */
    public Header {
        names = List.copyOf(names);
        wordings = List.copyOf(wordings);
        values = List.copyOf(values);
    }

    /** The columns of a file that gives their names and no more. */
    public Header(String file, long line, List<String> names) {
        this(file, line, names, List.of(), List.of());
    }

    /** The same columns with the questions they are answers to. */
    Header withWordings(List<String> questions) {
        return new Header(file, line, names, questions, values);
    }

    /** The question that the file gives for a column beside its name; empty where it gives none. */
    public String wording(int column) {
        return column < wordings.size() ? wordings.get(column) : "";
    }

    /** What the file says of the values of a column. */
    public ColumnValues values(int column) {
        return values.isEmpty() ? ColumnValues.NONE : values.get(column);
    }

    /** How many columns. */
    public int size() {
        return names.size();
    }

    /** The header itself, as the place of a problem. */
    public Place place() {
        return new Place.OfCell(file, line, null);
    }

    /** A column's name in the header, as the place of a problem. */
    public Place place(int column) {
        return place(line, column);
    }

    /** A cell, as the place of a problem. */
    public Place place(long row, int column) {
        return new Place.OfCell(file, row, shown(column));
    }

    /** A name fit for one line of a message; a column without a name goes by its number. */
    public String shown(int column) {
        String name = names.get(column);
        return name.isEmpty() ? "number " + (column + 1) : VisibleText.of(name, LONGEST_SHOWN);
    }
}
