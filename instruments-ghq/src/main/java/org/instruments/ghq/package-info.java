/** The 12-item General Health Questionnaire. */
@NullMarked
package org.instruments.ghq;

import org.jspecify.annotations.NullMarked;
