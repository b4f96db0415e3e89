/**
 * The ONS4 questions on personal well-being.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.ons;

import org.jspecify.annotations.NullMarked;
