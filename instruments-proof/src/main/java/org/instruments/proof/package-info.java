/** Proves a definition: its cases, its reachable scores, its mutants. */
@NullMarked
package org.instruments.proof;

import org.jspecify.annotations.NullMarked;
