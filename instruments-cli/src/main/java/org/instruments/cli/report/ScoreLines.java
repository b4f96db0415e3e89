package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Cell;
import org.instruments.cli.report.Chart.Key;
import org.instruments.cli.report.Chart.Line;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;

/** Lines of charts that show the mean of a score. */
final class ScoreLines {
    private final Results results;

    ScoreLines(Results results) {
        this.results = results;
    }

    /** The columns that every line of means has. */
    List<String> columns() {
        return List.of("n", "mean", intervalName());
    }

    String intervalName() {
        return Say.level(results.options().level()) + " CI";
    }

    List<Key> key() {
        return List.of(
                Key.of("dot", "mean"),
                Key.of("whisker", Say.level(results.options().level()) + " confidence interval of the mean"));
    }

    /** The means and the ends of their intervals, which an axis has to show. */
    static Stream<Double> extent(Summary summary) {
        return Stream.of(summary.mean(), summary.meanLow(), summary.meanHigh())
                .map(figure -> figure.value())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    }

    /** An axis for a score, on which all these values can be told apart. */
    Axis axis(String score, List<Double> values) {
        double min = results.min(score);
        double max = results.max(score);
        return values.isEmpty()
                ? Axis.whole(min, max)
                : Axis.around(
                        min,
                        max,
                        values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                        values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    /** Says which part of the scale an axis shows, where it is not all of it. */
    String partNote(String score, Axis axis) {
        return axis.isPartOf(results.min(score), results.max(score))
                ? "The axis shows the part from " + Say.value(axis.from()) + " to " + Say.value(axis.to())
                        + " of the scale, which runs from " + results.range(score) + "."
                : "";
    }

    String lowSide(String score) {
        return switch (results.score(score).high()) {
            case BETTER -> "worse";
            case WORSE -> "better";
            case NEITHER -> "low";
        };
    }

    String highSide(String score) {
        return switch (results.score(score).high()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case NEITHER -> "high";
        };
    }

    /** A line for a group, hidden if the group is. */
    Line line(GroupFigures group, String score, Axis axis, List<Mark> before) {
        boolean isWhole = group.group().parts().isEmpty();
        String name = group.group().shown();
        Published<ScoreFigures.Values> values = group.score(score).values();
        if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
            return Line.hidden(name, isWhole, Say.hidden(hidden.why(), results.options()));
        }
        Summary summary = values.shown().orElseThrow().summary();
        List<Mark> marks = new ArrayList<>(before);
        marks.addAll(marks(summary, axis));
        return new Line(name, "", isWhole, null, said(summary), marks, cells(summary));
    }

    /** The interval and the mean, where there are such. */
    static List<Mark> marks(Summary summary, Axis axis) {
        List<Mark> marks = new ArrayList<>();
        summary.meanInterval().ifPresent(interval -> marks.add(Mark.whisker(axis, interval.low(), interval.high())));
        summary.mean().value().ifPresent(mean -> marks.add(new Mark.Point(axis.place(mean), Mark.Shape.DOT)));
        return marks;
    }

    List<Cell> cells(Summary summary) {
        return List.of(
                Cell.of(Say.count(summary.n())),
                Cell.of(Say.figure(summary.mean())),
                Cell.of(Say.interval(summary.meanLow(), summary.meanHigh())));
    }

    String said(Summary summary) {
        return "mean " + Say.figure(summary.mean())
                + summary.meanInterval().map(this::said).orElse("");
    }

    private String said(Interval interval) {
        return ", " + Say.level(interval.level()) + " confidence interval " + Say.interval(interval);
    }
}
