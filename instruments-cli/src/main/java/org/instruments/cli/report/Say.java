package org.instruments.cli.report;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.instruments.definition.ScoreDefinition;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Published;

/** How figures are said to people. The same in every locale. */
final class Say {
    private static final int DECIMALS = 2;
    private static final double PERCENT = 100;

    /** After a number, so that no line begins with the sign. */
    static final String PERCENT_SIGN = "\u00A0%";

    /** Around a text that runs from right to left, so that what stands beside it stays in its place. */
    private static final String ISOLATE = "\u2068";

    private static final String POP = "\u2069";

    private Say() {}

    /** A mean or another figure, with two decimals. */
    static String figure(double value) {
        return fixed(value, DECIMALS);
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(text.matches("-0([.]0+)?") ? text.substring(1) : text);
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }

    /** A figure, or why there is none. */
    static String figure(Figure figure) {
        OptionalDouble value = figure.value();
        return value.isPresent() ? figure(value.getAsDouble()) : absent(figure);
    }

    /** A difference with its sign. */
    static String signed(double difference) {
        String text = figure(difference);
        return text.startsWith("\u2212") || text.equals(figure(0)) ? text : "+" + text;
    }

    /** How far apart, without a sign. */
    static String distance(double difference) {
        return figure(Math.abs(difference));
    }

    /** A value of a score or of a limit, with the decimals it has. */
    static String value(double value) {
        return minus(Numbers.text(value));
    }

    static String interval(Interval interval) {
        return figure(interval.low()) + " to " + figure(interval.high());
    }

    static String signed(Interval interval) {
        return signed(interval.low()) + " to " + signed(interval.high());
    }

    static String interval(Figure low, Figure high) {
        if (low instanceof Figure.Known && high instanceof Figure.Known) {
            return figure(low) + " to " + figure(high);
        }
        return absent(low instanceof Figure.Known ? high : low);
    }

    static String percent(double share) {
        return fixed(PERCENT * share, 1) + PERCENT_SIGN;
    }

    static String percent(Figure share) {
        OptionalDouble value = share.value();
        return value.isPresent() ? percent(value.getAsDouble()) : absent(share);
    }

    private static String absent(Figure figure) {
        return reason(((Figure.Absent) figure).reason());
    }

    /** Why there is no figure. */
    static String reason(Figure.Reason reason) {
        return switch (reason) {
            case TOO_FEW_PEOPLE -> "too few people";
            case TOO_FEW_ITEMS -> "too few items";
            case NO_SPREAD -> "everybody has the same value";
            case NO_SD -> "no standard deviation is published";
            case NO_N -> "no number of people is published";
            case NO_MEAN -> "no mean is published";
            case NOT_PUBLISHED -> "not published";
            case NOT_FOR_THIS_SCORE -> "not for this kind of score";
            case NOT_FOR_THIS_ESTIMATOR -> "not for pooled answers";
            case NO_SOLUTION -> "the computation has no solution";
        };
    }

    /** In place of figures. */
    static String hidden(Published.Hiding why, DescribeOptions options) {
        return switch (why) {
            case SMALL -> "< " + options.minimumGroup() + " people: hidden";
            case WITHHELD -> "hidden";
        };
    }

    static String people(long number) {
        return number == 1 ? "1 person" : count(number) + " people";
    }

    /** A number of people, its thousands apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String level(double level) {
        return Numbers.text(PERCENT * level) + PERCENT_SIGN;
    }

    static String high(ScoreDefinition.High high) {
        return switch (high) {
            case BETTER -> "high is better";
            case WORSE -> "high is worse";
            case NEITHER -> "high is neither better nor worse";
        };
    }

    /** A name that somebody gave, for use within a sentence. */
    static String name(String name) {
        char[] letters = name.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? ISOLATE + name + POP : name;
    }

    /** {@code a, b and c}; with semicolons where a name has a comma itself. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(separator(names), names.subList(0, last)) + " and " + names.get(last);
    }

    private static String separator(List<String> names) {
        return names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    }

    /** The list, cut short where it is long. */
    static String some(List<String> names, int most) {
        return names.size() <= most
                ? list(names)
                : String.join(separator(names), names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
