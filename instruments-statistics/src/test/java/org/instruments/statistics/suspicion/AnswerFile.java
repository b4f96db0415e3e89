package org.instruments.statistics.suspicion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.definition.Coding;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.group.Tallying;

/** The numbers of a file of answers, a row per person and a column per item, on which errors can be planted. */
final class AnswerFile {
    static final int MISSING = Integer.MIN_VALUE;

    /** Made once: there are thousands of files. */
    private static final Map<Instrument, Tallying> TALLYINGS = new ConcurrentHashMap<>();

    private final Instrument instrument;
    private final int[][] codes;

    AnswerFile(Instrument instrument, int[][] codes) {
        this.instrument = instrument;
        this.codes = codes;
    }

    /** Positions as a coding writes them; below 0 is missing. */
    static AnswerFile written(Instrument instrument, String coding, int[][] positions) {
        Coding by = instrument.definition().codings().stream()
                .filter(one -> one.id().equals(coding))
                .findFirst()
                .orElseThrow();
        int[][] codes = new int[positions.length][];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = new int[positions[row].length];
            for (int item = 0; item < codes[row].length; item++) {
                int position = positions[row][item];
                codes[row][item] = position < 0 ? MISSING : code(instrument, by, item, position);
            }
        }
        return new AnswerFile(instrument, codes);
    }

    private static int code(Instrument instrument, Coding coding, int item, int position) {
        int options = instrument
                .definition()
                .scaleOf(instrument.items().get(item))
                .optionWeights()
                .size();
        return coding.codes(instrument.items().get(item), options).get(position);
    }

    int rows() {
        return codes.length;
    }

    AnswerFile rows(int from, int to) {
        return new AnswerFile(instrument, Arrays.copyOfRange(codes, from, to));
    }

    /** Each answer to an item changed; the missing ones stay so. */
    AnswerFile changed(String item, IntUnaryOperator change) {
        return changed(item, (row, code) -> code == MISSING ? MISSING : change.applyAsInt(code));
    }

    AnswerFile changed(IntUnaryOperator change) {
        AnswerFile changed = this;
        for (String item : ids()) {
            changed = changed.changed(item, change);
        }
        return changed;
    }

    List<String> ids() {
        return instrument.items().stream().map(item -> item.id()).toList();
    }

    /** What becomes of a number in a row. */
    interface Change {
        int of(int[] row, int code);
    }

    AnswerFile changed(String item, Change change) {
        int place = instrument.placeOfItem(item);
        int[][] changed = new int[codes.length][];
        for (int row = 0; row < codes.length; row++) {
            changed[row] = codes[row].clone();
            changed[row][place] = change.of(codes[row], codes[row][place]);
        }
        return new AnswerFile(instrument, changed);
    }

    /** The rounded mean of a score, of whole numbers as they stand, in place of an item's answers. */
    AnswerFile meanInPlaceOf(String item, String score) {
        int[] places = instrument.itemsOf(score).stream()
                .mapToInt(one -> instrument.placeOfItem(one.id()))
                .toArray();
        return changed(item, (row, code) -> {
            int[] given = IntStream.of(places)
                    .map(place -> row[place])
                    .filter(one -> one != MISSING)
                    .toArray();
            return given.length == 0
                    ? MISSING
                    : (int) Math.round(IntStream.of(given).average().orElseThrow());
        });
    }

    AnswerFile copied(String from, String to) {
        int place = instrument.placeOfItem(from);
        return changed(to, (row, code) -> row[place]);
    }

    /** How many cells a coding refuses, by what they hold. */
    Map<String, Long> refused(String coding) {
        AnswerReader reader = instrument.answerReader(coding, Set.of());
        Map<String, Long> refused = new TreeMap<>();
        for (int[] row : codes) {
            for (int item = 0; item < row.length; item++) {
                if (row[item] != MISSING && reader.read(item, String.valueOf(row[item])) < Positions.NOT_ASKED) {
                    refused.merge(String.valueOf(row[item]), 1L, Long::sum);
                }
            }
        }
        return refused;
    }

    /** Everybody, as a coding reads the numbers. */
    GroupTally tally(String coding) {
        AnswerReader reader = instrument.answerReader(coding, Set.of());
        Tallying tallying = TALLYINGS.computeIfAbsent(instrument, all -> Tallying.of(all, ScoreOptions.withDefaults()));
        GroupTally tally = new GroupTallies(tallying, List.of()).of(List.of()).orElseThrow();
        byte[] positions = new byte[instrument.items().size()];
        List<Map<Integer, Byte>> known = Stream.generate(() -> (Map<Integer, Byte>) new HashMap<Integer, Byte>())
                .limit(positions.length)
                .toList();
        for (int[] row : codes) {
            for (int item = 0; item < row.length; item++) {
                int place = item;
                positions[item] = known.get(item).computeIfAbsent(row[item], code -> read(reader, place, code));
            }
            tally.add(positions, 0);
        }
        return tally;
    }

    private static byte read(AnswerReader reader, int item, int code) {
        int read = code == MISSING ? Positions.NOT_ANSWERED : reader.read(item, String.valueOf(code));
        if (read < Positions.NOT_ASKED) {
            throw new IllegalArgumentException(reader.coding() + " refuses " + code);
        }
        return (byte) read;
    }

    List<Suspicion> suspicions(String coding) {
        return Suspicions.of(tally(coding), coding);
    }

    List<Suspicion> warnings(String coding) {
        return suspicions(coding).stream().filter(Suspicion::isWarning).toList();
    }
}
