package org.instruments.statistics.norm;

import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.definition.GroupPractice;
import org.instruments.definition.GroupPractice.RateBand;
import org.instruments.definition.GroupPractice.ResponseRates;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How many of the invited have answered, and what the instrument's own guide calls that.
 *
 * @param invited how many people were invited, at least 1
 * @param responded how many of them answered
 * @param percent the rate, 0 to 100
 * @param label what the guide calls such a rate; {@code null} where it has no name for it or is silent on rates
 * @param provenance where the names come from; {@code null} where the guide is silent on rates
 */
public record ResponseRate(
        long invited,
        long responded,
        double percent,
        @Nullable String label,
        @Nullable Provenance provenance) {

    /**
     * A response rate. Limits are met in whole numbers: with the limit "above 50", 5 of 10 are not above it.
     *
     * @param instrument the instrument whose guide is asked
     * @param invited how many people were invited, at least 1
     * @param responded how many of them answered, at least 0
     * @return the rate and its name
     * @throws InvalidInputException {@code too-few-invited} where more answered than were invited, or nobody was invited
     * @throws IllegalArgumentException when a number is negative
     */
    public static ResponseRate of(Instrument instrument, long invited, long responded) {
        if (invited < 0 || responded < 0) {
            throw new IllegalArgumentException("not numbers of people: " + invited + ", " + responded);
        }
        if (invited == 0 || responded > invited) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.TOO_FEW_INVITED,
                    new Place.Whole(),
                    responded == 0
                            ? "nobody was invited, so there is no response rate"
                            : responded + " answered, so that not only " + invited + " can have been invited")));
        }
        Optional<ResponseRates> rates =
                Optional.ofNullable(instrument.definition().groupPractice()).map(GroupPractice::responseRates);
        return new ResponseRate(
                invited,
                responded,
                100.0 * responded / invited,
                rates.map(names -> label(names.bands(), invited, responded)).orElse(null),
                rates.map(names -> Provenance.of(names, instrument.definition()))
                        .orElse(null));
    }

    private static @Nullable String label(List<RateBand> bands, long invited, long responded) {
        String label = null;
        for (RateBand band : bands) {
            boolean met = band.from() == null
                    ? percentOf(band.above(), invited) < 100.0 * responded
                    : percentOf(band.from(), invited) <= 100.0 * responded;
            label = met ? band.label() : label;
        }
        return label;
    }

    /** A hundred times the number of people, exact for up to 10^13 people. */
    private static double percentOf(int percent, long invited) {
        return (double) percent * invited;
    }
}
