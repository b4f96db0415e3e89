package org.instruments.validation;

/** Where answers are below the validated property. */
enum Layout {
    /** The property is the answers. */
    BARE,
    /** The property has answers, attributes and a coding. */
    DOCUMENT
}
