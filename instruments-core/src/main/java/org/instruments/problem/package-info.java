/**
 * What is wrong with an input: typed, located, all of it at once.
 *
 * <p>All types are immutable and safe for use by many threads.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.problem;

import org.jspecify.annotations.NullMarked;
