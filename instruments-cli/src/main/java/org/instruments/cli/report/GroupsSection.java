package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Cell;
import org.instruments.cli.report.Chart.Key;
import org.instruments.cli.report.Chart.Line;
import org.instruments.cli.report.Results.Groups;
import org.instruments.definition.BandSet;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.group.ScoreFigures.BandShare;
import org.instruments.statistics.group.ScoreFigures.BandShares;

/** Groups side by side, a chart for each score and for each set of bands. */
final class GroupsSection {
    /** Narrower parts of a bar, in percent of the width, have no room for a letter. */
    private static final double ROOM_FOR_LETTER = 6;

    private static final int MOST_WITH_NAMES = 4;

    private final Results results;
    private final ScoreLines lines;

    GroupsSection(Results results) {
        this.results = results;
        this.lines = new ScoreLines(results);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Groups groups : results.groups()) {
            List<Block> blocks = new ArrayList<>();
            hiddenNote(results, groups.groups()).ifPresent(blocks::add);
            List<String> shown = results.drawn().stream()
                    .filter(score -> withEverybody(groups).stream()
                            .anyMatch(group -> Results.summary(group, score).isPresent()))
                    .toList();
            for (String score : shown) {
                blocks.add(new Block.Heading(results.title(score)));
                blocks.add(means(score, groups));
            }
            for (String score : results.scores()) {
                for (BandShares set : results.bands(results.everybody(), score)) {
                    blocks.add(new Block.Heading(results.title(score) + ": shares in bands"));
                    blocks.add(shares(score, set.set(), groups));
                }
            }
            sections.add(
                    new Section("groups-" + (sections.size() + 1), "Groups side by side, by " + groups.by(), blocks));
        }
        return sections;
    }

    private Chart means(String score, Groups groups) {
        List<GroupFigures> all = withEverybody(groups);
        List<Double> values = all.stream()
                .flatMap(group -> Results.summary(group, score).stream())
                .flatMap(ScoreLines::extent)
                .toList();
        Axis axis = lines.axis(score, values);
        List<Mark> guide = results.summary(score).stream()
                .flatMap(summary -> summary.mean().value().stream().boxed())
                .map(mean -> (Mark) new Mark.Guide(axis.place(mean)))
                .toList();
        List<Key> key = new ArrayList<>(lines.key());
        if (!guide.isEmpty()) {
            key.add(Key.of("guide", "mean of everybody"));
        }
        return new Chart(
                results.title(score) + " by " + groups.by(),
                lines.partNote(score, axis),
                groups.by(),
                axis,
                lines.lowSide(score),
                lines.highSide(score),
                lines.columns(),
                all.stream().map(group -> lines.line(group, score, axis, guide)).toList(),
                key);
    }

    private List<GroupFigures> withEverybody(Groups groups) {
        return Stream.concat(Stream.of(results.everybody()), groups.groups().stream())
                .toList();
    }

    private Chart shares(String score, String setId, Groups groups) {
        BandSet set = results.bandSet(setId, score);
        Axis axis = Axis.percent();
        List<String> columns = new ArrayList<>(List.of("n"));
        List<Key> key = new ArrayList<>();
        for (int place = 0; place < set.bands().size(); place++) {
            BandSet.Band band = set.bands().get(place);
            String letter = HistogramSection.letter(place);
            columns.add(hasRoom(set) ? letter + " " + HistogramSection.name(band) : letter);
            key.add(new Key(
                    "band-" + place % Palette.BANDS,
                    letter,
                    HistogramSection.name(band) + ", " + HistogramSection.limits(band)));
        }
        return new Chart(
                results.title(score) + ", shares in bands of " + setId + " by " + groups.by(),
                "",
                groups.by(),
                axis,
                "",
                "",
                columns,
                withEverybody(groups).stream()
                        .map(group -> shared(group, score, setId, axis))
                        .toList(),
                key);
    }

    private Line shared(GroupFigures group, String score, String setId, Axis axis) {
        boolean isWhole = group.group().parts().isEmpty();
        String name = group.group().shown();
        Published<ScoreFigures.Values> values = group.score(score).values();
        if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
            return Line.hidden(name, isWhole, Say.hidden(hidden.why(), results.options()));
        }
        Summary summary = values.shown().orElseThrow().summary();
        List<BandShare> bands = results.bands(group, score).stream()
                .filter(shares -> shares.set().equals(setId))
                .flatMap(shares -> shares.bands().stream())
                .toList();
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(Say.count(summary.n()))));
        List<Mark> marks = new ArrayList<>();
        double before = 0;
        for (int place = 0; place < bands.size(); place++) {
            double share = bands.get(place).share();
            cells.add(Cell.of(
                    hasRoom(results.bandSet(setId, score))
                            ? Say.count(bands.get(place).people()) + " (" + Say.percent(share) + ")"
                            : Say.percent(share)));
            double from = axis.place(100 * before);
            double width = Axis.rounded(axis.place(100 * (before + share)) - from);
            if (width > 0) {
                marks.add(new Mark.Part(
                        from,
                        width,
                        place % Palette.BANDS,
                        width < ROOM_FOR_LETTER ? "" : HistogramSection.letter(place)));
            }
            before += share;
        }
        String said = Say.list(bands.stream()
                .map(band -> Say.percent(band.share()) + " " + band.band())
                .toList());
        return new Line(name, "", isWhole, null, said, marks, cells);
    }

    /** Whether there is room for the names of bands and for numbers of people. */
    private static boolean hasRoom(BandSet set) {
        return set.bands().size() <= MOST_WITH_NAMES;
    }

    /** Why some groups have no figures. */
    static Optional<Block> hiddenNote(Results results, List<GroupFigures> groups) {
        List<String> hidden = groups.stream()
                .filter(GroupsSection::isHidden)
                .map(group -> Say.name(group.group().shown()))
                .toList();
        int minimum = results.options().minimumGroup();
        if (minimum == 1) {
            return Optional.of(
                    Block.warning(
                            "The minimum group size was set to 1: figures of groups of any size are shown, "
                                    + "also where they tell of single persons. Do not pass this page on to people who know them."));
        }
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Block.note("Not or not wholly shown: " + Say.list(hidden) + ". Groups of fewer than " + minimum
                        + " people are shown as \u201c< " + minimum
                        + " people\u201d only. \u201cHidden\u201d without a number is a group that may be larger, but from whose "
                        + "figures those of a smaller group could be worked out by subtraction."));
    }

    static boolean isHidden(GroupFigures group) {
        return group.people() instanceof Published.Hidden
                || group.scores().stream().anyMatch(score -> Results.isHidden(score.values()));
    }
}
