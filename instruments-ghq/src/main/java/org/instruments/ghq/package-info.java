/**
 * The 12-item General Health Questionnaire.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.ghq;

import org.jspecify.annotations.NullMarked;
