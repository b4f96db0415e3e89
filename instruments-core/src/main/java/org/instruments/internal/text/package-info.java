/** Text of other people, made fit to be shown. */
@NullMarked
package org.instruments.internal.text;

import org.jspecify.annotations.NullMarked;
