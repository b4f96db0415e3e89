/** The 12-item General Health Questionnaire. */
module org.instruments.ghq {
    requires transitive org.instruments.core;
    requires static org.jspecify;

    exports org.instruments.ghq;

    provides org.instruments.InstrumentProvider with
            org.instruments.ghq.Ghq12Provider;
}
