/**
 * Groups and people beside what is published: norms, benchmarks, and names for response rates. A figure of one score is
 * never compared with that of another, and a benchmark never with one person.
 *
 * <p>All types are immutable and safe for use by many threads. No method takes or returns {@code null} unless its
 * documentation says so.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.statistics.norm;

import org.jspecify.annotations.NullMarked;
