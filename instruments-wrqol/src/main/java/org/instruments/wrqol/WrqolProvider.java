package org.instruments.wrqol;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link Wrqol} known to {@link org.instruments.Instruments}. */
public final class WrqolProvider implements InstrumentProvider {

    /** For the service loader. */
    public WrqolProvider() {}

    @Override
    public String id() {
        return Wrqol.ID;
    }

    @Override
    public Instrument instrument() {
        return Wrqol.instrument();
    }
}
