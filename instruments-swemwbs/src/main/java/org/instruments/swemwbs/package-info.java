/**
 * The Warwick-Edinburgh Mental Wellbeing Scales: SWEMWBS and WEMWBS.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.swemwbs;

import org.jspecify.annotations.NullMarked;
