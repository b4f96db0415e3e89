/**
 * What in a file of answers looks wrong: another coding, reversal done twice or not at all, codes for missing answers, a
 * column that is none of an item. It warns and never changes a number.
 */
@NullMarked
package org.instruments.statistics.suspicion;

import org.jspecify.annotations.NullMarked;
