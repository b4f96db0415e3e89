/**
 * Programs and loops that score the same files and answers as the command and the library, to say how fast these are. What
 * they know of the questionnaires is written here once more by hand, so that they are an independent check too.
 */
@NullMarked
package org.instruments.benchmarks;

import org.jspecify.annotations.NullMarked;
