/** Proves a definition: runs its cases, enumerates its reachable scores, mutates it. */
@SuppressWarnings("module") // the validator that the cases are opened to is the application's choice
module org.instruments.proof {
    requires transitive org.instruments.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.instruments.proof;

    opens org.instruments.proof to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
}
