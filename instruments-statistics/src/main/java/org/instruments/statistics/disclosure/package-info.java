/**
 * Statistical disclosure control: which groups of tables must be hidden, so that nothing about a small group can be had.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
