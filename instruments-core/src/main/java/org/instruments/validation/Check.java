package org.instruments.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeContextBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Responses;
import org.instruments.ResponsesDocument;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What one {@link ValidResponses} asks for; turns each problem into a violation at its place. */
final class Check {
    private final Function<String, Instrument> instruments;
    private final @Nullable Instrument instrument;
    private final String coding;
    private final @Nullable String message;

    private Check(ValidResponses constraint, Function<String, Instrument> instruments) {
        this.instruments = instruments;
        this.instrument = constraint.instrument().isEmpty() ? null : instrument(constraint, instruments);
        this.coding = constraint.coding();
        this.message = constraint.message().equals(ValidResponses.ONE_PER_CODE) ? null : constraint.message();
    }

    /** For answers that do not say which instrument they are to. */
    static Check of(ValidResponses constraint, Function<String, Instrument> instruments) {
        if (constraint.instrument().isEmpty()) {
            throw new ConstraintDeclarationException(
                    "@ValidResponses must name the instrument here: @ValidResponses(instrument = \"…\")");
        }
        return new Check(constraint, instruments);
    }

    /** For documents, which say it themselves. */
    static Check ofDocuments(ValidResponses constraint, Function<String, Instrument> instruments) {
        return new Check(constraint, instruments);
    }

    private static Instrument instrument(ValidResponses constraint, Function<String, Instrument> instruments) {
        try {
            Instrument instrument = instruments.apply(constraint.instrument());
            if (!constraint.coding().isEmpty()) {
                instrument.answerReader(constraint.coding(), Set.of());
            }
            return instrument;
        } catch (InvalidInputException e) {
            throw new ConstraintDeclarationException("@ValidResponses: " + e.getMessage(), e);
        }
    }

    /** An answer as text; nothing for an item that was not answered. */
    static String text(@Nullable Object answer) {
        if (answer == null || answer instanceof Number || answer instanceof CharSequence) {
            return Objects.toString(answer, "");
        }
        throw new ConstraintDeclarationException("@ValidResponses: an answer must be a number or text, not "
                + answer.getClass().getName());
    }

    /** Whether responses are valid; every problem is made a violation. */
    boolean isValid(Responses responses, ConstraintValidatorContext context, Layout layout) {
        return isValid(Objects.requireNonNull(instrument), responses, context, layout);
    }

    /** Whether a document is valid; every problem is made a violation. */
    boolean isValid(ResponsesDocument document, ConstraintValidatorContext context) {
        if (instrument != null && !isNamed(document.instrument())) {
            report(
                    List.of(new Problem(
                            ProblemCode.INSTRUMENT_MISMATCH,
                            new Place.Whole(),
                            null,
                            instrument.id(),
                            "the answers must be to " + instrument.id())),
                    new Violations(context, message, null),
                    document.responses(),
                    Layout.DOCUMENT);
            return false;
        }
        try {
            return isValid(
                    instrument == null ? instruments.apply(document.instrument()) : instrument,
                    document.responses(),
                    context,
                    Layout.DOCUMENT);
        } catch (InvalidInputException unknown) {
            report(unknown.problems(), new Violations(context, message, null), document.responses(), Layout.DOCUMENT);
            return false;
        }
    }

    /** By its id, or by id and version. */
    private boolean isNamed(String name) {
        return instrument != null
                && (instrument.id().equals(name) || instrument.toString().equals(name));
    }

    private boolean isValid(Instrument asked, Responses responses, ConstraintValidatorContext context, Layout layout) {
        Responses coded = coding.isEmpty() || responses.coding().isPresent() ? responses : responses.withCoding(coding);
        List<Problem> problems = asked.validate(coded);
        if (!problems.isEmpty()) {
            report(problems, new Violations(context, message, asked), responses, layout);
        }
        return problems.isEmpty();
    }

    private static void report(List<Problem> problems, Violations violations, Responses responses, Layout layout) {
        // Those of the whole come first: what is added to a property after one of its elements gets the path of that
        // element from Hibernate Validator.
        List<Problem> wholeFirst = Stream.concat(
                        problems.stream().filter(problem -> problem.place() instanceof Place.Whole),
                        problems.stream().filter(problem -> !(problem.place() instanceof Place.Whole)))
                .toList();
        for (Problem problem : wholeFirst) {
            ConstraintViolationBuilder violation = violations.begin(problem);
            if (problem.place() instanceof Place.OfAttribute attribute) {
                violation
                        .addPropertyNode("attributes")
                        .addBeanNode()
                        .inIterable()
                        .atKey(attribute.id())
                        .addConstraintViolation();
            } else if (problem.place() instanceof Place.OfItem item) {
                LeafNodeContextBuilder answer = (layout == Layout.BARE
                                ? violation.addBeanNode()
                                : violation.addPropertyNode("answers").addBeanNode())
                        .inIterable();
                (responses.isInOrder() ? answer.atIndex(violations.placeOf(item)) : answer.atKey(item.id()))
                        .addConstraintViolation();
            } else if (layout == Layout.BARE) {
                violation.addConstraintViolation();
            } else {
                violation.addPropertyNode(property(problem.code())).addConstraintViolation();
            }
        }
    }

    private static String property(ProblemCode code) {
        return switch (code) {
            case UNKNOWN_INSTRUMENT, INSTRUMENT_MISMATCH -> "instrument";
            case UNKNOWN_CODING -> "coding";
            default -> "answers";
        };
    }
}
