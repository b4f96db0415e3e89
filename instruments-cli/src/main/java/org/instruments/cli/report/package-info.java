/** Writes figures of groups as one HTML page with charts, for reading and for print. */
@NullMarked
package org.instruments.cli.report;

import org.jspecify.annotations.NullMarked;
