/** What figures are made of: numbers that may not exist, and intervals. */
@NullMarked
package org.instruments.statistics;

import org.jspecify.annotations.NullMarked;
