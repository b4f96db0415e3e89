package org.instruments.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Real SWEMWBS answers of the Open Play study (doi 10.5281/zenodo.17536656), where a folder of data has them: the one that
 * {@code -Dinstruments.data} names, or {@code ../shared/data} beside the project. They are not part of it.
 */
final class OpenPlay {
    /** The columns of the study in the order of the items of SWEMWBS. */
    static final String ITEMS = "wemwbs_1,wemwbs_6,wemwbs_2,wemwbs_7,wemwbs_3,wemwbs_4,wemwbs_5";

    private final Path file;

    private OpenPlay(Path file) {
        this.file = file;
    }

    /** The data, where it is. */
    static Optional<OpenPlay> find() {
        Path folder = Path.of(System.getProperty("instruments.data", "../../shared/data"));
        Path file = folder.resolve("open-play").resolve("swemwbs-waves-1-3.csv");
        return Files.exists(file) ? Optional.of(new OpenPlay(file)) : Optional.empty();
    }

    /** The file. */
    Path file() {
        return file;
    }

    /** The forms of a wave that have all answers, in the order of the items of SWEMWBS. */
    List<int[]> completeForms(int wave) {
        List<String> columns = List.of(ITEMS.split(","));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> row.getField("wave").equals(Integer.toString(wave)))
                    .map(row -> columns.stream().map(row::getField).toList())
                    .filter(answers -> answers.stream().noneMatch(String::isEmpty))
                    .map(answers -> answers.stream().mapToInt(Integer::parseInt).toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
