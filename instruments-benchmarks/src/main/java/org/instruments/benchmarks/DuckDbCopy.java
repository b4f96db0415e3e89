package org.instruments.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores a file with one {@code COPY} of DuckDB, which uses all cores. */
final class DuckDbCopy {
    private DuckDbCopy() {}

    /**
     * The statement.
     *
     * @param exact whether whole numbers lose their {@code .0}, so that the bytes are those of the command; that takes
     *     DuckDB some time
     */
    static String sql(AnswerKey key, String in, String out, boolean exact) {
        String types = IntStream.rangeClosed(1, key.items())
                .mapToObj(item -> "q" + item + ": 'SMALLINT'")
                .collect(Collectors.joining(", ", "{id: 'BIGINT', ", "}"));
        String sums = IntStream.range(0, key.sums().size())
                .mapToObj(place -> sum(key.sums().get(place), place))
                .collect(Collectors.joining(", "));
        String columns =
                key.columns().stream().map(column -> column(key, column, exact)).collect(Collectors.joining(", "));
        return "COPY (SELECT id, " + columns + " FROM (SELECT id, " + sums + " FROM read_csv('" + in
                + "', header = true, delim = ',', auto_detect = false, columns = " + types + "))) TO '" + out
                + "' (FORMAT csv, HEADER true)";
    }

    private static String sum(AnswerKey.Sum sum, int place) {
        List<AnswerKey.Term> terms = sum.terms();
        String added = terms.stream()
                .map(term -> "coalesce(" + term.weighing().sql("q" + term.item()) + ", 0)")
                .collect(Collectors.joining(" + "));
        String answered = terms.stream()
                .map(term -> "(q" + term.item() + " IS NOT NULL)::SMALLINT")
                .collect(Collectors.joining(" + "));
        return added + " AS s" + place + ", " + answered + " AS n" + place;
    }

    private static String column(AnswerKey key, AnswerKey.Column column, boolean exact) {
        int size = key.sums().get(column.sum()).size();
        String sum = "s" + column.sum();
        String answered = "n" + column.sum();
        String value = switch (column.form()) {
            case SUM -> "(" + sum + "::INTEGER * " + size + ") / " + answered;
            case MEAN -> sum + " / " + answered;
            case METRIC -> "(" + AnswerKey.METRIC + "::DOUBLE[])[" + sum + " - 6]";
        };
        int minimum = column.form() == AnswerKey.Form.METRIC ? size : (size + 1) / 2;
        String written = exact ? "rtrim(rtrim((" + value + ")::VARCHAR, '0'), '.')" : value;
        return "CASE WHEN " + answered + " >= " + minimum + " THEN " + written + " END AS " + column.name();
    }

    /** {@code DuckDbCopy ID IN OUT exact|plain}; prints how many seconds the statement took. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String sql = sql(AnswerKey.of(arguments[0]), arguments[1], arguments[2], arguments[3].equals("exact"));
            long start = System.nanoTime();
            statement.execute(sql);
            System.out.println((System.nanoTime() - start) / 1e9);
        }
    }
}
