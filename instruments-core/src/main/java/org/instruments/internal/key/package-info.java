/** A definition compiled to its key table, and everything computed from that table: values, ranges, reachable scores. */
@NullMarked
package org.instruments.internal.key;

import org.jspecify.annotations.NullMarked;
