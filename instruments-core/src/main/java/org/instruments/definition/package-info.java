/**
 * The definition format as Java records: exactly what a definition file says, nothing derived.
 *
 * <p>A definition read by {@link org.instruments.Instruments} has no fault. The records themselves only copy their
 * lists: one that was built by hand is checked by {@link org.instruments.Instruments#check(Definition)}. In every
 * record, a list that the file leaves out is empty and any other optional property that it leaves out is {@code null}.
 *
 * <p>All types are immutable and safe for use by many threads. The meaning of every property is told in
 * {@code docs/definition-format.md}.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.definition;

import org.jspecify.annotations.NullMarked;
