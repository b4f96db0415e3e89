/**
 * The Work-Related Quality of Life scale.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.wrqol;

import org.jspecify.annotations.NullMarked;
