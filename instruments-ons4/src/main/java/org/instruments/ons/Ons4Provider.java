package org.instruments.ons;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Ons4} known to {@link org.instruments.Instruments}. */
public final class Ons4Provider implements InstrumentProvider {

    /** For the service loader. */
    public Ons4Provider() {}

    @Override
    public String id() {
        return Ons4.ID;
    }

    @Override
    public Instrument instrument() {
        return Ons4.instrument();
    }
}
