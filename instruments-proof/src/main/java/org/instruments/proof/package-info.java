/**
 * Proves a definition: its cases, its reachable scores, its mutants.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.proof;

import org.jspecify.annotations.NullMarked;
