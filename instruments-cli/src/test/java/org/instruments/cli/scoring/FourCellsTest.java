package org.instruments.cli.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class FourCellsTest {
    private static final FourCells CELLS = new FourCells((byte) ';');

    /** Digits and delimiters, mostly: eight characters, of which four cells may be less. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.of("1;", "2;", "7;", "0;")),
                        Tuple.of(4, Arbitraries.of(";")),
                        Tuple.of(1, Arbitraries.of("8;", "9;", "12", "1\n", "\n", "1,", " ;", "a;", "\"", "\u007F")))
                .list()
                .ofSize(8)
                .map(parts -> String.join("", parts).substring(0, 8));
    }

    private static long bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    private static List<Integer> cells(long cells) {
        return IntStream.range(0, FourCells.COUNT)
                .mapToObj(place -> FourCells.cell(cells, place))
                .toList();
    }

    /** Character by character: some cells of a digit below 8, or none, the last of which ends otherwise than the others. */
    private static Optional<List<Integer>> read(String text, int count, char end) {
        List<Integer> cells = new ArrayList<>();
        int at = 0;
        for (int cell = 1; cell <= count; cell++) {
            char stop = cell == count ? end : ';';
            if (text.charAt(at) == stop) {
                cells.add(FourCells.BLANK);
                at++;
            } else if ("01234567".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == stop) {
                cells.add(text.charAt(at) - '0');
                at += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(cells);
    }

    @Property
    void fourCellsAreWhatTheirCharactersSay(@ForAll("texts") String text) {
        Optional<List<Integer>> read = read(text, FourCells.COUNT, ';');
        long cells = CELLS.withBlanks(bytes(text));
        assertThat(cells >= 0).isEqualTo(read.isPresent());
        read.ifPresent(expected -> {
            assertThat(cells(cells)).isEqualTo(expected);
            assertThat(FourCells.length(cells))
                    .isEqualTo(expected.stream()
                            .mapToInt(cell -> cell == FourCells.BLANK ? 1 : 2)
                            .sum());
        });
    }

    @Property
    void fourCellsWithoutBlanksAreKnownAtOnce(@ForAll("texts") String text) {
        Optional<List<Integer>> full =
                read(text, FourCells.COUNT, ';').filter(cells -> !cells.contains(FourCells.BLANK));
        long cells = CELLS.digits(bytes(text));
        assertThat(FourCells.areDigits(cells)).isEqualTo(full.isPresent());
        full.ifPresent(expected -> assertThat(cells(cells)).isEqualTo(expected));
    }

    @Property
    void theLastCellsOfARowEndAsItDoes(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int count, @ForAll boolean ends) {
        char end = ends ? '\n' : ';';
        String row = ends ? text.substring(0, 2 * count - 1) + '\n' + text.substring(2 * count) : text;
        Optional<List<Integer>> full = read(row, count, end).filter(cells -> !cells.contains(FourCells.BLANK));
        long cells = CELLS.digits(bytes(row), count, (byte) end);
        assertThat(cells >= 0).isEqualTo(full.isPresent());
        full.ifPresent(expected -> {
            assertThat(cells(cells).subList(0, count)).isEqualTo(expected);
            assertThat(cells(cells).subList(count, FourCells.COUNT)).allMatch(cell -> cell == FourCells.NONE);
        });
    }

    @Example
    void aCellAfterBlanksIsInItsPlace() {
        assertThat(cells(CELLS.withBlanks(bytes("1;;;4;;;")))).containsExactly(1, 8, 8, 4);
        assertThat(cells(CELLS.withBlanks(bytes(";;;;9;9;")))).containsExactly(8, 8, 8, 8);
    }
}
