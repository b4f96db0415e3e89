/** The HSE Management Standards Indicator Tool. */
@NullMarked
package org.instruments.hse;

import org.jspecify.annotations.NullMarked;
