package org.instruments.ghq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class Ghq12DistributionTest {
    /** How many of 29,187 people had 0, 1, … 12: Health and Quality of Life Outcomes 14:134 (PMC5028925), table 2. */
    private static final int[] PUBLISHED = {20836, 2626, 1458, 910, 724, 553, 463, 353, 286, 239, 223, 246, 270};

    private final Instrument ghq = Ghq12.instrument();

    @Test
    void people_with_the_published_distribution_have_its_mean_sd_and_shares() {
        double n = Arrays.stream(PUBLISHED).sum();
        double sum = 0;
        double squares = 0;
        double fourOrMore = 0;
        double threeOrMore = 0;
        double twoOrMore = 0;
        for (int symptoms = 0; symptoms < PUBLISHED.length; symptoms++) {
            Score.Present bimodal = withSymptoms(symptoms);
            int people = PUBLISHED[symptoms];
            sum += bimodal.value() * people;
            squares += bimodal.value() * bimodal.value() * people;
            fourOrMore += isCase(bimodal, "health-survey-england") ? people : 0;
            threeOrMore += isCase(bimodal, "bimodal-3") ? people : 0;
            twoOrMore += isCase(bimodal, "belgium") ? people : 0;
        }
        double mean = sum / n;

        assertThat(n).isEqualTo(29_187);
        assertThat(mean).isCloseTo(1.089423, within(5e-7));
        assertThat(Math.sqrt((squares - n * mean * mean) / (n - 1))).isCloseTo(2.413377, within(5e-7));
        assertThat(100 * fourOrMore / n).isCloseTo(11.50, within(0.005));
        assertThat(100 * threeOrMore / n).isCloseTo(14.62, within(0.005));
        assertThat(100 * twoOrMore / n).isCloseTo(19.61, within(0.005));
    }

    @Property
    void the_methods_keep_their_order(@ForAll @Size(12) List<@IntRange(max = 3) Integer> positions) {
        ScoreSheet sheet = ghq.score(Responses.inOrder(positions));
        double bimodal = sheet.value(Ghq12.BIMODAL).orElseThrow();
        double modified = sheet.value(Ghq12.MODIFIED_LIKERT).orElseThrow();
        double cGhq = sheet.value(Ghq12.C_GHQ).orElseThrow();

        assertThat(bimodal).isLessThanOrEqualTo(cGhq).isLessThanOrEqualTo(modified);
        assertThat(cGhq).isLessThanOrEqualTo(12);
        assertThat(modified).isLessThanOrEqualTo(2 * bimodal);
        assertThat(sheet.value(Ghq12.LIKERT).orElseThrow()).isGreaterThanOrEqualTo(modified);
    }

    @Test
    void the_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("ghq-12")).isSameAs(ghq);
    }

    private Score.Present withSymptoms(int symptoms) {
        int[] answers =
                IntStream.range(0, 12).map(item -> item < symptoms ? 2 : 1).toArray();
        return (Score.Present) ghq.score(Responses.inOrder(answers)).score(Ghq12.BIMODAL);
    }

    private static boolean isCase(Score.Present score, String set) {
        return score.band(set).orElseThrow().equals("case");
    }
}
