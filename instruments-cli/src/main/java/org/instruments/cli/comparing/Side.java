package org.instruments.cli.comparing;

import org.instruments.definition.Norm;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Sample;

/**
 * One side of a difference.
 *
 * @param n how many people
 * @param mean their mean
 * @param sd their standard deviation
 */
record Side(Figure n, Figure mean, Figure sd) {

    static Side of(Distribution people) {
        return new Side(Figure.of(people.n()), people.mean(), people.sd());
    }

    static Side of(Sample sample) {
        return new Side(Figure.of(sample.n()), Figure.of(sample.mean()), Figure.of(sample.sd()));
    }

    /** As far as it was published. */
    static Side of(Norm norm) {
        return new Side(
                norm.n() == null ? Figure.absent(Reason.NO_N) : Figure.of(norm.n()),
                norm.mean() == null
                        ? Figure.absent(Reason.NO_MEAN)
                        : Figure.of(norm.mean().doubleValue()),
                norm.sd() == null
                        ? Figure.absent(Reason.NO_SD)
                        : Figure.of(norm.sd().doubleValue()));
    }
}
