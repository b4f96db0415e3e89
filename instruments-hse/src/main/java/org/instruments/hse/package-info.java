/**
 * The HSE Management Standards Indicator Tool.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.hse;

import org.jspecify.annotations.NullMarked;
