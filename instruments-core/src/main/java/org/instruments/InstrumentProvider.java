package org.instruments;

/**
 * Makes one instrument known to {@link Instruments}. An instrument module declares its provider in its {@code
 * module-info} and in {@code META-INF/services}.
 */
public interface InstrumentProvider {

    /** The id of the instrument; must be had without reading the definition. */
    String id();

    /** The instrument; always the same object. */
    Instrument instrument();
}
