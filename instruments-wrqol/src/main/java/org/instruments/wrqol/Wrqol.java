package org.instruments.wrqol;

import org.instruments.Instrument;

/** The Work-Related Quality of Life scale (23 items and one overall item): the instrument, and the ids of its scores. */
public final class Wrqol {
    /** General Well-Being (sum). */
    public static final String GWB = "gwb";

    /** Home-Work Interface (sum). */
    public static final String HWI = "hwi";

    /** Job and Career Satisfaction (sum). */
    public static final String JCS = "jcs";

    /** Control at Work (sum). */
    public static final String CAW = "caw";

    /** Working Conditions (sum). */
    public static final String WCS = "wcs";

    /** Stress at Work (sum). */
    public static final String SAW = "saw";

    /** Total (sum of items 1 to 23). */
    public static final String TOTAL = "total";

    /** General Well-Being (item mean). */
    public static final String GWB_MEAN = "gwb-mean";

    /** Home-Work Interface (item mean). */
    public static final String HWI_MEAN = "hwi-mean";

    /** Job and Career Satisfaction (item mean). */
    public static final String JCS_MEAN = "jcs-mean";

    /** Control at Work (item mean). */
    public static final String CAW_MEAN = "caw-mean";

    /** Working Conditions (item mean). */
    public static final String WCS_MEAN = "wcs-mean";

    /** Stress at Work (item mean). */
    public static final String SAW_MEAN = "saw-mean";

    /** Total (item mean of items 1 to 23). */
    public static final String TOTAL_MEAN = "total-mean";

    /** Overall (item 24 alone). */
    public static final String OVERALL = "overall";

    static final String ID = "wrqol";

    private Wrqol() {}

    /** {@return the instrument; always the same object} */
    public static Instrument instrument() {
        return Holder.INSTRUMENT;
    }

    /** Read at first use, so that the ids above cost nothing. */
    private static final class Holder {
        private static final Instrument INSTRUMENT = Instrument.proven(Wrqol.class.getResourceAsStream("wrqol.json"));
    }
}
