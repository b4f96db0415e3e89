/**
 * The Brief COPE.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.briefcope;

import org.jspecify.annotations.NullMarked;
