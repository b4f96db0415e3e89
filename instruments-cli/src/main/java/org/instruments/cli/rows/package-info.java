/** Rows of text: CSV files read strictly, with the line where each record starts. */
@NullMarked
package org.instruments.cli.rows;

import org.jspecify.annotations.NullMarked;
