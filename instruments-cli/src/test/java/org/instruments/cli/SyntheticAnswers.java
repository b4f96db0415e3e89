package org.instruments.cli;

import java.util.Locale;
import java.util.Random;
import org.instruments.Instrument;
import org.instruments.definition.Item;

/**
 * Makes up a file of answers: each person has a level, and answers each item around it, reversed items the other way; now
 * and then an answer is left out. The same seed gives the same file on every machine.
 */
final class SyntheticAnswers {
    private static final double LEFT_OUT = 0.02;

    private final Instrument instrument;
    private final Random random;

    SyntheticAnswers(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.random = new Random(seed);
    }

    /** A file in the default coding, which must number the options of every item consecutively. */
    String csv(int people) {
        StringBuilder file = new StringBuilder("id,team");
        instrument.items().forEach(item -> file.append(',').append(item.id()));
        file.append('\n');
        for (int person = 1; person <= people; person++) {
            file.append(
                    String.format(Locale.ROOT, "synthetic-%03d,%s", person, random.nextBoolean() ? "north" : "south"));
            double level = spread();
            for (Item item : instrument.items()) {
                file.append(',').append(answer(item, level));
            }
            file.append('\n');
        }
        return file.toString();
    }

    private String answer(Item item, double level) {
        int options = instrument.definition().scaleOf(item).optionWeights().size();
        double middle = (options - 1) / 2.0;
        double direction = item.isReversed() ? -1 : 1;
        long position = Math.round(middle + direction * options / 5.0 * (0.7 * level + 0.7 * spread()));
        if (random.nextDouble() < LEFT_OUT) {
            return "";
        }
        int first = instrument.definition().codings().get(0).first();
        return Long.toString(first + Math.max(0, Math.min(options - 1, position)));
    }

    /** About normal, mean 0 and SD 1; from uniform numbers, whose sequence is the same on every platform. */
    private double spread() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
