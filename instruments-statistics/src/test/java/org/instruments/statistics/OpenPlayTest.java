package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.statistics.reliability.ItemMoments;
import org.instruments.statistics.reliability.ItemReliability;
import org.instruments.statistics.reliability.ScaleReliability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of real answers beside those that R prints; {@code open-play.R} among the resources prints them. */
class OpenPlayTest {
    private static final Offset<Double> PRINTED = Offset.offset(1e-9);
    /** The shares whose quantiles are compared. */
    private static final double[] SHARES = {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999};

    private final Optional<OpenPlay> data = OpenPlay.find();

    @BeforeEach
    void the_data_is_there() {
        assumeTrue(data.isPresent(), "skipped: the open data is not there; name its folder with -Dinstruments.data");
    }

    /** What R 4.2.2 with psych 2.2.9 prints for the sum of the items x. */
    private enum Wave {
        ONE(
                1,
                1835,
                113,
                // mean(total), sd(total), sd(total) / sqrt(length(total))
                new double[] {23.232152588556, 5.053104199270, 0.117961481841},
                // t.test(total)$conf.int, then with conf.level = 0.8
                new double[] {23.0007996509, 23.4635055262, 23.0809243951, 23.3833807820},
                // mean(total == 7), mean(total == 35)
                new double[] {0.00381471389646, 0.01961852861035},
                // quantile(total, c(0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999), type = 6), 7, 8
                new double[][] {
                    {11, 17, 20, 23, 27, 29, 35},
                    {11, 17, 20, 23, 27, 29, 35},
                    {11, 17, 20, 23, 27, 29, 35}
                },
                // alpha(x)$total raw_alpha, average_r, alpha(x)$feldt lower.ci, upper.ci
                new double[] {0.870141692708, 0.490406020812, 0.860859272256, 0.879019190294},
                // sqrt(1 - raw_alpha) * sd(total), * sd(total / 7)
                new double[] {1.820929461640, 0.260132780234},
                // alpha(x)$item.stats$r.drop
                new double[] {
                    0.681646243209,
                    0.690656072968,
                    0.649997617021,
                    0.694380064397,
                    0.667022862350,
                    0.561696145863,
                    0.583855779862
                },
                // alpha(x)$alpha.drop$raw_alpha
                new double[] {
                    0.846940343999,
                    0.845427946654,
                    0.851232367603,
                    0.845295310499,
                    0.849210870776,
                    0.863214006446,
                    0.859585538277
                },
                // alpha(x)$item.stats$mean
                new double[] {
                    3.08228882834,
                    3.15749318801,
                    3.19836512262,
                    3.28719346049,
                    3.51825613079,
                    3.30844686649,
                    3.68010899183
                },
                // alpha(x)$item.stats$sd
                new double[] {
                    1.060486500495,
                    1.005297980062,
                    0.920443653213,
                    0.938004403405,
                    0.902600876475,
                    0.995469309368,
                    0.906544717641
                },
                // omega(x, nfactors = 1)$omega.tot
                0.871641875167),
        TWO(
                2,
                1187,
                3,
                new double[] {23.131423757372, 5.219749263380, 0.151504063835},
                new double[] {22.8341779017, 23.4286696130, 22.9371552798, 23.3256922350},
                new double[] {0.00252737994945, 0.01600673967987},
                new double[][] {
                    {11, 16, 20, 23, 27, 29, 35},
                    {11, 16, 20, 23, 27, 29, 35},
                    {11, 16, 20, 23, 27, 29, 35}
                },
                new double[] {0.885648536975, 0.527889772193, 0.875428955425, 0.895316696265},
                new double[] {1.765104834157, 0.252157833451},
                new double[] {
                    0.696619978530,
                    0.719990721333,
                    0.656907060775,
                    0.733157062573,
                    0.697541421695,
                    0.596514778441,
                    0.645187068648
                },
                new double[] {
                    0.867096915585,
                    0.863440928882,
                    0.871402231688,
                    0.862064790188,
                    0.867141670611,
                    0.879029377504,
                    0.872775677642
                },
                new double[] {
                    3.04633529907,
                    3.14827295703,
                    3.15080033698,
                    3.26284751474,
                    3.51895534962,
                    3.33698399326,
                    3.66722830666
                },
                new double[] {
                    1.090527804569,
                    0.992341652752,
                    0.926473458265,
                    0.948057201955,
                    0.875140800348,
                    0.992045259320,
                    0.938925501344
                },
                0.887396838165),
        THREE(
                3,
                1095,
                16,
                new double[] {23.345205479452, 5.166294250097, 0.156124865958},
                new double[] {23.0388674495, 23.6515435094, 23.1450025224, 23.5454084366},
                new double[] {0.00182648401826, 0.01917808219178},
                new double[][] {
                    {10, 17, 20, 23, 27, 30, 35},
                    {10.94, 17, 20, 23, 27, 30, 35},
                    {10.2866666667, 17, 20, 23, 27, 30, 35}
                },
                new double[] {0.889907577323, 0.537390175852, 0.879651650979, 0.899587966466},
                new double[] {1.7141856396, 0.2448836628},
                new double[] {
                    0.705422976466,
                    0.753783262434,
                    0.685642701951,
                    0.710332842030,
                    0.678768632820,
                    0.606544183999,
                    0.661193346065
                },
                new double[] {
                    0.871738215951,
                    0.865110498989,
                    0.873747573048,
                    0.870798258462,
                    0.874883201317,
                    0.883401896393,
                    0.876672577538
                },
                new double[] {
                    3.09223744292,
                    3.18721461187,
                    3.20273972603,
                    3.32876712329,
                    3.53150684932,
                    3.34977168950,
                    3.65296803653
                },
                new double[] {
                    1.055881074279,
                    0.986481293478,
                    0.929405749097,
                    0.931690604081,
                    0.870322711008,
                    0.971738412319,
                    0.899993831932
                },
                0.891090199315);

