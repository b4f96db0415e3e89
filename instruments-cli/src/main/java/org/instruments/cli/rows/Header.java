package org.instruments.cli.rows;

import java.util.List;
import org.instruments.problem.Place;

/**
 * The names of the columns of a file.
 *
 * @param file the name of the file
 * @param line the physical line of the header
 * @param names the names in order, without surrounding white space
 */
public record Header(String file, long line, List<String> names) {

    /** Copies the list. */
    public Header {
        names = List.copyOf(names);
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
        return name.isEmpty() ? "number " + (column + 1) : name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
