package org.instruments.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.Function;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.ResponsesDocument;
import org.jspecify.annotations.Nullable;

/** Validates a document of responses. Public for the Jakarta Validation provider, which makes it. */
public final class AnswersOfDocument implements ConstraintValidator<ValidResponses, ResponsesDocument> {
    private final Function<String, Instrument> instruments;
    private Check check;

    /** For the provider: instruments are those of the modules that are there. */
    public AnswersOfDocument() {
        this(Instruments::get);
    }

    /**
     * For an application's own {@link jakarta.validation.ConstraintValidatorFactory}: instruments that were read from files,
     * or that have the application's texts.
     *
     * @param instruments an instrument by its id; throws {@link org.instruments.problem.InvalidInputException} where there
     *     is none
     */
    public AnswersOfDocument(Function<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    @Override
    public void initialize(ValidResponses constraint) {
        check = Check.ofDocuments(constraint, instruments);
    }

    @Override
    public boolean isValid(@Nullable ResponsesDocument document, ConstraintValidatorContext context) {
        return document == null || check.isValid(document, context);
    }
}
