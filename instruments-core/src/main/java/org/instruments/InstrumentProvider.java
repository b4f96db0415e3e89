package org.instruments;

/**
 * Makes one instrument known to {@link Instruments}. An instrument module declares its provider in its {@code
 * module-info} and in {@code META-INF/services}.
 */
public interface InstrumentProvider {

    /**
     * The id of the instrument, such as {@code swemwbs}; of an older version that its module keeps, id and version,
     * {@code swemwbs@1.0.0}.
     *
     * @return the id; must be had without reading the definition
     */
    String id();

    /** {@return the instrument; always the same object} */
    Instrument instrument();
}
