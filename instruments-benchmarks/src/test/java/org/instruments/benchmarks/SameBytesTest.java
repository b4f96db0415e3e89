package org.instruments.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs are timed on the same work only if they give the same bytes as the library. */
class SameBytesTest {
    /** More than one block of the limit scanner. */
    private static final int ROWS = 15_000;

    private static final List<String> LABELS = List.of(
            "Never",
            "Seldom",
            "Sometimes",
            "Often",
            "Always",
            "Strongly disagree",
            "Disagree",
            "Neutral",
            "Agree",
            "Strongly agree");

    private static final Map<Double, String> SHORTEST = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return AnswerKey.IDS.stream()
                .flatMap(id -> Stream.of(0, 20, 400, 900).map(missing -> Arguments.of(id, missing)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void limit_scanner_and_loop_write_what_the_library_scores(String id, int missing) throws IOException {
        AnswerKey key = AnswerKey.of(id);
        Path in = AnswerFile.plain(key, ROWS, missing, folder);
        List<String> expected = byTheLibrary(key, in);

        assertThat(limit(key, in, 1)).isEqualTo(expected);
        assertThat(limit(key, in, 3)).isEqualTo(expected);
        StringWriter loop = new StringWriter();
        FastCsvLoop.score(key, in, loop);
        assertThat(loop.toString().lines().toList()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_value_that_can_be_is_written_with_as_few_digits_as_give_it_back(String id) {
        AnswerKey key = AnswerKey.of(id);
        for (AnswerKey.Column column : key.columns()) {
            int items = key.sums().get(column.sum()).size();
            for (int answered = 1; answered <= items; answered++) {
                for (int sum = answered * key.lowest(); sum <= answered * key.highest(); sum++) {
                    key.value(column, sum, answered)
                            .ifPresent(
                                    value -> assertThat(AnswerKey.text(value)).isEqualTo(shortest(value)));
                }
            }
        }
    }

    @Test
    void a_mixed_file_has_the_answers_of_the_plain_one() throws IOException {
        AnswerKey key = AnswerKey.of("hse-msit");
        List<String> plain = Files.readAllLines(AnswerFile.plain(key, ROWS, folder));
        List<String> mixed = Files.readAllLines(AnswerFile.mixed(key, ROWS, folder));

        assertThat(mixed.stream().map(SameBytesTest::asDigits)).isEqualTo(plain);
        assertThat(IntStream.range(0, ROWS)
                        .filter(line -> !mixed.get(line).equals(plain.get(line)))
                        .count())
                .isBetween(ROWS / 125L, ROWS / 80L);
    }

    static List<String> ids() {
        return AnswerKey.IDS;
    }

    private List<String> limit(AnswerKey key, Path in, int threads) throws IOException {
        Path out = folder.resolve("limit.csv");
        try (FileChannel channel = FileChannel.open(
                out, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            LimitScanner.scan(key, in, channel, threads);
        }
        assertThat(Files.readString(out)).endsWith("\n");
        return Files.readAllLines(out, StandardCharsets.US_ASCII);
    }

    private static List<String> byTheLibrary(AnswerKey key, Path in) throws IOException {
        Scorer scorer =
                Instruments.get(key.id()).scorer(ScoreOptions.withDefaults().with(MinimumAnswered.half()));
        String prefix = key.id().replace('-', '_') + "_";
        String header = scorer.scoreIds().stream()
                .map(id -> prefix + id.replace('-', '_'))
                .collect(Collectors.joining(",", "id,", ""));
        try (Stream<String> lines = Files.lines(in)) {
            return Stream.concat(
                            Stream.of(header),
                            lines.skip(1).map(line -> scored(scorer, line.split(",", -1), key.lowest())))
                    .toList();
        }
    }

    private static String scored(Scorer scorer, String[] cells, int lowest) {
        ScoreSheet sheet = scorer.score(Positions.of(Arrays.stream(cells)
                .skip(1)
                .mapToInt(cell -> cell.isEmpty() ? Positions.NOT_ANSWERED : Integer.parseInt(cell) - lowest)
                .toArray()));
        return cells[0]
                + sheet.scores().stream()
                        .map(score -> sheet.value(score.id()))
                        .map(value -> value.isPresent() ? "," + shortest(value.getAsDouble()) : ",")
                        .collect(Collectors.joining());
    }

    private static String shortest(double value) {
        return SHORTEST.computeIfAbsent(value, SameBytesTest::withFewestDigits);
    }

    private static String withFewestDigits(double value) {
        for (int digits = 1; ; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.signum() == 0
                        ? "0"
                        : rounded.stripTrailingZeros().toPlainString();
            }
        }
    }

    private static String asDigits(String line) {
        String plain =
                line.replace("\"", "").replace(" ,", ",").replace(", ", ",").strip();
        return Arrays.stream(plain.split(",", -1))
                .map(cell -> LABELS.contains(cell) ? Integer.toString(LABELS.indexOf(cell) % 5 + 1) : cell)
                .collect(Collectors.joining(","));
    }
}
