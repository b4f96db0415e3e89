/**
 * Scoring questionnaires: find an {@link org.instruments.Instrument}, give it {@link org.instruments.Responses}, get a
 * {@link org.instruments.score.ScoreSheet}.
 *
 * <p>All types are immutable and safe for use by many threads. No method takes or returns {@code null} unless its
 * documentation says so. Nothing depends on the default locale or time zone.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments;

import org.jspecify.annotations.NullMarked;
