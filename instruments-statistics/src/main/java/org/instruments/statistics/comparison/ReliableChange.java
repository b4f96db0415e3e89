package org.instruments.statistics.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.instruments.Instrument;
import org.instruments.definition.Reliability;
import org.instruments.definition.Reliability.Measure;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.internal.Decimals;

/**
 * Tells the change of one person that is more than error of measurement from one that may be error. With the method of
 * Jacobson and Truax (1991):
 *
 * <pre>
 * SEM       = SD √(1 - reliability)        standard error of measurement
 * Sdiff     = SEM √2                       standard error of a difference of two measurements
 * RCI       = (after - before) / Sdiff     reliable change index
 * threshold = z Sdiff                      z = 1.96 for the confidence 0.95
 * </pre>
 *
 * or with a threshold that was published for the instrument. A change counts as reliable where it is <em>more</em> than the
 * threshold.
 *
 * @param high what a high value of the score means
 * @param basis which figures it rests on, and where they are from
 * @param threshold the change that must be exceeded, in units of the score; above 0
 */
public record ReliableChange(High high, Basis basis, double threshold) {

    /**
     * Checks the threshold.
     *
     * @throws IllegalArgumentException when it is not above 0 or infinite
     */
    public ReliableChange {
        positive(threshold, "threshold");
    }

    /** Which figures a threshold rests on. */
    public sealed interface Basis {}

    /**
     * A reliability and a standard deviation.
     *
     * @param reliability the reliability, from 0 to below 1
     * @param reliabilityOrigin which reliability, and where it was taken from
     * @param sd the standard deviation, in units of the score; above 0
     * @param sdOrigin of whom, and where it was taken from
     * @param level the confidence, above 0 and below 1
     */
    public record OfReliability(double reliability, Origin reliabilityOrigin, double sd, Origin sdOrigin, double level)
            implements Basis {

        /** {@return the standard error of measurement, SD √(1 - reliability), in units of the score} */
        public double standardErrorOfMeasurement() {
            return sd * Math.sqrt(1 - reliability);
        }
    }

    /**
     * A standard error of measurement.
     *
     * @param standardErrorOfMeasurement the standard error, in units of the score; above 0
     * @param origin of whom, and where it was taken from
     * @param level the confidence, above 0 and below 1
     */
    public record OfStandardError(double standardErrorOfMeasurement, Origin origin, double level) implements Basis {}

    /**
     * A threshold as it was published; the index of Jacobson and Truax is not known.
     *
     * @param origin what it is, and where it was published
     */
    public record OfPublishedThreshold(Origin origin) implements Basis {}

    /** What a change is. */
    public enum Verdict {
        /** The person is better off by more than error. */
        IMPROVED("improved"),
        /** The change may be error. */
        NO_RELIABLE_CHANGE("no-reliable-change"),
        /** The person is worse off by more than error. */
        DETERIORATED("deteriorated"),
        /** Higher by more than error, on a score that is neither better nor worse when high. */
        RISEN("risen"),
        /** Lower by more than error, on a score that is neither better nor worse when high. */
        FALLEN("fallen");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** {@return a stable name in lower case, such as {@code no-reliable-change}} */
        public String code() {
            return code;
        }
    }

    /**
     * The change of one person.
     *
     * @param before the first value, in units of the score
     * @param after the second value
     * @param change second less first value
     * @param index the change by the standard error of a difference (RCI), without a unit; absent with {@link
     *     Reason#NOT_PUBLISHED} where only a threshold was published
     * @param verdict what the change is
     */
    public record Change(double before, double after, double change, Figure index, Verdict verdict) {}

