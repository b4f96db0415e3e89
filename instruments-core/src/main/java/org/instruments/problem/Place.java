package org.instruments.problem;

import org.jspecify.annotations.Nullable;

/** Where a problem is. */
public sealed interface Place {

    /** The input as a whole, or the call. */
    record Whole() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * An item of one person's responses.
     *
     * @param id its id as it was given
     */
    record OfItem(String id) implements Place {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * An attribute of one person.
     *
     * @param id its id as it was given
     */
    record OfAttribute(String id) implements Place {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A place in a file of rows.
     *
     * @param file the name of the file
     * @param line the physical line where the record starts, the header being 1; 0 for the file as a whole
     * @param column the name of the column, or {@code null} for the whole row
     */
    record OfCell(String file, long line, @Nullable String column) implements Place {
        @Override
        public String toString() {
            String row = line == 0 ? file : file + ":" + line;
            return column == null ? row : row + ": column " + column;
        }
    }

    /**
     * A place in a JSON document.
     *
     * @param file the name of the file, or empty
     * @param path its JSON path, such as {@code $.scores[2].items[4]}
     */
    record OfJson(String file, String path) implements Place {
        @Override
        public String toString() {
            return file.isEmpty() ? path : file + ": " + path;
        }
    }
}
