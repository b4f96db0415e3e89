package org.instruments.statistics.reliability;

import org.instruments.statistics.Figure;

/**
 * One item of a scale. Immutable and safe for use by many threads.
 *
 * @param mean the mean of what the answers contribute to the score
 * @param sd their standard deviation, with divisor n - 1; 0 where all answered alike
 * @param correctedItemTotal the correlation with the sum of the other items, from -1 to 1 ({@code r.drop} of R's psych);
 *     absent with {@link Figure.Reason#NO_SPREAD} where the item or that sum is the same for all
 * @param alphaIfDropped Cronbach's alpha of the other items; absent with {@link Figure.Reason#TOO_FEW_ITEMS} where they are
 *     fewer than 2, with {@link Figure.Reason#NO_SPREAD} where their sum is the same for all
 */
public record ItemReliability(Figure mean, Figure sd, Figure correctedItemTotal, Figure alphaIfDropped) {}
