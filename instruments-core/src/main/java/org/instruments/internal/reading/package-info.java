/** Reading a definition file strictly, and saying where it departs from the format. */
@NullMarked
package org.instruments.internal.reading;

import org.jspecify.annotations.NullMarked;