    /**
     * From a reliability and a standard deviation.
     *
     * @param reliability the reliability, from 0 to below 1: test-retest, or alpha
     * @param reliabilityOrigin which reliability, and where it was taken from
     * @param sd the standard deviation, in units of the score; above 0
     * @param sdOrigin of whom, and where it was taken from
     * @param high what a high value of the score means
     * @param level the confidence, above 0 and below 1, such as 0.95
     * @return what tells reliable change
     * @throws IllegalArgumentException when a figure is outside its range: a negative reliability, a reliability of 1 and a
     *     standard deviation of 0 tell no error from change
     */
    public static ReliableChange ofReliability(
            double reliability, Origin reliabilityOrigin, double sd, Origin sdOrigin, High high, double level) {
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("a reliability is from 0 to below 1, not " + reliability);
        }
        positive(sd, "standard deviation");
        OfReliability basis = new OfReliability(reliability, reliabilityOrigin, sd, sdOrigin, level);
        return new ReliableChange(high, basis, z(level) * ofDifference(basis.standardErrorOfMeasurement()));
    }

    /**
     * From a standard error of measurement.
     *
     * @param standardErrorOfMeasurement the standard error, in units of the score; above 0
     * @param origin of whom, and where it was taken from
     * @param high what a high value of the score means
     * @param level the confidence, above 0 and below 1, such as 0.95
     * @return what tells reliable change
     * @throws IllegalArgumentException when a figure is outside its range
     */
    public static ReliableChange ofStandardError(
            double standardErrorOfMeasurement, Origin origin, High high, double level) {
        positive(standardErrorOfMeasurement, "standard error");
        return new ReliableChange(
                high,
                new OfStandardError(standardErrorOfMeasurement, origin, level),
                z(level) * ofDifference(standardErrorOfMeasurement));
    }

    /**
     * What is published for a score of an instrument: first its thresholds, then the standard errors of measurement, in the
     * order of the definition. Of a published range there is one for either end, the lower first. No reliability is turned
     * into an error here, since that takes a standard deviation that the caller must choose.
     *
     * @param instrument the instrument
     * @param score the id of the score
     * @param level the confidence for standard errors, above 0 and below 1, such as 0.95; a threshold stays as published
     * @return all of them; empty where nothing is published for this score
     * @throws InvalidInputException {@code unknown-score}
     * @throws IllegalArgumentException when the level is no confidence
     */
    public static List<ReliableChange> published(Instrument instrument, String score, double level) {
        instrument.rangeOf(score);
        z(level);
        High high = instrument.definition().score(score).high();
        return Stream.concat(
                        figures(instrument, score, Measure.RELIABLE_CHANGE).flatMap(figure -> {
                            Origin origin = Origin.of(figure, instrument.definition());
                            return ends(
                                    figure, value -> new ReliableChange(high, new OfPublishedThreshold(origin), value));
                        }),
                        figures(instrument, score, Measure.SEM).flatMap(figure -> {
                            Origin origin = Origin.of(figure, instrument.definition());
                            return ends(figure, value -> ofStandardError(value, origin, high, level));
                        }))
                .toList();
    }

    private static Stream<Reliability> figures(Instrument instrument, String score, Measure measure) {
        return instrument.definition().reliability().stream()
                .filter(figure -> figure.measure() == measure && score.equals(figure.score()));
    }

    private static Stream<ReliableChange> ends(Reliability figure, DoubleFunction<ReliableChange> made) {
        BigDecimal value = figure.value();
        return (value == null
                        ? DoubleStream.of(
                                figure.from().doubleValue(), figure.to().doubleValue())
                        : DoubleStream.of(value.doubleValue()))
                .mapToObj(made);
    }

    /**
     * Classifies the change of one person.
     *
     * @param before the first value, in units of the score; finite
     * @param after the second value, of the same score; finite
     * @return the change, its index and what it is
     * @throws IllegalArgumentException when a value is not finite
     */
    public Change of(double before, double after) {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("a value is a finite number");
        }
        double change = Decimals.difference(after, before);
        return new Change(before, after, change, index(change), verdict(change));
    }

    private Figure index(double change) {
        if (basis instanceof OfReliability figures) {
            return Figure.of(change / ofDifference(figures.standardErrorOfMeasurement()));
        }
        return basis instanceof OfStandardError figures
                ? Figure.of(change / ofDifference(figures.standardErrorOfMeasurement()))
                : Figure.absent(Reason.NOT_PUBLISHED);
    }

    private Verdict verdict(double change) {
        if (!(Math.abs(change) > threshold)) {
            return Verdict.NO_RELIABLE_CHANGE;
        }
        if (high == High.NEITHER) {
            return change > 0 ? Verdict.RISEN : Verdict.FALLEN;
        }
        return change > 0 == (high == High.BETTER) ? Verdict.IMPROVED : Verdict.DETERIORATED;
    }

    private static double ofDifference(double standardErrorOfMeasurement) {
        return standardErrorOfMeasurement * Math.sqrt(2);
    }

    private static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    private static void positive(double figure, String name) {
        if (!(figure > 0) || !Double.isFinite(figure)) {
            throw new IllegalArgumentException("a " + name + " is above 0, not " + figure);
        }
    }
}
