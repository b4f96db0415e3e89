package org.instruments.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input with problems: responses, a call, or a definition. It carries all of them.
 *
 * <p>The message has the code and the place of every problem and never an answer of a person; the values are in
 * {@link #problems()}.
 */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /**
     * An exception with these problems, at least one.
     *
     * @param problems the problems, in the order they are told in
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream()
                .limit(SHOWN)
                .map(Problem::describeWithoutValue)
                .collect(Collectors.joining(
                        "\n", "", problems.size() > SHOWN ? "\n… " + problems.size() + " problems in all" : "")));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems, at least one; empty only after the exception itself was serialised and read back} */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
