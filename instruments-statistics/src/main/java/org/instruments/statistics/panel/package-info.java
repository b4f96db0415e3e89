/**
 * People who were asked several times, each known by an id: paired differences of each later time from the first, and how
 * many people have changed by more than error of measurement; with small sets of people hidden.
 *
 * <p>The records are immutable and safe for use by many threads; a {@link org.instruments.statistics.panel.Panel} is for one
 * thread. No method takes or returns {@code null} unless its documentation says so.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.statistics.panel;

import org.jspecify.annotations.NullMarked;
