/**
 * How well the items of a scale agree: Cronbach's alpha, McDonald's omega, figures of items.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.statistics.reliability;

import org.jspecify.annotations.NullMarked;