        private final int number;
        private final long n;
        private final long missing;
        private final double[] moments;
        private final double[] intervals;
        private final double[] ends;
        private final double[][] quantiles;
        private final double[] alpha;
        private final double[] sem;
        private final double[] itemTotals;
        private final double[] ifDropped;
        private final double[] itemMeans;
        private final double[] itemSds;
        private final double omega;

        Wave(
                int number,
                long n,
                long missing,
                double[] moments,
                double[] intervals,
                double[] ends,
                double[][] quantiles,
                double[] alpha,
                double[] sem,
                double[] itemTotals,
                double[] ifDropped,
                double[] itemMeans,
                double[] itemSds,
                double omega) {
            this.number = number;
            this.n = n;
            this.missing = missing;
            this.moments = moments;
            this.intervals = intervals;
            this.ends = ends;
            this.quantiles = quantiles;
            this.alpha = alpha;
            this.sem = sem;
            this.itemTotals = itemTotals;
            this.ifDropped = ifDropped;
            this.itemMeans = itemMeans;
            this.itemSds = itemSds;
            this.omega = omega;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_sum_of_a_wave_is_summed_up_as_by_r(Wave wave) {
        Summary summary = summary(wave, 0.95);
        Summary less = summary(wave, 0.8);

        assertThat(summary.n()).isEqualTo(wave.n);
        assertThat(summary.missing()).isEqualTo(wave.missing);
        assertFigures(wave.moments, summary.mean(), summary.sd(), summary.se());
        assertFigures(wave.intervals, summary.meanLow(), summary.meanHigh(), less.meanLow(), less.meanHigh());
        assertFigures(wave.ends, summary.atFloor(), summary.atCeiling());
        assertFigures(new double[] {7, 35}, summary.min(), summary.max());
        assertFigures(Arrays.copyOfRange(wave.quantiles[1], 2, 5), summary.q1(), summary.median(), summary.q3());
    }

    @ParameterizedTest
    @EnumSource
    void the_quantiles_of_a_wave_are_those_of_r(Wave wave) {
        Distribution sums = sums(wave);

        for (QuantileMethod method : QuantileMethod.values()) {
            assertFigures(
                    wave.quantiles[method.type() - 6],
                    Arrays.stream(SHARES)
                            .mapToObj(share -> sums.quantile(share, method))
                            .toArray(Figure[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_reliability_of_a_wave_is_that_of_psych(Wave wave) {
        ItemMoments moments = ItemMoments.ofRows(data.orElseThrow().completeForms(wave.number));
        ScaleReliability sum = ScaleReliability.of(moments, Method.SUM, 0.95);
        ScaleReliability mean = ScaleReliability.of(moments, Method.MEAN, 0.95);

        assertThat(sum.n()).isEqualTo(wave.n);
        assertFigures(wave.alpha, sum.alpha(), sum.meanInterItemCorrelation(), sum.alphaLow(), sum.alphaHigh());
        assertFigures(wave.sem, sum.sem(), mean.sem());
        assertThat(number(sum.omega())).isCloseTo(wave.omega, Offset.offset(1e-3));
        assertFigures(wave.itemTotals, ofItems(sum, ItemReliability::correctedItemTotal));
        assertFigures(wave.ifDropped, ofItems(sum, ItemReliability::alphaIfDropped));
        assertFigures(wave.itemMeans, ofItems(sum, ItemReliability::mean));
        assertFigures(wave.itemSds, ofItems(sum, ItemReliability::sd));
    }

    private Summary summary(Wave wave, double level) {
        Distribution sums = sums(wave);
        long missing = data.orElseThrow().forms(wave.number) - sums.n();
        return Summary.of(sums, missing, 7, 35, QuantileMethod.TYPE_7, level);
    }

    private Distribution sums(Wave wave) {
        double[] sums = Stream.of(data.orElseThrow().completeForms(wave.number))
                .mapToDouble(form -> LongStream.of(form).sum())
                .toArray();
        long[] once = new long[sums.length];
        Arrays.fill(once, 1);
        return Distribution.of(sums, once);
    }

    private static Figure[] ofItems(ScaleReliability scale, Function<ItemReliability, Figure> figure) {
        List<ItemReliability> items = scale.itemFigures();
        return items.stream().map(figure).toArray(Figure[]::new);
    }

    private static void assertFigures(double[] expected, Figure... figures) {
        assertThat(figures).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(number(figures[i])).isCloseTo(expected[i], PRINTED);
        }
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
