package org.instruments.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of some words, as the command line has it.
 *
 * <p>No lambda, because JDK 17 archives no class as old as picocli's where a lambda implements it.
 */
final class ChoiceConverter<T> implements ITypeConverter<T> {
    private final Map<String, T> choices = new LinkedHashMap<>();

    /** Words are what the choices are as text. */
    ChoiceConverter(T[] choices) {
        for (T choice : choices) {
            this.choices.put(choice.toString(), choice);
        }
    }

    /** Words are given with the choices. */
    ChoiceConverter(Map<String, T> choices) {
        this.choices.putAll(choices);
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
