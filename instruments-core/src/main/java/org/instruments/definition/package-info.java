/** What a questionnaire is: the definition that is read, linted and compiled. */
@NullMarked
package org.instruments.definition;

import org.jspecify.annotations.NullMarked;
