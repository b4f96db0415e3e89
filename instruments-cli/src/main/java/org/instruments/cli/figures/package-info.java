/** Writes figures of groups: as tables for people, as CSV and as JSON for programs. */
@NullMarked
package org.instruments.cli.figures;

import org.jspecify.annotations.NullMarked;
