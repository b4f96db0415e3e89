package org.instruments.ghq;

import org.instruments.Instrument;

/** The 12-item General Health Questionnaire: the instrument, and the ids of its scores. */
public final class Ghq12 {
    /** Bimodal (GHQ) score, 0-0-1-1. */
    public static final String BIMODAL = "bimodal";

    /** Likert score, 0-1-2-3. */
    public static final String LIKERT = "likert";

    /** Modified Likert score, 0-0-1-2. */
    public static final String MODIFIED_LIKERT = "modified-likert";

    /** C-GHQ score, positive items 0-0-1-1, negative items 0-1-1-1. */
    public static final String C_GHQ = "c-ghq";

    /** Social dysfunction (Graetz). */
    public static final String SOCIAL_DYSFUNCTION = "social-dysfunction";

    /** Anxiety and depression (Graetz). */
    public static final String ANXIETY_DEPRESSION = "anxiety-depression";

    /** Loss of confidence (Graetz). */
    public static final String LOSS_OF_CONFIDENCE = "loss-of-confidence";

    static final String ID = "ghq-12";

    private Ghq12() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT = Instrument.proven(Ghq12.class.getResourceAsStream("ghq-12.json"));
    }
}
