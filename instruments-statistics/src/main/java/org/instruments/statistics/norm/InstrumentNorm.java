package org.instruments.statistics.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.Norm;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Provenance;

/**
 * A norm of an instrument, had from {@link Norms}: its figures, with edition, population and caution, and where they come
 * from.
 *
 * @param instrument the id of the instrument
 * @param figures what was published; its caution, where it has one, is to be shown with every comparison
 * @param provenance where it was published; also to be shown
 */
public record InstrumentNorm(String instrument, Norm figures, Provenance provenance) {

    /** {@return the id of the norm} */
    public String id() {
        return figures.id();
    }

    /** {@return who was asked, in one line: population, edition, country, sex and ages, as far as they are stated} */
    public String described() {
        return Stream.of(figures.population(), figures.edition(), figures.country(), figures.sex(), ages())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String ages() {
        List<String> limits = new ArrayList<>();
        if (figures.ageFrom() != null) {
            limits.add("from " + figures.ageFrom());
        }
        if (figures.ageTo() != null) {
            limits.add("to " + figures.ageTo());
        }
        return limits.isEmpty() ? "" : "aged " + String.join(" ", limits);
    }

    /**
     * Refuses what is of another score, such as a raw value beside a metric norm.
     *
     * @param score the id of the score that is to be compared
     * @throws InvalidInputException {@code norm-mismatch} where the norm is of another
     */
    public void mustBeOf(String score) {
        if (!figures.score().equals(score)) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.NORM_MISMATCH,
                    new Place.Whole(),
                    "the norm " + id() + " of " + instrument + " is of the score " + figures.score()
                            + " and is not compared with " + score)));
        }
    }
}
