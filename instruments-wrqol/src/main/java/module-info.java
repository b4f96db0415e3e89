/** The Work-Related Quality of Life scale. */
module org.instruments.wrqol {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.wrqol;

    provides org.instruments.InstrumentProvider with
            org.instruments.wrqol.WrqolProvider;
}
