package org.instruments.statistics.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.instruments.definition.AlertRule;
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
    private final HiddenGroups hiddenPeople;
    private final List<HiddenGroups> hiddenScores;
    private final List<HiddenGroups> hiddenScales;
    private final List<AlertRule> alerts;
    private final List<HiddenGroups> hiddenAlerts;

    Describer(GroupTallies tallies, DescribeOptions options) {
        this.table = new GroupTable(tallies);
        this.maker = new FigureMaker(tallies.tallying(), options);
        GroupTally everybody = table.everybody();
        this.hiddenPeople = HiddenGroups.of(table.sizes(GroupTally::people), options.minimumGroup());
        this.hiddenScores = IntStream.range(0, tallies.tallying().scoreIds().size())
                .mapToObj(score -> hiddenPeople.within(table.sizes(tally -> maker.people(tally, score))))
                .toList();
        this.hiddenScales = IntStream.range(0, tallies.tallying().scales().size())
                .mapToObj(scale ->
                        hiddenPeople.within(table.sizes(tally -> tally.scale(scale).people())))
                .toList();
        this.alerts = tallies.tallying().instrument().definition().alerts().stream()
                .filter(rule -> maker.answered(everybody, rule) > 0)
                .toList();
        this.hiddenAlerts = alerts.stream()
                .map(rule -> hiddenPeople.within(table.sizes(tally -> maker.answered(tally, rule))))
                .toList();
    }

    List<GroupFigures> groups() {
        List<GroupFigures> groups = new ArrayList<>();
        groups.add(figures(Group.EVERYBODY, table.everybody(), HiddenGroups::total));
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
                                    visibility.apply(hiddenScales.get(scale)),
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

    private static <T> Published<T> published(Visibility visibility, Supplier<T> figure) {
        return switch (visibility) {
            case SHOWN -> new Published.Shown<>(figure.get());
            case SMALL -> new Published.Hidden<>(Published.Hiding.SMALL);
            case WITHHELD, EMPTY -> new Published.Hidden<>(Published.Hiding.WITHHELD);
        };
    }
}
