package org.instruments.statistics.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.instruments.definition.AlertRule;
import org.instruments.statistics.disclosure.DisclosureControl;
import org.instruments.statistics.disclosure.HiddenGroups;
import org.instruments.statistics.disclosure.Visibility;

/**
 * Makes the figures of all groups. What is hidden is decided for each kind of figure apart, since each is of other people:
 * those who have the score, those who answered all its items, those who answered the item of an alert; but whatever is
 * hidden because of the number of people is hidden for all kinds.
 */
final class Describer {
    private final GroupTable table;
    private final FigureMaker maker;
    private final GroupTally everybody;
    private final DisclosureControl control;
    private final HiddenGroups hiddenPeople;
    private final List<HiddenGroups> hiddenScores;
    private final List<List<HiddenGroups>> hiddenScales;
    private final List<AlertRule> alerts;
    private final List<HiddenGroups> hiddenAlerts;

    Describer(GroupTallies tallies, DescribeOptions options) {
        Tallying tallying = tallies.tallying();
        this.table = new GroupTable(tallies);
        this.maker = new FigureMaker(tallying, options);
        this.everybody = tallies.everybody();
        this.control = DisclosureControl.of(table.sizes(GroupTally::people), options.minimumGroup());
        this.hiddenPeople = control.people();
        this.hiddenScores = IntStream.range(0, tallying.scoreIds().size())
                .mapToObj(score -> control.some(table.sizes(tally -> maker.people(tally, score))))
                .toList();
        this.hiddenScales = IntStream.range(0, tallying.scales().size())
                .mapToObj(scale -> hidden(scale, tallying))
                .toList();
        this.alerts = tallying.instrument().definition().alerts().stream()
                .filter(rule -> maker.answered(everybody, rule) > 0)
                .toList();
        this.hiddenAlerts = alerts.stream()
                .map(rule -> control.some(table.sizes(tally -> maker.answered(tally, rule))))
                .toList();
    }

    /**
     * What is hidden of the people who answered all items of a scale; and, since its items add up to scores that people
     * with missing answers may have too, of those who have such a score only.
     */
    private List<HiddenGroups> hidden(int scale, Tallying tallying) {
        List<HiddenGroups> hidden = new ArrayList<>();
        hidden.add(control.some(table.sizes(tally -> tally.scale(scale).people())));
        IntStream.range(0, tallying.scoreIds().size())
                .filter(score -> maker.scaleOf(score).equals(Optional.of(scale)))
                .mapToObj(score -> table.sizes(tally -> Math.max(
                        0, maker.people(tally, score) - tally.scale(scale).people())))
                .filter(sizes -> sizes.total() > 0)
                .forEach(sizes -> hidden.add(control.some(sizes)));
        return hidden;
    }

    List<GroupFigures> groups() {
        List<GroupFigures> groups = new ArrayList<>();
        groups.add(figures(Group.EVERYBODY, everybody, HiddenGroups::total));
        if (table.dimensions() > 0) {
            for (int row = 0; row < table.rows(); row++) {
                int place = row;
                groups.add(figures(table.groupOfRow(row), table.row(row), hidden -> hidden.row(place)));
            }
        }
        if (table.dimensions() > 1) {
            addColumnsAndCombinations(groups);
        }
        return groups;
    }

    private void addColumnsAndCombinations(List<GroupFigures> groups) {
        for (int column = 0; column < table.columns(); column++) {
            int place = column;
            groups.add(figures(table.groupOfColumn(column), table.column(column), hidden -> hidden.column(place)));
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                Optional<GroupTally> there = table.cell(row, column);
                if (there.isPresent()) {
                    int inRow = row;
                    int inColumn = column;
                    groups.add(figures(
                            table.groupOfCell(row, column), there.get(), hidden -> hidden.cell(inRow, inColumn)));
                }
            }
        }
    }

    private GroupFigures figures(Group group, GroupTally tally, Function<HiddenGroups, Visibility> visibility) {
        List<ScoreFigures> scores = new ArrayList<>();
        for (int score = 0; score < hiddenScores.size(); score++) {
            int place = score;
            scores.add(new ScoreFigures(
                    maker.scoreId(score),
                    published(visibility.apply(hiddenScores.get(score)), () -> maker.values(tally, place)),
                    maker.scaleOf(score)
                            .map(scale -> published(
                                    all(hiddenScales.get(scale), visibility),
                                    () -> maker.reliability(tally, place, scale)))));
        }
        List<AlertFigures> raised = new ArrayList<>();
        for (int alert = 0; alert < alerts.size(); alert++) {
            AlertRule rule = alerts.get(alert);
            raised.add(new AlertFigures(
                    rule, published(visibility.apply(hiddenAlerts.get(alert)), () -> maker.raised(tally, rule))));
        }
        return new GroupFigures(group, published(visibility.apply(hiddenPeople), tally::people), scores, raised);
    }

    /** That of the first, unless another one hides what it shows. */
    private static Visibility all(List<HiddenGroups> hidden, Function<HiddenGroups, Visibility> visibility) {
        Visibility first = visibility.apply(hidden.get(0));
        return first == Visibility.SHOWN && hidden.stream().map(visibility).anyMatch(other -> other != Visibility.SHOWN)
                ? Visibility.WITHHELD
                : first;
    }

    private static <T> Published<T> published(Visibility visibility, Supplier<T> figure) {
        return switch (visibility) {
            case SHOWN -> new Published.Shown<>(figure.get());
            case SMALL -> new Published.Hidden<>(Published.Hiding.SMALL);
            case WITHHELD, EMPTY -> new Published.Hidden<>(Published.Hiding.WITHHELD);
        };
    }
}
