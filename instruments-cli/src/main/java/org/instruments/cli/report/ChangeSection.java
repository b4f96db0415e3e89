package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Cell;
import org.instruments.cli.report.Chart.Key;
import org.instruments.cli.report.Chart.Line;
import org.instruments.cli.report.ReportContent.TimePoint;
import org.instruments.cli.report.Results.Groups;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.instruments.statistics.Summary;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;

/** The means at several times, and how they differ. */
final class ChangeSection {
    private final Results results;
    private final ScoreLines lines;
    private final List<TimePoint> times;

    ChangeSection(Results results) {
        this.results = results;
        this.lines = new ScoreLines(results);
        this.times = results.times();
    }

    Optional<Section> section() {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.note("Answers of one person at several times are not linked: each time is taken as other people "
                        + "(unpaired; Welch\u2019s interval of a difference). Who answered may have changed as well as how people "
                        + "are."));
        for (String score : results.drawn()) {
            blocks.add(new Block.Heading(results.title(score)));
            blocks.add(overTime(score));
            for (Groups groups : results.groups()) {
                blocks.add(firstToLast(score, groups));
            }
        }
        return Optional.of(new Section("change", "Change over time", blocks));
    }

    private Chart overTime(String score) {
        List<GroupFigures> everybody =
                times.stream().map(time -> time.description().everybody()).toList();
        Axis axis = axis(score, everybody);
        List<Line> rows = new ArrayList<>();
        for (int place = 0; place < times.size(); place++) {
            Line line = lines.line(everybody.get(place), score, axis, List.of());
            List<Cell> cells = new ArrayList<>(line.cells());
            Optional<MeanDifference> difference =
                    place == 0 ? Optional.empty() : difference(everybody.get(place - 1), everybody.get(place), score);
            cells.addAll(differenceCells(difference, place == 0 ? "first time" : "none"));
            rows.add(new Line(times.get(place).label(), "", false, line.hidden(), line.summary(), line.marks(), cells));
        }
        List<String> columns = new ArrayList<>(lines.columns());
        columns.add("since the time before");
        columns.add(lines.intervalName() + " of the difference");
        return new Chart(
                results.title(score) + " of everybody over time",
                lines.partNote(score, axis),
                "time",
                axis,
                lines.lowSide(score),
                lines.highSide(score),
                columns,
                rows,
                lines.key());
    }

    private Axis axis(String score, List<GroupFigures> groups) {
        return lines.axis(
                score,
                groups.stream()
                        .flatMap(group -> Results.summary(group, score).stream())
                        .flatMap(ScoreLines::extent)
                        .toList());
    }

    private static List<Cell> differenceCells(Optional<MeanDifference> difference, String otherwise) {
        return List.of(
                Cell.of(difference
                        .map(MeanDifference::difference)
                        .map(Say::signed)
                        .orElse(otherwise)),
                Cell.of(difference
                        .flatMap(found -> Optional.ofNullable(found.interval()))
                        .map(Say::signed)
                        .orElse("")));
    }

    private Optional<MeanDifference> difference(GroupFigures from, GroupFigures to, String score) {
        Optional<Sample> one = Results.summary(from, score).flatMap(Results::sample);
        Optional<Sample> other = Results.summary(to, score).flatMap(Results::sample);
        return one.isPresent() && other.isPresent()
                ? Optional.of(MeanDifference.of(
                        one.get(), other.get(), results.options().level()))
                : Optional.empty();
    }

    /** From the first time to the last, group by group; those of the last time only. */
    private Chart firstToLast(String score, Groups groups) {
        TimePoint first = times.get(0);
        List<GroupFigures> before = first.description().groups();
        List<GroupFigures> now = Stream.concat(Stream.of(results.everybody()), groups.groups().stream())
                .toList();
        Axis axis = means(
                score,
                Stream.concat(now.stream(), now.stream().flatMap(group -> same(group, before).stream()))
                        .toList());
        String from = Say.name(first.label());
        String to = Say.name(times.get(times.size() - 1).label());
        return new Chart(
                results.title(score) + " by " + groups.by() + ", " + from + " and " + to,
                lines.partNote(score, axis),
                groups.by(),
                axis,
                lines.lowSide(score),
                lines.highSide(score),
                List.of("mean, " + from, "mean, " + to, "difference", lines.intervalName() + " of the difference"),
                now.stream()
                        .map(group -> firstToLast(group, same(group, before), score, axis))
                        .toList(),
                List.of(Key.of("ring", from), Key.of("dot", to)));
    }

    private Axis means(String score, List<GroupFigures> groups) {
        return lines.axis(
                score,
                groups.stream()
                        .flatMap(group -> Results.summary(group, score).stream())
                        .flatMap(summary -> summary.mean().value().stream().boxed())
                        .toList());
    }

    private static Optional<GroupFigures> same(GroupFigures group, List<GroupFigures> others) {
        return others.stream()
                .filter(other -> other.group().equals(group.group()))
                .findFirst();
    }

    private Line firstToLast(GroupFigures now, Optional<GroupFigures> before, String score, Axis axis) {
        boolean isWhole = now.group().parts().isEmpty();
        String name = now.group().shown();
        Published<ScoreFigures.Values> values = now.score(score).values();
        if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
            return Line.hidden(name, isWhole, Say.hidden(hidden.why(), results.options()));
        }
        Summary last = values.shown().orElseThrow().summary();
        Optional<Summary> first = before.flatMap(group -> Results.summary(group, score));
        List<Mark> marks = new ArrayList<>();
        Optional<Double> from = first.flatMap(ChangeSection::mean);
        Optional<Double> to = mean(last);
        if (from.isPresent() && to.isPresent()) {
            marks.add(new Mark.Link(axis.place(from.get()), axis.place(to.get())));
        }
        from.ifPresent(mean -> marks.add(new Mark.Point(axis.place(mean), Mark.Shape.RING)));
        to.ifPresent(mean -> marks.add(new Mark.Point(axis.place(mean), Mark.Shape.DOT)));
        Optional<MeanDifference> difference = before.flatMap(group -> difference(group, now, score));
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(from.map(Say::figure).orElse(before.isEmpty() ? "no such group" : "hidden or none")));
        cells.add(Cell.of(Say.figure(last.mean())));
        cells.addAll(differenceCells(difference, "none"));
        return new Line(
                name,
                "",
                isWhole,
                null,
                from.map(mean -> "from " + Say.figure(mean)).orElse("no earlier mean") + " to "
                        + Say.figure(last.mean()),
                marks,
                cells);
    }

    private static Optional<Double> mean(Summary summary) {
        return summary.mean().value().stream().boxed().findFirst();
    }

    /** Scores of everybody whose difference from the first time has an interval without 0, in sentences. */
    List<String> standOut() {
        if (times.isEmpty()) {
            return List.of();
        }
        TimePoint first = times.get(0);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String score : results.drawn()) {
            difference(first.description().everybody(), results.everybody(), score)
                    .filter(difference -> difference.interval() != null)
                    .filter(difference -> isApartFromNothing(Objects.requireNonNull(difference.interval())))
                    .ifPresent(difference -> found.computeIfAbsent(
                                    way(results.goodness(score, difference.difference())), any -> new ArrayList<>())
                            .add(results.title(score) + " (" + Say.signed(difference.difference()) + ")"));
        }
        String than = " in " + Say.name(first.label()) + " with the whole "
                + Say.level(results.options().level()) + " interval of the difference";
        return found.isEmpty()
                ? List.of("No score of everybody is apart from that" + than + ".")
                : found.entrySet().stream()
                        .map(way -> way.getKey() + than + ": " + Say.list(way.getValue()) + ".")
                        .toList();
    }

    private static boolean isApartFromNothing(Interval interval) {
        return interval.low() > 0 || interval.high() < 0;
    }

    private static String way(double goodness) {
        if (goodness == 0) {
            return "Other than";
        }
        return goodness > 0 ? "Better than" : "Worse than";
    }
}
