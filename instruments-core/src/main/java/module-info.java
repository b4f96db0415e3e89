/** Reads and lints definitions of questionnaires and scores answers with them. */
@SuppressWarnings("module") // the validator that the definitions are opened to is the application's choice
module org.instruments.core {
    requires transitive jakarta.validation;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.instruments;
    exports org.instruments.definition;

    opens org.instruments.definition to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
}
