package org.instruments.cbi;

import org.instruments.Instrument;

/**
 * The Copenhagen Burnout Inventory (19 items) in the order of the article of 2005: the instrument, and the ids of its scores.
 * A file in the order of the first edition is {@link Cbi}.
 */
public final class Cbi2005 {
    /** Personal burnout. */
    public static final String PERSONAL = "personal";

    /** Work-related burnout. */
    public static final String WORK = "work";

    /** Client-related burnout. */
    public static final String CLIENT = "client";

    static final String ID = "cbi-2005";

    private Cbi2005() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT =
                Instrument.proven(Cbi2005.class.getResourceAsStream("cbi-2005.json"));
    }
}
