/**
 * Jakarta Validation of answers in the beans of an application. Without a validation provider its constraint, like any
 * other, does nothing.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.validation;

import org.jspecify.annotations.NullMarked;
