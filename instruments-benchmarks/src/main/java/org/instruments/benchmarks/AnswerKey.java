package org.instruments.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a questionnaire is scored when at least half of a score's items must be answered, written from its publications and
 * not from this project's definitions.
 *
 * @param id the id of the instrument
 * @param items how many items it has, in columns {@code q1}, {@code q2}, …
 * @param lowest the number of the first option
 * @param highest the number of the last option
 * @param sums the sums of answers that the scores are made from
 * @param columns the columns of the output, after {@code id}
 */
record AnswerKey(String id, int items, int lowest, int highest, List<Sum> sums, List<Column> columns) {
    static final List<String> IDS = List.of("hse-msit", "swemwbs", "wrqol", "ghq-12");

    /** SWEMWBS's table of raw scores 7 to 35. */
    static final List<Double> METRIC = List.of(
            7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25,
            19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70, 32.55, 35.00);

    /** An item of a sum. */
    record Term(int item, Weighing weighing) {}

    /** A sum of answers. */
    record Sum(List<Term> terms) {
        static Sum of(Weighing weighing, int... items) {
            return new Sum(Arrays.stream(items)
                    .mapToObj(item -> new Term(item, weighing))
                    .toList());
        }

        /** Items as written, and with a minus sign reversed ones. */
        static Sum of(int... items) {
            return new Sum(Arrays.stream(items)
                    .mapToObj(item -> new Term(Math.abs(item), item < 0 ? Weighing.REVERSED : Weighing.AS_WRITTEN))
                    .toList());
        }

        int size() {
            return terms.size();
        }
    }

    /** What is made of a sum. */
    enum Form {
        SUM,
        MEAN,
        METRIC
    }

    /**
     * A column of the output.
     *
     * @param sum the place of its sum
     */
    record Column(String name, int sum, Form form) {}

    static AnswerKey of(String id) {
        return switch (id) {
            case "hse-msit" -> hseMsit();
            case "swemwbs" -> swemwbs();
            case "wrqol" -> wrqol();
            case "ghq-12" -> ghq12();
            default -> throw new IllegalArgumentException(id + " is none of " + IDS);
        };
    }

    private static AnswerKey hseMsit() {
        return new AnswerKey(
                "hse-msit",
                35,
                1,
                5,
                List.of(
                        Sum.of(-3, -6, -9, -12, -16, -18, -20, -22),
                        Sum.of(2, 10, 15, 19, 25, 30),
                        Sum.of(8, 23, 29, 33, 35),
                        Sum.of(7, 24, 27, 31),
                        Sum.of(-5, -14, -21, -34),
                        Sum.of(1, 4, 11, 13, 17),
                        Sum.of(26, 28, 32)),
                columns(
                        "hse_msit_",
                        Form.MEAN,
                        "demands",
                        "control",
                        "managers_support",
                        "peer_support",
                        "relationships",
                        "role",
                        "change"));
    }

    private static AnswerKey swemwbs() {
        return new AnswerKey(
                "swemwbs",
                7,
                1,
                5,
                List.of(Sum.of(1, 2, 3, 4, 5, 6, 7)),
                List.of(new Column("swemwbs_raw", 0, Form.SUM), new Column("swemwbs_metric", 0, Form.METRIC)));
    }

    private static AnswerKey wrqol() {
        List<Column> columns =
                new ArrayList<>(columns("wrqol_", Form.SUM, "gwb", "hwi", "jcs", "caw", "wcs", "saw", "total"));
        columns.addAll(columns(
                "wrqol_",
                Form.MEAN,
                "gwb_mean",
                "hwi_mean",
                "jcs_mean",
                "caw_mean",
                "wcs_mean",
                "saw_mean",
                "total_mean"));
        columns.add(new Column("wrqol_overall", 7, Form.SUM));
        return new AnswerKey(
                "wrqol",
                24,
                1,
                5,
                List.of(
                        Sum.of(4, -9, 10, 15, 17, 21),
                        Sum.of(5, 6, 14),
                        Sum.of(1, 3, 8, 11, 18, 20),
                        Sum.of(2, 12, 23),
                        Sum.of(13, 16, 22),
                        Sum.of(-7, -19),
                        Sum.of(1, 2, 3, 4, 5, 6, -7, 8, -9, 10, 11, 12, 13, 14, 15, 16, 17, 18, -19, 20, 21, 22, 23),
                        Sum.of(24)),
                columns);
    }

    private static AnswerKey ghq12() {
        int[] all = IntStream.rangeClosed(1, 12).toArray();
        int[] positive = {1, 3, 4, 7, 8, 12};
        List<Term> mixed = new ArrayList<>(Sum.of(Weighing.BIMODAL, positive).terms());
        mixed.addAll(Sum.of(Weighing.FROM_SECOND, 2, 5, 6, 9, 10, 11).terms());
        return new AnswerKey(
                "ghq-12",
                12,
                0,
                3,
                List.of(
                        Sum.of(Weighing.BIMODAL, all),
                        Sum.of(all),
                        Sum.of(Weighing.MODIFIED, all),
                        new Sum(mixed),
                        Sum.of(positive),
                        Sum.of(2, 5, 6, 9),
                        Sum.of(10, 11)),
                columns(
                        "ghq_12_",
                        Form.SUM,
                        "bimodal",
                        "likert",
                        "modified_likert",
                        "c_ghq",
                        "social_dysfunction",
                        "anxiety_depression",
                        "loss_of_confidence"));
    }

    private static List<Column> columns(String prefix, Form form, String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(place -> new Column(prefix + names[place], place, form))
                .toList();
    }

    /** The first line of the output. */
    String header() {
        return columns.stream().map(Column::name).collect(Collectors.joining(",", "id,", "\n"));
    }

    /** The first line of the input. */
    String inputHeader() {
        return IntStream.rangeClosed(1, items)
                .mapToObj(item -> "q" + item)
                .collect(Collectors.joining(",", "id,", "\n"));
    }

    /** The value of a column where so many items of its sum were answered and add up to this; empty where absent. */
    OptionalDouble value(Column column, int sum, int answered) {
        int size = sums.get(column.sum()).size();
        if (2 * answered < size) {
            return OptionalDouble.empty();
        }
        return switch (column.form()) {
            case SUM -> OptionalDouble.of((double) (sum * size) / answered);
            case MEAN -> OptionalDouble.of((double) sum / answered);
            case METRIC -> answered < size ? OptionalDouble.empty() : OptionalDouble.of(METRIC.get(sum - 7));
        };
    }

    /** A number as the command writes it: whole without a point, else with as few digits as give the same double. */
    static String text(double value) {
        // JDK 17's own text is not always the shortest; for these values it is, as a test shows.
        return value == (int) value ? Integer.toString((int) value) : Double.toString(value);
    }
}
