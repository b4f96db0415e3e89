package org.instruments.cli.figures;

import java.util.Locale;
import java.util.OptionalDouble;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Published;

/** How figures are shown to people. The same in every locale. */
final class Shown {
    /** In place of a figure that does not exist. */
    static final String NONE = "-";

    private static final double PERCENT = 100;

    private Shown() {}

    static String number(Figure figure, int decimals) {
        OptionalDouble value = figure.value();
        return value.isEmpty() ? NONE : number(value.getAsDouble(), decimals);
    }

    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0([.]0+)?") ? text.substring(1) : text;
    }

    /** With its sign, as differences are. */
    static String signed(Figure figure, int decimals) {
        String text = number(figure, decimals);
        return figure instanceof Figure.Known && !text.startsWith("-") ? "+" + text : text;
    }

    static String interval(Interval interval, int decimals) {
        return number(interval.low(), decimals) + " to " + number(interval.high(), decimals);
    }

    static String percent(Figure share) {
        OptionalDouble value = share.value();
        return value.isEmpty() ? NONE : percent(value.getAsDouble());
    }

    static String percent(double share) {
        return number(PERCENT * share, 1) + " %";
    }

    static String interval(Figure low, Figure high, int decimals) {
        return low instanceof Figure.Known && high instanceof Figure.Known
                ? number(low, decimals) + " to " + number(high, decimals)
                : NONE;
    }

    /** In place of a number of people. */
    static String hidden(Published.Hiding why, DescribeOptions options) {
        return switch (why) {
            case SMALL -> "< " + options.minimumGroup();
            case WITHHELD -> "hidden";
        };
    }
}
