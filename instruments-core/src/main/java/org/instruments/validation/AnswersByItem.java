package org.instruments.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.jspecify.annotations.Nullable;

/** Validates a map of item ids to answers. Public for the Jakarta Validation provider, which makes it. */
public final class AnswersByItem implements ConstraintValidator<ValidResponses, Map<?, ?>> {
    private final Function<String, Instrument> instruments;
    private Check check;

    /** For the provider: instruments are those of the modules that are there. */
    public AnswersByItem() {
        this(Instruments::get);
    }

    /**
     * For an application's own {@link jakarta.validation.ConstraintValidatorFactory}: instruments that were read from files,
     * or that have the application's texts.
     *
     * @param instruments an instrument by its id; throws {@link org.instruments.problem.InvalidInputException} where there
     *     is none
     */
    public AnswersByItem(Function<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    @Override
    public void initialize(ValidResponses constraint) {
        check = Check.of(constraint, instruments);
    }

    @Override
    public boolean isValid(@Nullable Map<?, ?> answers, ConstraintValidatorContext context) {
        if (answers == null) {
            return true;
        }
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        answers.forEach((item, answer) -> texts.put(String.valueOf(item), Check.text(answer)));
        return check.isValid(Responses.textByItem(texts), context, Layout.BARE);
    }
}
