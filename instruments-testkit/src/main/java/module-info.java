/** The laws that every definition must obey, as jqwik properties. */
module org.instruments.testkit {
    requires transitive net.jqwik.api;
    requires transitive org.instruments.core;
    requires com.fasterxml.jackson.databind;
    requires org.instruments.proof;
    requires static org.jspecify;

    exports org.instruments.testkit;
}
