/** Counts the rows of a file by group. */
@NullMarked
package org.instruments.cli.groups;

import org.jspecify.annotations.NullMarked;
