/** The Copenhagen Burnout Inventory. */
module org.instruments.cbi {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.cbi;

    provides org.instruments.InstrumentProvider with
            org.instruments.cbi.CbiProvider,
            org.instruments.cbi.Cbi2005Provider;
}
