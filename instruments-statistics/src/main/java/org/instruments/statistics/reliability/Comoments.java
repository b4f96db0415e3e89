package org.instruments.statistics.reliability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;

/**
 * The figures of a scale. What is added up are whole numbers, n (n - 1) times the covariances, so sums are exact and
 * "no spread" is a matter of zero, not of rounding.
 */
final class Comoments {
    private final ItemMoments moments;
    private final int items;
    /** Of each item, the sum of its row. */
    private final BigInteger[] rows;

    private final BigInteger total;
    private final BigInteger diagonal;

    Comoments(ItemMoments moments) {
        this.moments = moments;
        this.items = moments.items();
        this.rows = IntStream.range(0, items).mapToObj(this::row).toArray(BigInteger[]::new);
        this.total = sum(Stream.of(rows));
        this.diagonal = sum(IntStream.range(0, items).mapToObj(i -> moments.comoment(i, i)));
    }

    private BigInteger row(int item) {
        return sum(IntStream.range(0, items).mapToObj(j -> moments.comoment(item, j)));
    }

    private static BigInteger sum(Stream<BigInteger> terms) {
        return terms.reduce(BigInteger.ZERO, BigInteger::add);
    }

    Figure alpha() {
        return alpha(items, diagonal, total);
    }

    private Figure alpha(int k, BigInteger diagonal, BigInteger total) {
        if (k < 2) {
            return Figure.absent(Reason.TOO_FEW_ITEMS);
        }
        if (moments.n() < 2) {
            return Figure.absent(Reason.TOO_FEW_PEOPLE);
        }
        if (total.signum() == 0) {
            return Figure.absent(Reason.NO_SPREAD);
        }
        BigInteger above = total.subtract(diagonal).multiply(BigInteger.valueOf(k));
        BigInteger below = total.multiply(BigInteger.valueOf(k - 1));
        return Figure.of(new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue());
    }

    /** The standard deviation of the sum or the mean of the items. */
    Figure sd(Method method) {
        if (method == Method.MIN || method == Method.MAX) {
            return Figure.absent(Reason.NOT_FOR_THIS_SCORE);
        }
        if (moments.n() < 2) {
            return Figure.absent(Reason.TOO_FEW_PEOPLE);
        }
        double sd = Math.sqrt(moments.perPerson(total));
        return Figure.of(method == Method.MEAN ? sd / items : sd);
    }

    Figure meanCorrelation() {
        Optional<Reason> none = noCorrelations(2);
        if (none.isPresent()) {
            return Figure.absent(none.get());
        }
        return Figure.of((sum(correlations()) - items) / items / (items - 1));
    }

    Figure omega() {
        Optional<Reason> none = noCorrelations(3);
        if (none.isPresent()) {
            return Figure.absent(none.get());
        }
        double[][] r = correlations();
        return OneFactor.loadings(r)
                .map(loadings -> IntStream.range(0, items)
                        .mapToDouble(i -> 1 - loadings[i] * loadings[i])
                        .sum())
                .map(unique -> 1 - unique / sum(r))
                .filter(Double::isFinite)
                .map(Figure::of)
                .orElse(Figure.absent(Reason.NO_SOLUTION));
    }

    /** Why the matrix of correlations does not exist or is too small. */
    private Optional<Reason> noCorrelations(int atLeast) {
        if (items < atLeast) {
            return Optional.of(Reason.TOO_FEW_ITEMS);
        }
        if (moments.n() < 2) {
            return Optional.of(Reason.TOO_FEW_PEOPLE);
        }
        return IntStream.range(0, items).anyMatch(i -> moments.comoment(i, i).signum() == 0)
                ? Optional.of(Reason.NO_SPREAD)
                : Optional.empty();
    }

    private double[][] correlations() {
        double[][] r = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                r[i][j] = correlation(moments.comoment(i, j), moments.comoment(i, i), moments.comoment(j, j));
                r[j][i] = r[i][j];
            }
            r[i][i] = 1;
        }
        return r;
    }

    private static double sum(double[][] r) {
        return Stream.of(r).flatMapToDouble(Arrays::stream).sum();
    }

    private static double correlation(BigInteger both, BigInteger one, BigInteger other) {
        double r = both.doubleValue() / Math.sqrt(one.multiply(other).doubleValue());
        return Math.max(-1, Math.min(1, r));
    }

    List<ItemReliability> itemFigures() {
        return IntStream.range(0, items).mapToObj(this::item).toList();
    }

    private ItemReliability item(int i) {
        BigInteger own = moments.comoment(i, i);
        BigInteger withOthers = rows[i].subtract(own);
        BigInteger others = total.subtract(own).subtract(withOthers.shiftLeft(1));
        Figure nobody = Figure.absent(Reason.TOO_FEW_PEOPLE);
        return new ItemReliability(
                moments.n() < 1 ? nobody : Figure.of(moments.mean(i)),
                moments.n() < 2 ? nobody : Figure.of(Math.sqrt(moments.perPerson(own))),
                itemTotal(withOthers, own, others),
                alpha(items - 1, diagonal.subtract(own), others));
    }

    private Figure itemTotal(BigInteger both, BigInteger item, BigInteger others) {
        if (items < 2) {
            return Figure.absent(Reason.TOO_FEW_ITEMS);
        }
        if (moments.n() < 2) {
            return Figure.absent(Reason.TOO_FEW_PEOPLE);
        }
        return item.signum() == 0 || others.signum() == 0
                ? Figure.absent(Reason.NO_SPREAD)
                : Figure.of(correlation(both, item, others));
    }
}
