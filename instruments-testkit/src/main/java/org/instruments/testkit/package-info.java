/** The laws that every definition must obey, to run in the tests of an instrument. */
@NullMarked
package org.instruments.testkit;

import org.jspecify.annotations.NullMarked;
