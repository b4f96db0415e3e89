package org.instruments.cli.scoring;

/** Which bytes a cell may have to be read and written as it stands. */
public final class PlainCells {
    private PlainCells() {}

    /**
     * For each byte whether a plain cell may have it: printable ASCII but quotes, commas and the delimiter.
     *
     * @param delimiter what is between the cells of the input
     */
    public static boolean[] plainBytes(char delimiter) {
        boolean[] plain = new boolean[1 << Byte.SIZE];
        for (int code = 0; code < plain.length; code++) {
            plain[code] = AnswerCodes.isPrintable(code) && code != ',' && code != delimiter;
        }
        return plain;
    }
}
