/** Which column of a file is which item: by name, never by guessing. */
@NullMarked
package org.instruments.cli.columns;

import org.jspecify.annotations.NullMarked;
