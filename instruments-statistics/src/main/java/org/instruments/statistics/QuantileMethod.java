package org.instruments.statistics;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * How a quantile is estimated: three of the nine types of Hyndman and Fan (1996), "Sample quantiles in statistical
 * packages", The American Statistician 50, 361-365, with the numbers that R gives them. The types lie on straight lines
 * between the values in order and differ in the place of the first and the last; the more people, the less they differ.
 *
 * <p>The median is the same by all three.
 */
public enum QuantileMethod {
    /** Type 6, at (n + 1) p: SPSS and Minitab. */
    TYPE_6(6, EstimationMethod.HF6),
    /** Type 7, at 1 + (n - 1) p: R, NumPy and Excel's {@code QUARTILE.INC}, where nothing else is said. */
    TYPE_7(7, EstimationMethod.HF7),
    /** Type 8, at (n + 1/3) p + 1/3: what Hyndman and Fan advise, nearly unbiased for the median whatever the distribution. */
    TYPE_8(8, EstimationMethod.HF8);

    private final int type;
    private final Quantile quantile;

    QuantileMethod(int type, EstimationMethod method) {
        this.type = type;
        this.quantile = Quantile.withDefaults().with(method);
    }

    /** {@return the number of the type, as {@code type} of R's {@code quantile}} */
    public int type() {
        return type;
    }

    Quantile quantile() {
        return quantile;
    }
}
