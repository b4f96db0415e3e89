/** Pages for people about an instrument, and the same as JSON. */
@NullMarked
package org.instruments.cli.page;

import org.jspecify.annotations.NullMarked;
