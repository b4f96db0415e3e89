package org.instruments.cbi;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Cbi} known to {@link org.instruments.Instruments}. */
public final class CbiProvider implements InstrumentProvider {

    /** For the service loader. */
    public CbiProvider() {}

    @Override
    public String id() {
        return Cbi.ID;
    }

    @Override
    public Instrument instrument() {
        return Cbi.instrument();
    }
}
