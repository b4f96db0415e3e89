/** Proves a definition: runs its cases, enumerates its reachable scores, mutates it. */
module org.instruments.proof {
    requires transitive org.instruments.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.instruments.proof;
}
