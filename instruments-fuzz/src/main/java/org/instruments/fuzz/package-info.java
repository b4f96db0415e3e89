/** One target for each thing that reads a file, and what must hold for whatever is in it. */
@NullMarked
package org.instruments.fuzz;

import org.jspecify.annotations.NullMarked;
