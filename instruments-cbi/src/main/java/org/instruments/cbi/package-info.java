/**
 * The Copenhagen Burnout Inventory, in the two orders of its items that are in use.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.cbi;

import org.jspecify.annotations.NullMarked;
