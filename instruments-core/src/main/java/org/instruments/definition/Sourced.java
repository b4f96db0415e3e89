package org.instruments.definition;

import java.util.List;

/** A part of a definition that holds numbers, and so must say where they come from. */
public interface Sourced {

    /** {@return where the numbers of this part come from; never empty in a definition without faults} */
    List<Evidence> evidence();
}
