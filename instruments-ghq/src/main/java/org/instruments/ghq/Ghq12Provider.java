package org.instruments.ghq;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Ghq12} known to {@link org.instruments.Instruments}. */
public final class Ghq12Provider implements InstrumentProvider {

    /** For the service loader. */
    public Ghq12Provider() {}

    @Override
    public String id() {
        return Ghq12.ID;
    }

    @Override
    public Instrument instrument() {
        return Ghq12.instrument();
    }
}
