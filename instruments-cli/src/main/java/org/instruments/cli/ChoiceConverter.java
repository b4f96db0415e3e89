package org.instruments.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of some words, as the command line has it.
 *
 * <p>No lambda, because JDK 17 archives no class as old as picocli's where a lambda implements it.
 */
class ChoiceConverter<T> implements ITypeConverter<T> {
    private final Map<String, T> choices = new LinkedHashMap<>();

    /** Words are what the choices are as text. */
    ChoiceConverter(T[] choices) {
        this(choices, Object::toString);
    }

    /** Words are what the choices are called. */
    ChoiceConverter(T[] choices, Function<T, String> word) {
        for (T choice : choices) {
            this.choices.put(word.apply(choice), choice);
        }
    }

    @Override
    public T convert(String text) {
        T choice = choices.get(text);
        if (choice == null) {
            throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", choices.keySet()));
        }
        return choice;
    }
}
