/** The Work-Related Quality of Life scale. */
@NullMarked
package org.instruments.wrqol;

import org.jspecify.annotations.NullMarked;
