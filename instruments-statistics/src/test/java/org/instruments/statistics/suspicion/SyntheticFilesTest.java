package org.instruments.statistics.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.statistics.suspicion.Synthetic.Loadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors planted in 200 made-up files of 300 rows each, and the same files without one. */
class SyntheticFilesTest {
    private static final int FILES = 200;
    private static final int ROWS = 300;

    private static final Instrument HSE = Instruments.get("hse-msit");
    private static final Instrument GHQ = Instruments.get("ghq-12");
    private static final Instrument WRQOL = Instruments.get("wrqol");

    private static AnswerFile file(Instrument instrument, String coding, Loadings loadings, long seed) {
        return AnswerFile.written(instrument, coding, Synthetic.positions(instrument, loadings, seed, ROWS));
    }

    /** Of how many files the warnings are as said. */
    private static long files(
            Instrument instrument,
            String coding,
            Loadings loadings,
            UnaryOperator<AnswerFile> plant,
            String readAs,
            Predicate<List<Suspicion>> warnings) {
        return LongStream.range(0, FILES)
                .filter(seed -> warnings.test(
                        plant.apply(file(instrument, coding, loadings, seed)).warnings(readAs)))
                .count();
    }

    private static Predicate<List<Suspicion>> has(SuspicionCode code, String... items) {
        return warnings -> warnings.stream()
                .anyMatch(suspicion ->
                        suspicion.code() == code && suspicion.items().containsAll(List.of(items)));
    }

    private static UnaryOperator<AnswerFile> mirrored(String... items) {
        return file -> {
            AnswerFile changed = file;
            for (String item : items) {
                changed = changed.changed(item, code -> 6 - code);
            }
            return changed;
        };
    }

