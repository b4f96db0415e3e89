package org.instruments.cli.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.definition.ScoreDefinition;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.group.Published;

/** How figures are shown to people. The same in every locale. */
public final class Shown {
    /** In place of a figure that does not exist. */
    public static final String NONE = "-";

    private static final double PERCENT = 100;

    private Shown() {}

    public static String number(Figure figure, int decimals) {
        OptionalDouble value = figure.value();
        return value.isEmpty() ? NONE : number(value.getAsDouble(), decimals);
    }

    public static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** With its sign, as differences are. */
    public static String signed(Figure figure, int decimals) {
        String text = number(figure, decimals);
        return figure instanceof Figure.Known && !text.startsWith("-") ? "+" + text : text;
    }

    public static String interval(Interval interval, int decimals) {
        return number(interval.low(), decimals) + " to " + number(interval.high(), decimals);
    }

    public static String percent(Figure share) {
        OptionalDouble value = share.value();
        return value.isEmpty() ? NONE : percent(value.getAsDouble());
    }

    public static String percent(double share) {
        return number(PERCENT * share, 1) + " %";
    }

    public static String interval(Figure low, Figure high, int decimals) {
        return low instanceof Figure.Known && high instanceof Figure.Known
                ? number(low, decimals) + " to " + number(high, decimals)
                : NONE;
    }

    /** A probability; one that is too small for the decimals as below their last. */
    public static String probability(Figure p, int decimals) {
        double smallest = Math.pow(10, -decimals);
        return p instanceof Figure.Known known && known.number() < smallest
                ? "< " + number(smallest, decimals)
                : number(p, decimals);
    }

    /** How many items a score needs. */
    public static String needs(MinimumAnswered minimum) {
        return switch (minimum.toString()) {
            case "declared" -> "what its source says, else all items";
            case "all" -> "all items";
            case "half" -> "half of its items";
            default -> "at least " + minimum + " items";
        };
    }

    /** A score with its title, its range and what a high value means. */
    public static String heading(Instrument instrument, String id) {
        ScoreDefinition score = instrument.definition().score(id);
        ScoreDefinition.Range range = instrument.rangeOf(id);
        return id + ": " + score.title() + ", " + Numbers.text(range.min()) + " to " + Numbers.text(range.max())
                + switch (score.high()) {
                    case BETTER -> ", high is better";
                    case WORSE -> ", high is worse";
                    case NEITHER -> "";
                };
    }

    /** In place of a number of people. */
    public static String hidden(Published.Hiding why, int minimumGroup) {
        return switch (why) {
            case SMALL -> "< " + minimumGroup;
            case WITHHELD -> "hidden";
        };
    }
}
