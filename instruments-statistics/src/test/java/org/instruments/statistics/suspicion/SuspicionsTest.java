package org.instruments.statistics.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.suspicion.Synthetic.Loadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspicionsTest {
    private static final Instrument SWEMWBS = Instruments.get("swemwbs");

    private static AnswerFile swemwbs(int[]... rows) {
        return new AnswerFile(SWEMWBS, rows);
    }

    private static int[][] rows(int n, IntStreamOfRow row) {
        return IntStream.range(0, n).mapToObj(row::of).toArray(int[][]::new);
    }

    private interface IntStreamOfRow {
        int[] of(int row);
    }

    private static int[] all(int code) {
        int[] row = new int[7];
        Arrays.fill(row, code);
        return row;
    }

    /** Answers from 1 to {@code highest} that have nothing to do with each other. */
    private static int[] varied(int row, int highest) {
        return IntStream.range(0, 7)
                .map(item -> 1 + (row * (item + 1) + row / (item + 2) + item) % highest)
                .toArray();
    }

    private static List<SuspicionCode> codes(List<Suspicion> suspicions) {
        return suspicions.stream().map(Suspicion::code).toList();
    }

    private static Optional<Suspicion> of(AnswerFile file, String coding, SuspicionCode code) {
        return file.suspicions(coding).stream()
                .filter(suspicion -> suspicion.code() == code)
                .findFirst();
    }

    @Test
    void an_unused_end_is_suspected_from_30_rows_on() {
        assertThat(of(swemwbs(rows(29, row -> varied(row, 4))), "1..5", SuspicionCode.END_CODE_NEVER_USED))
                .isEmpty();
        assertThat(of(swemwbs(rows(30, row -> varied(row, 4))), "1..5", SuspicionCode.END_CODE_NEVER_USED))
                .isPresent();
    }

    @Test
    void an_unused_end_is_not_suspected_where_no_neighbouring_coding_would_fit() {
        int[][] from2 = rows(
                100, row -> Arrays.stream(varied(row, 4)).map(code -> code + 1).toArray());

        assertThat(of(swemwbs(from2), "1..5", SuspicionCode.END_CODE_NEVER_USED))
                .isEmpty();
    }

    @Test
    void the_neighbouring_coding_is_named_where_it_is_declared() {
        int[][] rows = rows(
                100,
                row -> IntStream.range(0, 12).map(item -> 1 + (row + item) % 3).toArray());
        Suspicion read0 = of(new AnswerFile(Instruments.get("ghq-12"), rows), "0..3", SuspicionCode.END_CODE_NEVER_USED)
                .orElseThrow();
        Suspicion read1 = of(new AnswerFile(Instruments.get("ghq-12"), rows), "1..4", SuspicionCode.END_CODE_NEVER_USED)
                .orElseThrow();

        assertThat(read0.evidence())
                .isEqualTo(
                        "None of the 1200 answers to the 12 items is 0, the lowest code of 0..3; all of them fit 1..4 as"
                                + " well.");
        assertThat(read0.advice()).contains("--coding 1..4.");
        assertThat(read1.advice()).contains("--coding 0..3 or --coding wellbeing.");
    }

    @Test
    void answers_that_are_all_the_same_are_no_sign_of_a_coding_but_of_straight_lines() {
        AnswerFile file = swemwbs(rows(30, row -> all(3)));

        assertThat(codes(file.suspicions("1..5")))
                .containsExactly(SuspicionCode.STRAIGHT_LINING, SuspicionCode.ITEM_WITHOUT_SPREAD);
        assertThat(of(file, "1..5", SuspicionCode.ITEM_WITHOUT_SPREAD)
                        .orElseThrow()
                        .items())
                .containsExactly("q1", "q2", "q3", "q4", "q5", "q6", "q7");
        assertThat(codes(swemwbs(rows(29, row -> all(3))).suspicions("1..5"))).isEmpty();
    }

    @Test
    void people_at_the_ends_of_a_score_are_told_of_from_15_of_100_on() {
        AnswerFile fewer = swemwbs(rows(100, row -> row < 14 ? all(5) : row < 28 ? all(1) : varied(row, 5)));
        AnswerFile enough = swemwbs(rows(100, row -> row < 15 ? all(5) : row < 30 ? all(1) : varied(row, 5)));

        assertThat(of(fewer, "1..5", SuspicionCode.FLOOR)).isEmpty();
        assertThat(of(fewer, "1..5", SuspicionCode.CEILING)).isEmpty();
        assertThat(of(enough, "1..5", SuspicionCode.FLOOR).orElseThrow().evidence())
                .isEqualTo("Of 100 people with raw, 15 (15.0 %) have the lowest possible value.");
        assertThat(of(enough, "1..5", SuspicionCode.CEILING).orElseThrow().evidence())
                .isEqualTo("Of 100 people with raw, 15 (15.0 %) have the highest possible value.");
        assertThat(codes(enough.suspicions("1..5")))
                .containsOnlyOnce(SuspicionCode.FLOOR)
                .containsOnlyOnce(SuspicionCode.CEILING);
    }

    @Test
    void straight_lines_are_told_of_from_5_of_100_on() {
        int[][] four = rows(100, row -> row < 4 ? all(3) : new int[] {1, 2, 3, 4, 5, 1 + row % 5, 2});
        int[][] five = rows(100, row -> row < 5 ? all(3) : new int[] {1, 2, 3, 4, 5, 1 + row % 5, 2});

        assertThat(of(swemwbs(four), "1..5", SuspicionCode.STRAIGHT_LINING)).isEmpty();
        assertThat(of(swemwbs(five), "1..5", SuspicionCode.STRAIGHT_LINING)
                        .orElseThrow()
                        .evidence())
                .isEqualTo("Of 100 people who answered every item, 5 (5.0 %) chose the same option for all of them.");
    }

    /** Three of the seven items are 6 less the others: each person's answers add up to 4x + 3 (6 - x). */
    @Test
    void alpha_below_0_is_said_with_its_value() {
        int[][] rows = rows(30, row -> {
            int x = 1 + row % 5;
            return new int[] {x, 6 - x, x, 6 - x, 3, 3, 3};
        });
        Suspicion negative = of(
                        swemwbs(rows(30, row -> {
                            int[] with = rows[row].clone();
                            with[4] = 1 + row % 2;
                            return with;
                        })),
                        "1..5",
                        SuspicionCode.NEGATIVE_ALPHA)
                .orElseThrow();

        // four items have variance 60/29 each, one 7.5/29; only the fifth is left in the sum: 7/6 (1 - 247.5/7.5) =
        // -37.33
        assertThat(negative.evidence()).isEqualTo("Alpha of raw is -37.33 (30 people who answered its 7 items).");
        assertThat(negative.score()).contains("raw");
    }

    @Test
    void a_code_for_missing_that_is_a_code_of_the_scale_too_is_suspected_when_detached() {
        Instrument nine = Invented.withOptions(1, 9);
        AnswerFile file = AnswerFile.written(nine, "plain", Synthetic.positions(nine, Loadings.REALISTIC, 1, 300))
                .changed(code -> Math.min(code, 6));
        AnswerFile planted = file;
        for (String item : file.ids()) {
            planted = planted.changed(item, (row, code) -> code == AnswerFile.MISSING ? 9 : code);
        }
        Suspicion suspicion =
                of(planted, "plain", SuspicionCode.MISSING_CODE_AMONG_ANSWERS).orElseThrow();

        assertThat(suspicion.advice()).contains("--missing-codes=9.");
        assertThat(suspicion.evidence()).contains("are 9, detached from the codes beside (7 0, 8 0 times)");
        assertThat(of(file, "plain", SuspicionCode.MISSING_CODE_AMONG_ANSWERS)).isEmpty();
    }

    @Test
    void two_codes_for_missing_at_the_end_of_a_scale_are_suspected_together() {
        Instrument nine = Invented.withOptions(1, 9);
        int[][] rows = rows(
                200,
                row -> IntStream.range(0, 6)
                        .map(item ->
                                (row + item) % 20 == 0 ? 8 : (row + item) % 20 == 1 ? 9 : 1 + (row * (item + 3)) % 6)
                        .toArray());

        assertThat(of(new AnswerFile(nine, rows), "plain", SuspicionCode.MISSING_CODE_AMONG_ANSWERS)
                        .orElseThrow()
                        .advice())
                .contains("--missing-codes=8,9.");
    }

    @Test
    void a_code_for_missing_between_others_is_suspected_for_the_items_that_have_it() {
        Instrument ten = Invented.withOptions(0, 10);
        int[][] rows = rows(
                200,
                row -> IntStream.range(0, 6)
                        .map(item -> item == 2 && row % 15 == 0 ? 9 : (row * (item + 3) + row / 7) % 8)
                        .toArray());
        Suspicion suspicion = of(new AnswerFile(ten, rows), "plain", SuspicionCode.MISSING_CODE_AMONG_ANSWERS)
                .orElseThrow();

        assertThat(suspicion.items()).containsExactly("q3");
        assertThat(suspicion.evidence()).startsWith("Of 200 answers, 14 are 9,");
    }

    @Test
    void many_people_at_the_top_of_a_scale_that_ends_with_9_are_not_suspected() {
        Instrument nine = Invented.withOptions(1, 9);
        int[][] rows = rows(
                200,
                row -> IntStream.range(0, 6)
                        .map(item -> (row + item) % 2 == 0 ? 9 : 1 + (row * (item + 3)) % 8)
                        .toArray());

        assertThat(of(new AnswerFile(nine, rows), "plain", SuspicionCode.MISSING_CODE_AMONG_ANSWERS))
                .isEmpty();
    }

    @Test
    void refused_texts_are_suspected_where_nine_of_ten_are_usual_codes_for_missing() {
        assertThat(Suspicions.ofRefused(Map.of("9", 90L, "6", 10L))
                        .orElseThrow()
                        .evidence())
                .isEqualTo("Of 100 refused cells, 90 hold 9, which files often use for not answered.");
        assertThat(Suspicions.ofRefused(Map.of("9", 89L, "6", 11L))).isEmpty();
    }

    @Test
    void a_number_is_suspected_from_3_refused_cells_on_and_a_word_from_1() {
        assertThat(Suspicions.ofRefused(Map.of("99", 2L))).isEmpty();
        assertThat(Suspicions.ofRefused(Map.of("99", 3L))).isPresent();
        assertThat(Suspicions.ofRefused(Map.of("N/A", 1L))).isPresent();
    }

    @Test
    void all_usual_codes_are_named_as_they_stand_and_quoted_where_a_shell_needs_it() {
        assertThat(Suspicions.ofRefused(Map.of("-9", 5L, " -8.0 ", 4L))
                        .orElseThrow()
                        .advice())
                .contains("--missing-codes=-8.0,-9.");
        assertThat(Suspicions.ofRefused(Map.of("#NULL!", 1L)).orElseThrow().advice())
                .contains("--missing-codes='#NULL!'.");
    }

    @Test
    void what_may_be_an_answer_or_a_slip_is_no_usual_code() {
        assertThat(Suspicions.ofRefused(Map.of())).isEmpty();
        assertThat(Suspicions.ofRefused(Map.of("0", 50L))).isEmpty();
        assertThat(Suspicions.ofRefused(Map.of("6", 50L))).isEmpty();
        assertThat(Suspicions.ofRefused(Map.of("often", 50L))).isEmpty();
    }

    @Test
    void files_that_show_nothing_raise_nothing() {
        int none = AnswerFile.MISSING;
        List<int[][]> files = List.of(
                new int[0][],
                rows(1, row -> all(3)),
                rows(1000, row -> all(none)),
                rows(40, row -> row < 2 ? varied(row, 5) : all(none)),
                rows(1000, row -> new int[] {1 + row % 5, none, none, none, none, none, none}));

        for (int[][] file : files) {
            assertThat(swemwbs(file).suspicions("1..5")).isEmpty();
        }
    }

    @Test
    void two_people_who_contradict_each_other_raise_nothing() {
        assertThat(new AnswerFile(
                                Instruments.get("hse-msit"),
                                rows(
                                        2,
                                        row -> IntStream.range(0, 35)
                                                .map(item -> item % 2 == row ? 1 : 5)
                                                .toArray()))
                        .suspicions("1..5"))
                .isEmpty();
    }

    @Test
    void counts_alone_show_what_needs_no_more() {
        AnswerFile file = AnswerFile.written(
                        Instruments.get("ghq-12"),
                        "1..4",
                        Synthetic.positions(Instruments.get("ghq-12"), Loadings.REALISTIC, 3, 300))
                .changed(code -> Math.min(code, 3));
        List<Suspicion> fromCounts = Suspicions.ofCounts(file.tally("0..3").answerCounts(), "0..3");

        assertThat(codes(fromCounts)).contains(SuspicionCode.END_CODE_NEVER_USED);
        assertThat(fromCounts)
                .isEqualTo(file.suspicions("0..3").stream()
                        .filter(suspicion -> suspicion.code().fromCounts())
                        .toList());
    }

    @Test
    void warnings_come_before_information() {
        AnswerFile file = swemwbs(rows(40, row -> row < 10 ? all(2) : varied(row, 4)));

        assertThat(codes(file.suspicions("1..5")))
                .containsSubsequence(SuspicionCode.END_CODE_NEVER_USED, SuspicionCode.STRAIGHT_LINING);
    }

    @Test
    void a_coding_there_is_not_is_refused() {
        assertThatThrownBy(() -> Suspicions.of(swemwbs(all(3)).tally("1..5"), "0..4"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown-coding");
    }

    @ParameterizedTest
    @EnumSource(SuspicionCode.class)
    void the_page_on_suspicions_has_each_code_with_its_threshold(SuspicionCode code) throws IOException {
        assertThat(Files.readString(Path.of("../docs/suspicions.md")))
                .contains("### `" + code.id() + "`")
                .contains("*Raised from:* " + code.threshold() + ".");
    }
}
