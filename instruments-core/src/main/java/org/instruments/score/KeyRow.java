package org.instruments.score;

import java.math.BigDecimal;

/**
 * One row of an instrument's key table: what one answer contributes to one score.
 *
 * @param score the id of the score
 * @param item the id of the item
 * @param position the option, 0 for the first as printed
 * @param weight what choosing it contributes
 */
public record KeyRow(String score, String item, int position, BigDecimal weight) {}
