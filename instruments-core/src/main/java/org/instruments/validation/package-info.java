/**
 * Jakarta Validation of answers in the beans of an application.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.validation;

import org.jspecify.annotations.NullMarked;
