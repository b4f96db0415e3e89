/** Arithmetic of this module; exported to nobody. */
@NullMarked
package org.instruments.statistics.internal;

import org.jspecify.annotations.NullMarked;
