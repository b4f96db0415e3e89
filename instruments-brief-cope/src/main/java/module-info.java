/** The Brief COPE. */
module org.instruments.briefcope {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.briefcope;

    provides org.instruments.InstrumentProvider with
            org.instruments.briefcope.BriefCopeProvider;
}
