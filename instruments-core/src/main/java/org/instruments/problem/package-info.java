/**
 * What is wrong with an input: typed, located, all of it at once.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package org.instruments.problem;

import org.jspecify.annotations.NullMarked;
