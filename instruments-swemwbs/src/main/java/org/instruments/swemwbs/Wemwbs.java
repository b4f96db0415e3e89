package org.instruments.swemwbs;

import org.instruments.Instrument;

/** The Warwick-Edinburgh Mental Wellbeing Scale (14 items): the instrument, and the ids of its scores. */
public final class Wemwbs {
    /** Total score. */
    public static final String TOTAL = "total";

    static final String ID = "wemwbs";

    private Wemwbs() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT = Instrument.proven(Wemwbs.class.getResourceAsStream("wemwbs.json"));
    }
}
