package org.instruments.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ValidationException;
import org.instruments.Instrument;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Begins a violation for each problem. What a person sent gets into no message template and no message parameter, so that
 * no provider, whatever its settings, evaluates it.
 */
final class Violations {
    private final ConstraintValidatorContext context;
    private final @Nullable String message;
    private final @Nullable Instrument instrument;
    private final @Nullable HibernateTemplates hibernate;

    /**
     * Replaces the default violation.
     *
     * @param message the application's own message for all of them, or null
     * @param instrument the instrument, or null where it is in question
     */
    Violations(ConstraintValidatorContext context, @Nullable String message, @Nullable Instrument instrument) {
        this.context = context;
        this.message = message;
        this.instrument = instrument;
        this.hibernate = hibernate(context);
        context.disableDefaultConstraintViolation();
    }

    private static @Nullable HibernateTemplates hibernate(ConstraintValidatorContext context) {
        try {
            return HibernateTemplates.of(context);
        } catch (ValidationException | LinkageError anotherProvider) {
            return null;
        }
    }

    ConstraintViolationBuilder begin(Problem problem) {
        if (hibernate != null) {
            return hibernate.begin(
                    problem, message, declaredName(problem.place()), instrument == null ? "" : instrument.id());
        }
        return context.buildConstraintViolationWithTemplate(
                message == null ? fixed(problem.code()) + " [" + problem.code().id() + "]" : message);
    }

    /** The index of an item. */
    int placeOf(Place.OfItem item) {
        return instrument == null ? -1 : instrument.placeOfItem(item.id());
    }

    /** The id of an item or attribute as the definition writes it; nothing for what it does not have. */
    private String declaredName(Place place) {
        if (instrument != null && place instanceof Place.OfItem item) {
            int declared = instrument.placeOfItem(item.id());
            return declared < 0 ? "" : instrument.items().get(declared).id();
        }
        if (instrument != null && place instanceof Place.OfAttribute attribute) {
            int declared = instrument.placeOfAttribute(attribute.id());
            return declared < 0
                    ? ""
                    : instrument.definition().attributes().get(declared).id();
        }
        return "";
    }

    private static String fixed(ProblemCode code) {
        return switch (code) {
            case ANSWER_NOT_ALLOWED -> "this value is not allowed";
            case ANSWER_NOT_A_NUMBER -> "this value is neither a number nor a label";
            case UNKNOWN_ITEM -> "this is not an item of the questionnaire";
            case DUPLICATE_ITEM -> "this item is answered twice";
            case WRONG_NUMBER_OF_ANSWERS -> "there must be one answer per item";
            case UNKNOWN_ATTRIBUTE -> "this is not an attribute of the questionnaire";
            case CODING_MISMATCH -> "the answers do not fit this coding, but another one";
            case UNKNOWN_CODING -> "there is no such coding";
            case UNKNOWN_INSTRUMENT -> "there is no such questionnaire";
            case INSTRUMENT_MISMATCH -> "the answers are to another questionnaire";
            default -> "this is not valid";
        };
    }
}
