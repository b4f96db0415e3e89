package org.instruments.definition;

/** How far a fact is trusted. There is no mark for an unconfirmed number: such a number is not in a definition. */
public enum Trust {
    /** Read in a primary text. */
    A,
    /** Read in several independent secondary sources that agree. */
    B,
    /** One secondary source, or an inference; shown to users as "single source". */
    C
}
