package org.instruments.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Real SWEMWBS answers of the Open Play study (doi 10.5281/zenodo.17536656), where a folder of data has them: the one that
 * {@code -Dinstruments.data} names, or {@code ../shared/data} beside the project. They are not part of it.
 */
public final class OpenPlay {
    /** The columns of the study in the order of the items of SWEMWBS. */
    private static final List<String> ITEMS =
            List.of("wemwbs_1", "wemwbs_6", "wemwbs_2", "wemwbs_7", "wemwbs_3", "wemwbs_4", "wemwbs_5");

    private final List<String[]> rows;

    private OpenPlay(List<String[]> rows) {
        this.rows = rows;
    }

    /** The data, where it is. Its cells are numbers or empty, without quotes. */
    public static Optional<OpenPlay> find() {
        Path folder = Path.of(System.getProperty("instruments.data", "../../shared/data"));
        Path file = folder.resolve("open-play").resolve("swemwbs-waves-1-3.csv");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return Optional.of(
                    new OpenPlay(lines.map(line -> line.split(",", -1)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many forms of a wave there are, with and without answers. */
    long forms(int wave) {
        return ofWave(wave).count();
    }

    /** The forms of a wave that have all answers, in the order of the items of SWEMWBS. */
    public long[][] completeForms(int wave) {
        List<String> header = Arrays.asList(rows.get(0));
        int[] columns = ITEMS.stream().mapToInt(header::indexOf).toArray();
        return ofWave(wave)
                .filter(row -> IntStream.of(columns).noneMatch(column -> row[column].isEmpty()))
                .map(row -> IntStream.of(columns)
                        .mapToLong(column -> Long.parseLong(row[column]))
                        .toArray())
                .toArray(long[][]::new);
    }

    private Stream<String[]> ofWave(int wave) {
        int column = Arrays.asList(rows.get(0)).indexOf("wave");
        return rows.stream().filter(row -> row[column].equals(Integer.toString(wave)));
    }
}
