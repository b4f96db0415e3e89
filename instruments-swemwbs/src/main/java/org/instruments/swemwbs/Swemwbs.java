package org.instruments.swemwbs;

import org.instruments.Instrument;

/** The Short Warwick-Edinburgh Mental Wellbeing Scale (7 items): the instrument, and the ids of its scores. */
public final class Swemwbs {
    /** Raw score. */
    public static final String RAW = "raw";

    /** Metric score. */
    public static final String METRIC = "metric";

    static final String ID = "swemwbs";

    private Swemwbs() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT =
                Instrument.proven(Swemwbs.class.getResourceAsStream("swemwbs.json"));
    }
}
