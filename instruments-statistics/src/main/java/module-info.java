/** Figures of groups: summary, reliability, change, comparison with norms; with small groups hidden. */
module org.instruments.statistics {
    requires transitive org.instruments.core;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports org.instruments.statistics;
    exports org.instruments.statistics.comparison;
    exports org.instruments.statistics.disclosure;
    exports org.instruments.statistics.group;
    exports org.instruments.statistics.norm;
    exports org.instruments.statistics.panel;
    exports org.instruments.statistics.reliability;
    exports org.instruments.statistics.suspicion;
}
