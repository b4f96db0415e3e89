package org.instruments.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.Objects;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.instruments.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What only Hibernate Validator can do: message parameters and a dynamic payload. Loaded only where it may be there. */
final class HibernateTemplates {
    private final HibernateConstraintValidatorContext context;

    private HibernateTemplates(HibernateConstraintValidatorContext context) {
        this.context = context;
    }

    /**
     * The templates in a context of Hibernate Validator.
     *
     * @throws jakarta.validation.ValidationException when the context is another provider's
     * @throws LinkageError when Hibernate Validator is not there at all
     */
    static HibernateTemplates of(ConstraintValidatorContext context) {
        return new HibernateTemplates(context.unwrap(HibernateConstraintValidatorContext.class));
    }

    ConstraintViolationBuilder begin(Problem problem, @Nullable String message, String place, String instrument) {
        return context.addMessageParameter("place", place)
                .addMessageParameter("allowed", Objects.toString(problem.allowed(), ""))
                .addMessageParameter("instrument", instrument)
                .withDynamicPayload(problem)
                .buildConstraintViolationWithTemplate(
                        message == null
                                ? "{org.instruments.problem." + problem.code().id() + "}"
                                : message);
    }
}
