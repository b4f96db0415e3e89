package org.instruments.cbi;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Cbi2005} known to {@link org.instruments.Instruments}. */
public final class Cbi2005Provider implements InstrumentProvider {

    /** For the service loader. */
    public Cbi2005Provider() {}

    @Override
    public String id() {
        return Cbi2005.ID;
    }

    @Override
    public Instrument instrument() {
        return Cbi2005.instrument();
    }
}
