package org.instruments.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instruments.Invented;
import org.instruments.Responses;

/** A provider that has nothing but what Jakarta Validation asks for; notes each violation as its path and its template. */
public final class PlainProvider {
    private final List<String> violations = new ArrayList<>();

    private PlainProvider() {}

    /** The violations of responses to the invented questionnaire in which everything is wrong. */
    public static List<String> violations() {
        PlainProvider provider = new PlainProvider();
        AnswersOfResponses validator = new AnswersOfResponses(id -> Invented.instrument());
        validator.initialize(annotation());
        boolean valid = validator.isValid(
                Responses.textInOrder(List.of("0", "x", "4", "4", "${7*7}", "1", "1"))
                        .withAttribute("{x}", "1"),
                provider.proxy(ConstraintValidatorContext.class, provider::context));
        provider.violations.add("valid: " + valid);
        return provider.violations;
    }

    private static ValidResponses annotation() {
        try {
            return Annotated.class.getDeclaredField("responses").getAnnotation(ValidResponses.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private record Annotated(
            @ValidResponses(instrument = "invented") Responses responses) {}

    private Object context(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "unwrap" -> throw new ValidationException("not this provider");
            case "buildConstraintViolationWithTemplate" -> builder(method.getReturnType(), "", (String) arguments[0]);
            default -> proxy;
        };
    }

    private Object builder(Class<?> type, String path, String template) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().equals("addConstraintViolation")) {
                violations.add(path + ": " + template);
                return null;
            }
            String more = arguments == null ? "" : Arrays.toString(arguments);
            return builder(method.getReturnType(), path + more, template);
        });
    }

    private <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PlainProvider.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
