package org.instruments.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file read character by character, as {@code docs/inputs.md} says and with nothing of what the command reads with.
 *
 * @param records the records that are whole and sound, up to the first fault
 * @param fault whether the text is broken after them
 */
record StrictCsv(List<Row> records, boolean fault) {

    /**
     * A record.
     *
     * @param line the line it begins in
     */
    record Row(int line, List<String> cells) {}

    /** The text of a file as far as it is UTF-8. */
    private record Text(String text, boolean whole) {
        static Text of(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
            boolean fault = decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
            String text = chars.flip().toString();
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text, !fault);
        }
    }

    /** Reads a file; blank lines are left out, but in a file of one column they are rows of nothing. */
    static StrictCsv read(byte[] bytes, char delimiter) {
        Text file = Text.of(bytes);
        if (file.text().startsWith("PK\3\4")) {
            return new StrictCsv(List.of(), true);
        }
        List<Row> records = new ArrayList<>();
        Reader reader = new Reader(file.text(), delimiter);
        while (reader.at < file.text().length()) {
            int begin = reader.at;
            Row row = reader.record();
            // A record that the broken text may go on with is not whole.
            if (row == null || !file.whole() && reader.at == file.text().length()) {
                return new StrictCsv(records, true);
            }
            boolean blank = "\r\n".indexOf(file.text().charAt(begin)) >= 0;
            if (!blank || !records.isEmpty() && records.get(0).cells().size() == 1) {
                records.add(row);
            }
        }
        return new StrictCsv(records, !file.whole());
    }

    private static final class Reader {
        private final String text;
        private final char delimiter;
        private int at;
        private int line = 1;

        Reader(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        private char next() {
            return at < text.length() ? text.charAt(at) : '\n';
        }

        /** Null where a quote is not closed, or a cell goes on after its closing quote. */
        Row record() {
            int begin = line;
            List<String> cells = new ArrayList<>();
            while (true) {
                String cell = next() == '"' && at < text.length() ? quoted() : plain();
                if (cell == null) {
                    return null;
                }
                cells.add(cell);
                if (next() == delimiter) {
                    at++;
                } else if (next() == '\r' || next() == '\n') {
                    lineEnd();
                    return new Row(begin, cells);
                } else {
                    return null;
                }
            }
        }

        private void lineEnd() {
            boolean pair = next() == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at = Math.min(at + (pair ? 2 : 1), text.length());
            line++;
        }

        private String plain() {
            int begin = at;
            while (next() != delimiter && next() != '\r' && next() != '\n') {
                at++;
            }
            return text.substring(begin, at);
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = next();
                if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at += 2;
                } else if (c == '"') {
                    at++;
                    return cell.toString();
                } else if (c == '\r' || c == '\n') {
                    int begin = at;
                    lineEnd();
                    cell.append(text, begin, at);
                } else {
                    cell.append(c);
                    at++;
                }
            }
            return null;
        }
    }
}
