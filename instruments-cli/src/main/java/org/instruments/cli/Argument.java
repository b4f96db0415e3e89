package org.instruments.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** An option or a parameter of a command, and its value once the line was understood. */
final class Argument<T> {
    private final ArgSpec spec;
    private final @Nullable T otherwise;

    /** An argument that is absent where it is not given. */
    Argument(ArgSpec spec) {
        this(spec, null);
    }

    private Argument(ArgSpec spec, @Nullable T otherwise) {
        this.spec = spec;
        this.otherwise = otherwise;
    }

    /** The same argument with a value for where it is not given. */
    Argument<T> orElse(T value) {
        return new Argument<>(spec, value);
    }

    /** The value that was given, else the one instead; none where there is neither. */
    Optional<T> find() {
        T given = spec.getValue();
        return Optional.ofNullable(given == null ? otherwise : given);
    }

    /** The value of an argument that always has one. */
    T value() {
        return find().orElseThrow();
    }

    /** Whether it was given. */
    boolean isGiven() {
        return spec.getValue() != null;
    }
}
