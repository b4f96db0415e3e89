/** The ONS4 questions on personal well-being. */
module org.instruments.ons {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.ons;

    provides org.instruments.InstrumentProvider with
            org.instruments.ons.Ons4Provider;
}
