/** JSON: the mappers, how numbers are written, and the canonical form that is fingerprinted. */
@NullMarked
package org.instruments.internal.json;

import org.jspecify.annotations.NullMarked;
