/** Finding every fault of a definition. */
@NullMarked
package org.instruments.internal.lint;

import org.jspecify.annotations.NullMarked;
