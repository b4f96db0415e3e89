/** From rows to scored rows: decoding, scoring in parallel, and the tally of what is wrong. */
@NullMarked
package org.instruments.cli.scoring;

import org.jspecify.annotations.NullMarked;
