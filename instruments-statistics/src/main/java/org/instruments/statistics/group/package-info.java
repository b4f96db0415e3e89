/** People counted by group, and the figures of the groups that may be published. */
@NullMarked
package org.instruments.statistics.group;

import org.jspecify.annotations.NullMarked;
