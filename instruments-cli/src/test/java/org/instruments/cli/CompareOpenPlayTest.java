package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.instruments.cli.CompareCommandTest.json;
import static org.instruments.cli.CompareCommandTest.score;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real answers, beside R: x are the complete rows of the file, z the sums of their items or the published metric of them.
 */
class CompareOpenPlayTest {
    private Optional<OpenPlay> data;

    @BeforeEach
    void find() {
        data = OpenPlay.find();
        assumeTrue(data.isPresent(), "the open data is not there; name its folder with -Dinstruments.data");
    }

    /**
     * R: {@code w <- t.test(z[x$wave == v], z[x$wave == 1])}; d is the difference of the means by the pooled SD, g is d (1 - 3 /
     * (4 (n1 + n2 - 2) - 1)).
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, raw, -0.100728831184, 0.192011438609, -0.477248669085, 0.275791006717, -0.524598075584, 2472.27030492,"
                + " 0.599909657822, -0.0196766928685, -0.0196718058681",
        "0, 1, metric, -0.0517681926594, 0.158493959098, -0.362560269742, 0.259023884424, -0.326625651564, 2514.06813728,"
                + " 0.743978228249, -0.0121912906017, -0.0121882627127",
        "1, 0, raw, 0.113052890896, 0.195678013503, -0.270674456273, 0.496780238066, 0.577749583983, 2260.2072577,"
                + " 0.563490747708, 0.0221859825958, 0.0221802992257",
        "1, 1, metric, 0.120206064226, 0.16300064614, -0.199439433102, 0.439851561553, 0.737457593402, 2274.43172486,"
                + " 0.460920192996, 0.0282629341471, 0.0282556940478"
    })
    void each_later_wave_less_the_first(
            int comparison,
            int place,
            String id,
            double difference,
            double se,
            double low,
            double high,
            double t,
            double df,
            double p,
            double d,
            double g)
            throws IOException {
        JsonNode document =
                json("compare", "swemwbs", data.orElseThrow().file(), "--items", OpenPlay.ITEMS, "--time", "wave");

        JsonNode figures = score(document, comparison, place);
        assertThat(figures.get("id").textValue()).isEqualTo(id);
        assertThat(figures.get("difference").doubleValue()).isCloseTo(difference, within(1e-10));
        assertThat(figures.get("se").doubleValue()).isCloseTo(se, within(1e-10));
        assertThat(figures.get("low").doubleValue()).isCloseTo(low, within(1e-10));
        assertThat(figures.get("high").doubleValue()).isCloseTo(high, within(1e-10));
        assertThat(figures.get("t").doubleValue()).isCloseTo(t, within(1e-10));
        assertThat(figures.get("df").doubleValue()).isCloseTo(df, within(1e-7));
        assertThat(figures.get("p").doubleValue()).isCloseTo(p, within(1e-10));
        assertThat(figures.get("cohensD").doubleValue()).isCloseTo(d, within(1e-10));
        assertThat(figures.get("hedgesG").doubleValue()).isCloseTo(g, within(1e-10));
    }

    /** R: {@code t.test(m, mu = 23.2)} and {@code mean(m > 23.2)} of all waves. */
    @Test
    void all_waves_less_a_norm() throws IOException {
        JsonNode metric = score(
                json(
                        "compare",
                        "swemwbs",
                        data.orElseThrow().file(),
                        "--items",
                        OpenPlay.ITEMS,
                        "--norm",
                        "health-survey-england-2010-13-women"),
                0,
                0);

        assertThat(metric.at("/to/n").intValue()).isEqualTo(4117);
        assertThat(metric.get("difference").doubleValue()).isCloseTo(-1.76301433082, within(1e-10));
        assertThat(metric.get("se").doubleValue()).isCloseTo(0.066358135751, within(1e-10));
        assertThat(metric.get("low").doubleValue()).isCloseTo(21.3068878562 - 23.2, within(1e-9));
        assertThat(metric.get("high").doubleValue()).isCloseTo(21.5670834821 - 23.2, within(1e-9));
        assertThat(metric.get("t").doubleValue()).isCloseTo(-26.5681714965, within(1e-9));
        assertThat(metric.get("shareAbove").doubleValue()).isCloseTo(0.340296332281, within(1e-10));
    }
}
