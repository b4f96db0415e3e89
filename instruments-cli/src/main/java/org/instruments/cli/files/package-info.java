/** Output files that are there whole or not at all. */
@NullMarked
package org.instruments.cli.files;

import org.jspecify.annotations.NullMarked;
