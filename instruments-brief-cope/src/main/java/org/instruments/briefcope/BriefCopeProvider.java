package org.instruments.briefcope;

import org.instruments.Instrument;
import org.instruments.InstrumentProvider;

/** Makes {@link BriefCope} known to {@link org.instruments.Instruments}. */
public final class BriefCopeProvider implements InstrumentProvider {

    /** For the service loader. */
    public BriefCopeProvider() {}

    @Override
    public String id() {
        return BriefCope.ID;
    }

    @Override
    public Instrument instrument() {
        return BriefCope.instrument();
    }
}
