package org.instruments.statistics.norm;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Provenance;

/**
 * The norms of an instrument, to choose one from. None is ever taken in the place of another: what is asked for and not
 * there is refused, and the refusal lists what there is.
 */
public final class Norms {
    private final Instrument instrument;
    private final List<InstrumentNorm> all;

    private Norms(Instrument instrument, List<InstrumentNorm> all) {
        this.instrument = instrument;
        this.all = all;
    }

    /**
     * The norms of an instrument.
     *
     * @param instrument the instrument
     * @return its norms, possibly none
     */
    public static Norms of(Instrument instrument) {
        return new Norms(
                instrument,
                instrument.definition().norms().stream()
                        .map(norm ->
                                new InstrumentNorm(instrument.id(), norm, Provenance.of(norm, instrument.definition())))
                        .toList());
    }

    /** {@return all norms, in the order of the definition} */
    public List<InstrumentNorm> all() {
        return all;
    }

    /**
     * A norm by its id.
     *
     * @param id the id
     * @return the norm
     * @throws InvalidInputException {@code unknown-norm}, with the ids of all norms
     */
    public InstrumentNorm get(String id) {
        return all.stream()
                .filter(norm -> norm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused(Problem.of(
                        ProblemCode.UNKNOWN_NORM,
                        new Place.Whole(),
                        instrument.id()
                                + (all.isEmpty() ? " has no norms" : " has no norm " + id + "; it has " + ids(all)))));
    }

    /**
     * The norms that a request describes. Each thing that the request names must be stated by the norm: a norm that does
     * not say of which sex or age its people are does not answer a request for a sex or an age.
     *
     * @param request who is asked for
     * @return the norms, in the order of the definition; at least one
     * @throws InvalidInputException {@code unknown-score}; or {@code unknown-norm} where the request describes none, with
     *     all norms of the score
     */
    public List<InstrumentNorm> matching(NormRequest request) {
        instrument.rangeOf(request.score());
        List<InstrumentNorm> ofScore = all(norm -> norm.figures().score().equals(request.score()));
        List<InstrumentNorm> matching = ofScore.stream()
                .filter(norm -> request.describes(norm.figures()))
                .toList();
        if (matching.isEmpty()) {
            throw refused(new Problem(
                    ProblemCode.UNKNOWN_NORM,
                    new Place.Whole(),
                    request.described(),
                    ids(ofScore.isEmpty() ? all : ofScore),
                    ofScore.isEmpty()
                            ? "describes no norm of " + instrument.id() + ", which has none of that score"
                                    + (all.isEmpty() ? "" : "; it has " + described(all))
                            : "describes no norm of " + instrument.id() + "; it has " + described(ofScore)));
        }
        return matching;
    }

    /**
     * The one norm that a request describes.
     *
     * @param request who is asked for
     * @return the norm
     * @throws InvalidInputException {@code unknown-score}; {@code unknown-norm} where the request describes none, with all
     *     norms of the score; {@code ambiguous-norm} where it describes several, with these
     */
    public InstrumentNorm only(NormRequest request) {
        List<InstrumentNorm> matching = matching(request);
        if (matching.size() > 1) {
            throw refused(new Problem(
                    ProblemCode.AMBIGUOUS_NORM,
                    new Place.Whole(),
                    request.described(),
                    ids(matching),
                    "describes " + matching.size() + " norms of " + instrument.id() + ": " + described(matching)));
        }
        return matching.get(0);
    }

    private List<InstrumentNorm> all(Predicate<InstrumentNorm> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static String ids(List<InstrumentNorm> norms) {
        return norms.stream().map(InstrumentNorm::id).collect(Collectors.joining(", "));
    }

    private static String described(List<InstrumentNorm> norms) {
        return norms.stream()
                .map(norm -> norm.id() + " (on " + norm.figures().score() + ": " + norm.described() + ")")
                .collect(Collectors.joining("; "));
    }

    private static InvalidInputException refused(Problem problem) {
        return new InvalidInputException(List.of(problem));
    }
}
