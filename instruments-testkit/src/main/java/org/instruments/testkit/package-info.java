/**
 * The laws that every definition must obey, as jqwik properties.
 *
 * <p>A test of an instrument extends {@link org.instruments.testkit.DefinitionLaws} and names its definition file; see
 * {@code docs/testing-your-instrument.md}.
 *
 * @since 0.1
 */
@NullMarked
package org.instruments.testkit;

import org.jspecify.annotations.NullMarked;
