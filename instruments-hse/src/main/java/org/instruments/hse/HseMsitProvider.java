package org.instruments.hse;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link HseMsit} known to {@link org.instruments.Instruments}. */
public final class HseMsitProvider implements InstrumentProvider {

    /** For the service loader. */
    public HseMsitProvider() {}

    @Override
    public String id() {
        return HseMsit.ID;
    }

    @Override
    public Instrument instrument() {
        return HseMsit.instrument();
    }
}
