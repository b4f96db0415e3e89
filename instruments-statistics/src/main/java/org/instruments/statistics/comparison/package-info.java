/**
 * Differences of means with their intervals and effect sizes, and the change of one person that is more than error of
 * measurement. Numbers in, numbers out; nothing here knows an instrument but {@link
 * org.instruments.statistics.comparison.ReliableChange}, which reads published thresholds.
 *
 * <p>All types are immutable and safe for use by many threads. No method takes or returns {@code null} unless its
 * documentation says so. All arithmetic is that of doubles; figures that depend on people are the same to the bit in
 * whatever order the people come.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.statistics.comparison;

import org.jspecify.annotations.NullMarked;
