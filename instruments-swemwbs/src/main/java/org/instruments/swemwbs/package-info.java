/** The Warwick-Edinburgh Mental Wellbeing Scales: SWEMWBS and WEMWBS. */
@NullMarked
package org.instruments.swemwbs;

import org.jspecify.annotations.NullMarked;
