/** The Warwick-Edinburgh Mental Wellbeing Scales: SWEMWBS and WEMWBS. */
module org.instruments.swemwbs {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.swemwbs;

    provides org.instruments.InstrumentProvider with
            org.instruments.swemwbs.SwemwbsProvider,
            org.instruments.swemwbs.WemwbsProvider;
}
