package org.instruments.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of some words, as the command line has it.
 *
 * <p>No lambda, because JDK 17 archives no class as old as picocli's where a lambda implements it.
 */
final class ChoiceConverter<T> implements ITypeConverter<T> {
    private final T[] choices;

    ChoiceConverter(T[] choices) {
        this.choices = choices;
    }

    @Override
    public T convert(String text) {
        return Stream.of(choices)
                .filter(choice -> choice.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Stream.of(choices).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
