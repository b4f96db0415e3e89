import org.instruments.InstrumentProvider;

// "module": the validator and the JSON mapper that packages are opened to are the application's choice and need not be
// there. "requires-automatic": Hibernate Validator 8, one such choice, has no module-info.
/** Reads and lints definitions of questionnaires and scores answers with them. */
@SuppressWarnings({"module", "requires-automatic"})
module org.instruments.core {
    requires transitive jakarta.validation;
    requires com.fasterxml.jackson.databind;
    requires static org.hibernate.validator;
    requires static org.jspecify;

    exports org.instruments;
    exports org.instruments.definition;
    exports org.instruments.problem;
    exports org.instruments.score;
    exports org.instruments.validation;
    exports org.instruments.internal.json to
            org.instruments.proof,
            org.instruments.testkit;
    exports org.instruments.internal.key to
            org.instruments.proof,
            org.instruments.testkit;
    exports org.instruments.internal.reading to
            org.instruments.proof;

    opens org.instruments to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.instruments.definition to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.instruments.problem to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.instruments.score to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;

    uses InstrumentProvider;
}
