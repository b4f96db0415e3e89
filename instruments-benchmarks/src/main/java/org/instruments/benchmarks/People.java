package org.instruments.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;
import org.instruments.Positions;

/** Made-up answers in memory, the same at every run. */
final class People {
    private static final long SEED = 20260101;

    private People() {}

    /** The positions of people one after the other, -1 where not answered, so many of a thousand. */
    static byte[] positions(int people, int items, int options, int missing) {
        Random random = new Random(SEED);
        byte[] positions = new byte[people * items];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (byte) (random.nextInt(1000) < missing ? -1 : random.nextInt(options));
        }
        return positions;
    }

    /** The same as one object per person. */
    static Positions[] each(int people, int items, int options, int missing) {
        byte[] positions = positions(people, items, options, missing);
        return IntStream.range(0, people)
                .mapToObj(person -> Positions.of(IntStream.range(0, items)
                        .map(item -> positions[person * items + item])
                        .toArray()))
                .toArray(Positions[]::new);
    }
}
