package org.instruments.hse;

import org.instruments.Instrument;

/** The HSE Management Standards Indicator Tool (35 items, seven scales of working conditions): the instrument, and the ids of its scores. */
public final class HseMsit {
    /** Demands. */
    public static final String DEMANDS = "demands";

    /** Control. */
    public static final String CONTROL = "control";

    /** Managers' support. */
    public static final String MANAGERS_SUPPORT = "managers-support";

    /** Peer support. */
    public static final String PEER_SUPPORT = "peer-support";

    /** Relationships. */
    public static final String RELATIONSHIPS = "relationships";

    /** Role. */
    public static final String ROLE = "role";

    /** Change. */
    public static final String CHANGE = "change";

    static final String ID = "hse-msit";

    private HseMsit() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT =
                Instrument.proven(HseMsit.class.getResourceAsStream("hse-msit.json"));
    }
}
