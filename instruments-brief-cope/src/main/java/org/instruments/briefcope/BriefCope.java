package org.instruments.briefcope;

import org.instruments.Instrument;

/** The Brief COPE (28 items): the instrument, and the ids of its fourteen scores. */
public final class BriefCope {
    /** Self-distraction. */
    public static final String SELF_DISTRACTION = "self-distraction";

    /** Active coping. */
    public static final String ACTIVE_COPING = "active-coping";

    /** Denial. */
    public static final String DENIAL = "denial";

    /** Substance use. */
    public static final String SUBSTANCE_USE = "substance-use";

    /** Emotional support. */
    public static final String EMOTIONAL_SUPPORT = "emotional-support";

    /** Instrumental support. */
    public static final String INSTRUMENTAL_SUPPORT = "instrumental-support";

    /** Behavioural disengagement. */
    public static final String BEHAVIOURAL_DISENGAGEMENT = "behavioural-disengagement";

    /** Venting. */
    public static final String VENTING = "venting";

    /** Positive reframing. */
    public static final String POSITIVE_REFRAMING = "positive-reframing";

    /** Planning. */
    public static final String PLANNING = "planning";

    /** Humour. */
    public static final String HUMOUR = "humour";

    /** Acceptance. */
    public static final String ACCEPTANCE = "acceptance";

    /** Religion. */
    public static final String RELIGION = "religion";

    /** Self-blame. */
    public static final String SELF_BLAME = "self-blame";

    static final String ID = "brief-cope";

    private BriefCope() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT =
                Instrument.proven(BriefCope.class.getResourceAsStream("brief-cope.json"));
    }
}
