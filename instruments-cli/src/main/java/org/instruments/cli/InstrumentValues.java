package org.instruments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What an option says of instruments: {@code ID=VALUE} of one, a value without an id of each that has none of its own. What
 * stands before {@code =} is an id only where there is an instrument of that id.
 */
final class InstrumentValues {
    private final CommandLine command;
    private final String option;
    private final List<Instrument> instruments;
    private final List<Value> values = new ArrayList<>();

    /** @param instrument the id; empty for a value of each */
    private record Value(Optional<String> instrument, String text) {}

    /**
     * Values as they were given.
     *
     * @param option the name of the option
     * @param given the values, each with its id or without
     * @param instruments what the call is about
     * @throws ParameterException where a value is of an instrument that the call is not about
     */
    InstrumentValues(CommandLine command, String option, List<String> given, List<Instrument> instruments) {
        this.command = command;
        this.option = option;
        this.instruments = instruments;
        for (String text : given) {
            values.add(value(text));
        }
    }

    private Value value(String text) {
        int end = text.indexOf('=');
        String id = text.substring(0, Math.max(end, 0));
        if (instruments.stream().anyMatch(instrument -> instrument.id().equals(id))) {
            return new Value(Optional.of(id), text.substring(end + 1));
        }
        if (!id.isEmpty() && Instruments.ids().contains(id)) {
            throw new ParameterException(
                    command,
                    option + ": " + id + " is not what the call is about; that is "
                            + instruments.stream().map(Instrument::id).collect(Collectors.joining(", ")));
        }
        return new Value(Optional.empty(), text);
    }

    /**
     * The value of an instrument, understood.
     *
     * @param parse what the value means to the instrument
     * @throws ParameterException where there are several, or the value of each instrument is wrong for this one
     * @throws InvalidInputException where its own value is wrong for it
     */
    <T> Optional<T> one(Instrument instrument, Function<String, T> parse) {
        List<Value> found = of(instrument);
        if (found.size() > 1) {
            throw new ParameterException(
                    command,
                    option + " should be specified only once"
                            + found.get(0).instrument().map(id -> " for " + id).orElse(""));
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        understood(found.get(0), () -> parse.apply(found.get(0).text())));
    }

    /**
     * The values of an instrument that are separated by commas, understood.
     *
     * @param parse what they mean to the instrument; is asked for none, too
     * @throws ParameterException where the values of each instrument are wrong for this one
     * @throws InvalidInputException where its own values are wrong for it
     */
    <T> T list(Instrument instrument, Function<List<String>, T> parse) {
        List<Value> found = of(instrument);
        List<String> texts = new ArrayList<>();
        for (Value value : found) {
            texts.addAll(List.of(value.text().split(",")));
        }
        return found.isEmpty() ? parse.apply(texts) : understood(found.get(0), () -> parse.apply(texts));
    }

    private List<Value> of(Instrument instrument) {
        List<Value> own = new ArrayList<>();
        List<Value> ofEach = new ArrayList<>();
        for (Value value : values) {
            if (value.instrument().isEmpty()) {
                ofEach.add(value);
            } else if (value.instrument().get().equals(instrument.id())) {
                own.add(value);
            }
        }
        return own.isEmpty() ? ofEach : own;
    }

    /** What helps where a value is not right for each. */
    private String forOne() {
        return " (with several instruments: " + option + " ID=VALUE)";
    }

    private <T> T understood(Value value, Supplier<T> parse) {
        if (instruments.size() == 1 || value.instrument().isPresent()) {
            return parse.get();
        }
        try {
            return parse.get();
        } catch (InvalidInputException e) {
            throw new ParameterException(
                    command,
                    e.problems().stream().map(Problem::describe).collect(Collectors.joining("; ")) + forOne(),
                    e);
        }
    }
}