    @ParameterizedTest
    @EnumSource(Loadings.class)
    void no_clean_file_raises_a_warning(Loadings loadings) {
        for (Instrument instrument : List.of(
                HSE, GHQ, WRQOL, Instruments.get("swemwbs"), Instruments.get("wemwbs"), Invented.withOptions(0, 10))) {
            for (String coding : instrument.codingIds()) {
                assertThat(files(instrument, coding, loadings, file -> file, coding, List::isEmpty))
                        .as("%s in %s", instrument, coding)
                        .isEqualTo(FILES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Loadings.class)
    void hse_printed_numbers_read_as_positions_and_positions_as_printed_are_found_in_every_file(Loadings loadings) {
        Predicate<List<Suspicion>> found = has(
                SuspicionCode.ITEMS_AGAINST_OTHERS,
                "q3",
                "q5",
                "q6",
                "q9",
                "q12",
                "q14",
                "q16",
                "q18",
                "q20",
                "q21",
                "q22",
                "q34");

        assertThat(files(HSE, "printed", loadings, file -> file, "1..5", found)).isEqualTo(FILES);
        assertThat(files(HSE, "1..5", loadings, file -> file, "printed", found)).isEqualTo(FILES);
    }

    @Test
    void one_hse_scale_reversed_already_is_found_in_every_file() {
        assertThat(files(
                        HSE,
                        "1..5",
                        Loadings.REALISTIC,
                        mirrored("q5", "q14", "q21", "q34"),
                        "1..5",
                        warnings -> warnings.size() == 1
                                && warnings.get(0).items().equals(List.of("q5", "q14", "q21", "q34"))))
                .isEqualTo(FILES);
    }

    @Test
    void ghq_wellbeing_read_as_positions_is_found_in_every_file_and_with_weak_items_in_95_of_100() {
        Predicate<List<Suspicion>> found = has(SuspicionCode.ITEMS_AGAINST_OTHERS, "q1", "q3", "q4", "q7", "q8", "q12");

        assertThat(files(GHQ, "wellbeing", Loadings.REALISTIC, file -> file, "0..3", found))
                .isEqualTo(FILES);
        assertThat(files(GHQ, "0..3", Loadings.STRONG, file -> file, "wellbeing", found))
                .isEqualTo(FILES);
        assertThat(files(GHQ, "wellbeing", Loadings.WEAK, file -> file, "0..3", found))
                .isBetween(FILES * 95L / 100, FILES - 1L);
    }

    @ParameterizedTest
    @EnumSource(Loadings.class)
    void ghq_stored_from_1_and_read_from_0_is_found_in_every_file_where_nobody_used_the_4(Loadings loadings) {
        assertThat(files(
                        GHQ,
                        "1..4",
                        loadings,
                        file -> file.changed(code -> Math.min(code, 3)),
                        "0..3",
                        has(SuspicionCode.END_CODE_NEVER_USED)))
                .isEqualTo(FILES);
        assertThat(files(
                        GHQ,
                        "0..3",
                        loadings,
                        file -> file.changed(code -> Math.max(code, 1)),
                        "1..4",
                        has(SuspicionCode.END_CODE_NEVER_USED)))
                .isEqualTo(FILES);
    }

    @Test
    void one_reverse_scored_wrqol_item_reversed_already_is_found_in_every_file() {
        for (String item : List.of("q7", "q9", "q19")) {
            assertThat(files(
                            WRQOL,
                            "1..5",
                            Loadings.REALISTIC,
                            mirrored(item),
                            "1..5",
                            has(SuspicionCode.ITEM_AGAINST_SCALE, item)))
                    .as(item)
                    .isEqualTo(FILES);
        }
        assertThat(files(
                        WRQOL,
                        "1..5",
                        Loadings.REALISTIC,
                        mirrored("q7"),
                        "1..5",
                        warnings -> warnings.stream()
                                .anyMatch(suspicion -> suspicion.code() == SuspicionCode.NEGATIVE_ALPHA
                                        && suspicion.score().orElseThrow().equals("saw"))))
                .isEqualTo(FILES);
    }

    @Test
    void all_reverse_scored_wrqol_items_reversed_already_are_found_together_in_every_file() {
        assertThat(files(
                        WRQOL,
                        "1..5",
                        Loadings.REALISTIC,
                        mirrored("q7", "q9", "q19"),
                        "1..5",
                        warnings ->
                                warnings.size() == 1 && warnings.get(0).items().equals(List.of("q7", "q9", "q19"))))
                .isEqualTo(FILES);
    }

    @Test
    void a_rounded_mean_in_place_of_an_item_is_found() {
        assertThat(files(
                        GHQ,
                        "0..3",
                        Loadings.REALISTIC,
                        file -> file.meanInPlaceOf("q5", "likert"),
                        "0..3",
                        has(SuspicionCode.COLUMN_LIKE_TOTAL, "q5")))
                .isEqualTo(FILES);
        assertThat(files(
                        HSE,
                        "printed",
                        Loadings.REALISTIC,
                        file -> file.meanInPlaceOf("q3", "demands"),
                        "printed",
                        has(SuspicionCode.COLUMN_LIKE_TOTAL, "q3")))
                .isEqualTo(FILES);
        assertThat(files(
                        WRQOL,
                        "1..5",
                        Loadings.REALISTIC,
                        file -> file.meanInPlaceOf("q8", "jcs"),
                        "1..5",
                        has(SuspicionCode.COLUMN_LIKE_TOTAL, "q8")))
                .isBetween(FILES * 80L / 100, FILES - 1L);
    }

    @Test
    void one_column_given_for_two_items_is_found_in_every_file() {
        assertThat(files(
                        WRQOL,
                        "1..5",
                        Loadings.REALISTIC,
                        file -> file.copied("q10", "q15"),
                        "1..5",
                        has(SuspicionCode.COLUMNS_IDENTICAL, "q10", "q15")))
                .isEqualTo(FILES);
        assertThat(files(
                        GHQ,
                        "0..3",
                        Loadings.WEAK,
                        file -> file.copied("q10", "q3"),
                        "0..3",
                        has(SuspicionCode.COLUMNS_IDENTICAL, "q3", "q10")))
                .isEqualTo(FILES);
    }

    @Test
    void one_column_given_for_an_item_and_a_reverse_scored_one_is_found_in_every_file() {
        assertThat(files(
                        WRQOL,
                        "1..5",
                        Loadings.REALISTIC,
                        file -> file.copied("q10", "q9"),
                        "1..5",
                        has(SuspicionCode.COLUMNS_IDENTICAL, "q9", "q10")))
                .isEqualTo(FILES);
    }

    @Test
    void a_code_for_missing_in_every_twentieth_cell_is_found_in_every_file_that_refuses_it() {
        for (Instrument instrument : List.of(HSE, GHQ, WRQOL)) {
            String coding = instrument.codingIds().get(0);
            for (int seed = 0; seed < 20; seed++) {
                AnswerFile planted = file(instrument, coding, Loadings.REALISTIC, seed);
                for (String item : planted.ids()) {
                    planted = planted.changed(item, (row, code) -> code == AnswerFile.MISSING ? 99 : code);
                }
                assertThat(Suspicions.ofRefused(planted.refused(coding))
                                .orElseThrow()
                                .advice())
                        .contains("--missing-codes=99.");
            }
        }
    }
}
