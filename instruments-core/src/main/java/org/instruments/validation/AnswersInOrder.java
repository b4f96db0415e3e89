package org.instruments.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.function.Function;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.jspecify.annotations.Nullable;

/** Validates a list of answers. Public for the Jakarta Validation provider, which makes it. */
public final class AnswersInOrder implements ConstraintValidator<ValidResponses, List<?>> {
    private final Function<String, Instrument> instruments;
    private Check check;

    /** For the provider: instruments are those of the modules that are there. */
    public AnswersInOrder() {
        this(Instruments::get);
    }

    /**
     * For an application's own {@link jakarta.validation.ConstraintValidatorFactory}: instruments that were read from files,
     * or that have the application's texts.
     *
     * @param instruments an instrument by its id; throws {@link org.instruments.problem.InvalidInputException} where there
     *     is none
     */
    public AnswersInOrder(Function<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    @Override
    public void initialize(ValidResponses constraint) {
        check = Check.of(constraint, instruments);
    }

    @Override
    public boolean isValid(@Nullable List<?> answers, ConstraintValidatorContext context) {
        return answers == null
                || check.isValid(
                        Responses.textInOrder(answers.stream().map(Check::text).toList()), context, Layout.BARE);
    }
}
