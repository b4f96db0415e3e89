package org.instruments.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** What somebody writes who has a CSV library and an afternoon: one thread, no checks, one line after the other. */
final class FastCsvLoop {
    private FastCsvLoop() {}

    static void score(AnswerKey key, Path in, Writer out) throws IOException {
        List<AnswerKey.Sum> sums = key.sums();
        List<AnswerKey.Column> columns = key.columns();
        int[] sum = new int[sums.size()];
        int[] answered = new int[sums.size()];
        StringBuilder line = new StringBuilder();
        out.write(key.header());
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(in)) {
            boolean header = true;
            for (CsvRecord record : records) {
                if (header) {
                    header = false;
                    continue;
                }
                for (int s = 0; s < sum.length; s++) {
                    sum[s] = 0;
                    answered[s] = 0;
                    List<AnswerKey.Term> terms = sums.get(s).terms();
                    for (int t = 0; t < terms.size(); t++) {
                        AnswerKey.Term term = terms.get(t);
                        String cell = record.getField(term.item());
                        if (!cell.isEmpty()) {
                            sum[s] += term.weighing().of(Integer.parseInt(cell));
                            answered[s]++;
                        }
                    }
                }
                line.setLength(0);
                line.append(record.getField(0));
                for (int c = 0; c < columns.size(); c++) {
                    AnswerKey.Column column = columns.get(c);
                    OptionalDouble value = key.value(column, sum[column.sum()], answered[column.sum()]);
                    line.append(',');
                    if (value.isPresent()) {
                        line.append(AnswerKey.text(value.getAsDouble()));
                    }
                }
                out.append(line.append('\n'));
            }
        }
    }

    /** {@code FastCsvLoop ID IN > OUT}. */
    public static void main(String[] arguments) throws IOException {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16)) {
            score(AnswerKey.of(arguments[0]), Path.of(arguments[1]), out);
        }
    }
}
