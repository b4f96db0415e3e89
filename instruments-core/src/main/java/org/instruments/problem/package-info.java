/**
 * What is wrong with an input: typed, located, all of it at once.
 *
 * <p>All types are immutable and safe for use by many threads. No method takes or returns {@code null} unless its
 * documentation says so.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.problem;

import org.jspecify.annotations.NullMarked;
