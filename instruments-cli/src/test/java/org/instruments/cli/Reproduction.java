package org.instruments.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.instruments.internal.json.Numbers;

/**
 * A published figure and what this library gives from the same data.
 *
 * @param data the data it is of
 * @param figure what it is
 * @param published the figure as printed
 * @param computed what is computed here
 */
record Reproduction(String data, String figure, String published, double computed) {

    /** Whether the computed figure, rounded to the printed decimals, is the printed one. */
    boolean agrees() {
        return rounded().compareTo(new BigDecimal(published)) == 0;
    }

    private BigDecimal rounded() {
        return new BigDecimal(computed).setScale(new BigDecimal(published).scale(), RoundingMode.HALF_UP);
    }

    /** A row of the table of the page. */
    String row() {
        BigDecimal printed = new BigDecimal(published);
        BigDecimal difference = rounded().subtract(printed);
        BigDecimal exact = new BigDecimal(Numbers.text(computed));
        String shown = exact.scale() > printed.scale() + 2
                ? exact.setScale(printed.scale() + 2, RoundingMode.HALF_UP).toPlainString()
                : exact.toPlainString();
        return "| " + figure + " | " + published + " | " + shown + " | "
                + (difference.signum() == 0 ? "0" : difference.toPlainString()) + " |";
    }

    @Override
    public String toString() {
        return data + ": " + figure;
    }
}
