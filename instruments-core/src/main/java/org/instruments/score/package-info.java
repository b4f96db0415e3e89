/**
 * What scoring gives: the score sheet of one person, and how each score came about.
 *
 * <p>All types are immutable and safe for use by many threads. No method takes or returns {@code null} unless its
 * documentation says so. Serialised with Jackson they are the documents that
 * {@link org.instruments.score.ScoreSheet#toJson()} writes.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.score;

import org.jspecify.annotations.NullMarked;
