package org.instruments.swemwbs;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Swemwbs} known to {@link org.instruments.Instruments}. */
public final class SwemwbsProvider implements InstrumentProvider {

    /** For the service loader. */
    public SwemwbsProvider() {}

    @Override
    public String id() {
        return Swemwbs.ID;
    }

    @Override
    public Instrument instrument() {
        return Swemwbs.instrument();
    }
}
