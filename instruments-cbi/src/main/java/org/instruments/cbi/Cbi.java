package org.instruments.cbi;

import org.instruments.Instrument;

/**
 * The Copenhagen Burnout Inventory (19 items) in the order of its first edition: the instrument, and the ids of its scores.
 * A file in the order of the article of 2005 is {@link Cbi2005}.
 */
public final class Cbi {
    /** Personal burnout. */
    public static final String PERSONAL = "personal";

    /** Work-related burnout. */
    public static final String WORK = "work";

    /** Client-related burnout. */
    public static final String CLIENT = "client";

    static final String ID = "cbi";

    private Cbi() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT = Instrument.proven(Cbi.class.getResourceAsStream("cbi.json"));
    }
}
