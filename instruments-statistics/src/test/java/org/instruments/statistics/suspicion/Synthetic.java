package org.instruments.statistics.suspicion;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.High;

/**
 * Answers of made-up people, without any error. A person has a general factor and, for each subscale, one of its own, all
 * standard normal and independent. An answer comes of both, each with a loading of the item, and of noise that makes the
 * variance 1; it is cut into options at limits that give each item its own lean, from even to strongly skewed. The general
 * factor is better or worse as the score the item is in says; a share of the answers of the file, 0 to 5 %, is missing at
 * random, and one person in a hundred answers nothing.
 */
final class Synthetic {

    /** How much items have to do with each other. */
    enum Loadings {
        /** 0.4 to 0.7 on the general factor, 0.2 to 0.5 on that of the subscale: 0.45 to 0.86 in all. */
        REALISTIC(0.4, 0.7, 0.2, 0.5),
        /** 0.7 to 0.85 and 0.2 to 0.4. */
        STRONG(0.7, 0.85, 0.2, 0.4),
        /** 0.25 to 0.45 and 0.2 to 0.4. */
        WEAK(0.25, 0.45, 0.2, 0.4);

        private final double general;
        private final double generalTo;
        private final double own;
        private final double ownTo;

        Loadings(double general, double generalTo, double own, double ownTo) {
            this.general = general;
            this.generalTo = generalTo;
            this.own = own;
            this.ownTo = ownTo;
        }
    }

    private final Instrument instrument;
    private final List<ScoreDefinition> subscales;
    private final Random random;

    private Synthetic(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.random = new Random(seed);
        int items = instrument.items().size();
        List<ScoreDefinition> ofItems = instrument.definition().scores().stream()
                .filter(score -> !score.items().isEmpty())
                .toList();
        List<ScoreDefinition> parts = ofItems.stream()
                .filter(score -> score.items().size() < items - 1)
                .toList();
        this.subscales = parts.isEmpty() ? ofItems : parts;
    }

    /** The positions of people, a row each; -1 where missing. */
    static int[][] positions(Instrument instrument, Loadings loadings, long seed, int people) {
        return new Synthetic(instrument, seed).positions(loadings, people);
    }

    private int[][] positions(Loadings loadings, int people) {
        int items = instrument.items().size();
        int[] subscale = new int[items];
        double[] general = new double[items];
        double[] own = new double[items];
        double[][] limits = new double[items][];
        for (int item = 0; item < items; item++) {
            subscale[item] = subscaleOf(item);
            general[item] = direction(item, subscale[item]) * between(loadings.general, loadings.generalTo);
            own[item] = Math.signum(general[item]) * between(loadings.own, loadings.ownTo);
            limits[item] = limits(item, Math.signum(general[item]));
        }
        double missing = between(0, 0.05);
        int[][] positions = new int[people][items];
        for (int[] person : positions) {
            double g = random.nextGaussian();
            double[] factors = random.doubles(subscales.size() + 1)
                    .map(any -> random.nextGaussian())
                    .toArray();
            boolean nothing = random.nextDouble() < 0.01;
            for (int item = 0; item < items; item++) {
                double noise = Math.sqrt(1 - general[item] * general[item] - own[item] * own[item]);
                double answer = general[item] * g + own[item] * factors[subscale[item]] + noise * random.nextGaussian();
                person[item] = nothing || random.nextDouble() < missing ? -1 : cut(answer, limits[item]);
            }
        }
        return positions;
    }

    private int subscaleOf(int item) {
        String id = instrument.items().get(item).id();
        for (int i = 0; i < subscales.size(); i++) {
            if (subscales.get(i).items().contains(id)) {
                return i;
            }
        }
        return subscales.size();
    }

    /** 1 where later options mean more of what the general factor, wellbeing, is; else -1. */
    private int direction(int item, int subscale) {
        boolean worse = subscale < subscales.size() && subscales.get(subscale).high() == High.WORSE;
        return worse == instrument.items().get(item).isReversed() ? 1 : -1;
    }

    /** Options lean towards the better end, as in most working populations. */
    private double[] limits(int item, double better) {
        int options = instrument
                .definition()
                .scaleOf(instrument.items().get(item))
                .optionWeights()
                .size();
        double lean = better * between(-0.2, 0.9);
        return Stream.iterate(1, i -> i < options, i -> i + 1)
                .mapToDouble(i -> (i - options / 2.0) * 0.9 - lean)
                .toArray();
    }

    private static int cut(double answer, double[] limits) {
        int position = 0;
        while (position < limits.length && answer > limits[position]) {
            position++;
        }
        return position;
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
