/** The HSE Management Standards Indicator Tool. */
module org.instruments.hse {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.hse;

    provides org.instruments.InstrumentProvider with
            org.instruments.hse.HseMsitProvider;
}
