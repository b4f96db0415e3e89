/** The command that scores files of answers. */
@NullMarked
package org.instruments.cli;

import org.jspecify.annotations.NullMarked;
