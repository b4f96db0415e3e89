/** Comparisons of groups, times, norms and published figures, and how they are written. */
@NullMarked
package org.instruments.cli.comparing;

import org.jspecify.annotations.NullMarked;
