package org.instruments.cli.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.definition.BandSet;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Band sets as they are named in a call. */
public final class BandSets {
    private BandSets() {}

    /**
     * The band sets of these ids, each once; of an id that several scores have, the set of each.
     *
     * @throws InvalidInputException {@code unknown-band-set}, for each that the instrument does not have
     */
    public static List<BandSet> find(Instrument instrument, List<String> ids) {
        List<BandSet> found = new ArrayList<>();
        List<Problem> unknown = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            List<BandSet> sets = instrument.definition().bandSets().stream()
                    .filter(declared -> declared.id().equals(id))
                    .toList();
            found.addAll(sets);
            if (sets.isEmpty()) {
                unknown.add(unknown(instrument, id));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        return found;
    }

    private static Problem unknown(Instrument instrument, String id) {
        String ids = instrument.definition().bandSets().stream()
                .map(BandSet::id)
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(
                ProblemCode.UNKNOWN_BAND_SET,
                new Place.Whole(),
                instrument.id() + " has no band set " + id + "; it has " + (ids.isEmpty() ? "none" : ids));
    }
}
