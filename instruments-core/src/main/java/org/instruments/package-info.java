/** Scores answers to questionnaires. */
@NullMarked
package org.instruments;

import org.jspecify.annotations.NullMarked;
