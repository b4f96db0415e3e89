package org.instruments.internal.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import org.instruments.internal.json.Json;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads a document into records and notes every departure from their shape: nothing is guessed, nothing stops early. */
public final class StrictReader {

    private StrictReader() {}

    /**
     * Reads a document.
     *
     * @param document its bytes, UTF-8
     * @param type the record it is to become
     * @param faults takes every fault of form: not JSON, unknown or missing properties, wrong types, bad values
     * @return what could be read, faulty parts left out; null where the document is not JSON at all
     * @throws IllegalStateException when no Jakarta Validation provider is on the class path or module path
     */
    public static <T extends Record> @Nullable T read(byte[] document, Class<T> type, Faults faults) {
        JsonNode tree = TreeReader.read(document, faults);
        if (tree == null) {
            return null;
        }
        JsonNode fitting = ShapeCheck.fit(tree, type, faults);
        try {
            T value = Json.mapper().treeToValue(fitting, type);
            constraints(value, faults);
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what fits the records could not be made into them", e);
        }
    }

    /**
     * Notes every value that breaks a constraint of its record.
     *
     * @throws IllegalStateException when no Jakarta Validation provider is on the class path or module path
     */
    public static void constraints(Record value, Faults faults) {
        validator().validate(value).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> note(violation, faults));
    }

    private static void note(ConstraintViolation<?> violation, Faults faults) {
        StringBuilder path = new StringBuilder("$");
        violation.getPropertyPath().forEach(node -> {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.append('.').append(node.getName());
            }
        });
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = constraint == NotNull.class || constraint == NotEmpty.class;
        // A value that was left out because it did not fit has its fault already.
        if (!missing || !faults.touch(path.toString())) {
            faults.add(
                    missing ? ProblemCode.MISSING_PROPERTY : ProblemCode.BAD_VALUE,
                    path.toString(),
                    missing ? "the property is required" : violation.getMessage());
        }
    }

    private static Validator validator() {
        try {
            return Provider.VALIDATOR;
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "reading a definition takes a Jakarta Validation provider such as hibernate-validator", e);
        }
    }

    /** Built once, at first use: an application that only scores shipped instruments needs no provider. */
    private static final class Provider {
        // Messages are ours and the same in every locale, so that no expression language is needed.
        private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new FixedMessages())
                .buildValidatorFactory();

        private static final Validator VALIDATOR = FACTORY.getValidator();
    }
}
