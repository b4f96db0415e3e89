package org.instruments.statistics.group;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Positions;

/** People made up for tests: any answer to any item, now and then none. The same seed gives the same people. */
final class MadeUpPeople {
    private MadeUpPeople() {}

    static List<Positions> of(Instrument instrument, int people, double leftOut, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> person(instrument, leftOut, random))
                .limit(people)
                .toList();
    }

    private static Positions person(Instrument instrument, double leftOut, Random random) {
        return Positions.of(instrument.items().stream()
                .mapToInt(item -> random.nextDouble() < leftOut
                        ? Positions.NOT_ANSWERED
                        : random.nextInt(instrument
                                .definition()
                                .scaleOf(item)
                                .optionWeights()
                                .size()))
                .toArray());
    }
}
