package org.instruments.ons;

import org.instruments.Instrument;

/** The ONS4 questions on personal well-being: the instrument, and the ids of its four scores, one for each question. */
public final class Ons4 {
    /** Life satisfaction. */
    public static final String LIFE_SATISFACTION = "life-satisfaction";

    /** Worthwhile. */
    public static final String WORTHWHILE = "worthwhile";

    /** Happy yesterday. */
    public static final String HAPPY = "happy";

    /** Anxious yesterday. */
    public static final String ANXIOUS = "anxious";

    static final String ID = "ons4";

    private Ons4() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT = Instrument.proven(Ons4.class.getResourceAsStream("ons4.json"));
    }
}
