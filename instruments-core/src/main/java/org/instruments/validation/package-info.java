/** Jakarta Validation of answers in the beans of an application. */
@NullMarked
package org.instruments.validation;

import org.jspecify.annotations.NullMarked;
