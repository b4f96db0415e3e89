package org.instruments.swemwbs;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Wemwbs} known to {@link org.instruments.Instruments}. */
public final class WemwbsProvider implements InstrumentProvider {

    /** For the service loader. */
    public WemwbsProvider() {}

    @Override
    public String id() {
        return Wemwbs.ID;
    }

    @Override
    public Instrument instrument() {
        return Wemwbs.instrument();
    }
}
