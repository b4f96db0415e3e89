/** How scored rows are written: CSV, or one JSON document per row. */
@NullMarked
package org.instruments.cli.sheets;

import org.jspecify.annotations.NullMarked;
