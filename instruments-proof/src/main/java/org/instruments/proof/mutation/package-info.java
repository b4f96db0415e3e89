/** Changing one fact of a definition at a time, and proving where a change cannot matter. */
@NullMarked
package org.instruments.proof.mutation;

import org.jspecify.annotations.NullMarked;
