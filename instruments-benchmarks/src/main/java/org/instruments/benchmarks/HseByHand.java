package org.instruments.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.definition.AlertRule;
import org.instruments.hse.HseMsit;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;

/** HSE's tool as a loop that knows it: seven means of which at least half of the items are needed. */
final class HseByHand {
    static final int ITEMS = 35;
    static final int SCALES = 7;

    private static final String[] IDS = {
        "demands", "control", "managers-support", "peer-support", "relationships", "role", "change"
    };

    /** The places of each scale's items, 0 for the first. */
    private static final int[][] PLACES = {
        {2, 5, 8, 11, 15, 17, 19, 21},
        {1, 9, 14, 18, 24, 29},
        {7, 22, 28, 32, 34},
        {6, 23, 26, 30},
        {4, 13, 20, 33},
        {0, 3, 10, 12, 16},
        {25, 27, 31}
    };

    /** All items of a scale are reversed, or none. */
    private static final boolean[] REVERSED = {true, false, false, false, true, false, false};

    private static final int BULLYING = 20;
    private static final int SOMETIMES = 2;

    private final Instrument instrument = HseMsit.instrument();
    private final String fingerprint = instrument.fingerprint();
    private final List<Alert> bullying;

    HseByHand() {
        AlertRule rule = instrument.definition().alerts().get(0);
        bullying = List.of(new Alert("bullying", "q21", rule.message(), "hse-manual"));
    }

    /** Scores one person, with all that the library says of each score. */
    ScoreSheet sheet(Positions person) {
        List<Score> scores = new ArrayList<>(SCALES);
        for (int scale = 0; scale < SCALES; scale++) {
            int[] places = PLACES[scale];
            int sum = 0;
            int answered = 0;
            for (int place : places) {
                int position = person.at(place);
                if (position >= 0) {
                    sum += REVERSED[scale] ? 5 - position : position + 1;
                    answered++;
                }
            }
            if (2 * answered >= places.length) {
                double mean = (double) sum / answered;
                boolean prorated = answered < places.length;
                scores.add(new Score.Present(IDS[scale], mean, 1, 5, answered, places.length, prorated, List.of()));
            } else {
                AbsenceReason reason = answered == 0 ? AbsenceReason.NOT_ANSWERED : AbsenceReason.BELOW_MINIMUM;
                scores.add(new Score.Absent(IDS[scale], 1, 5, answered, places.length, reason));
            }
        }
        return new ScoreSheet(
                instrument.id(),
                instrument.version(),
                fingerprint,
                person.coding(),
                scores,
                person.at(BULLYING) >= SOMETIMES ? bullying : List.of(),
                List.of());
    }

    /**
     * Scores many people.
     *
     * @param positions person by person the position of each item, -1 where not answered
     * @param means person by person the mean of each scale, NaN where absent
     */
    static void means(byte[] positions, double[] means) {
        int written = 0;
        for (int person = 0; person < positions.length; person += ITEMS) {
            for (int scale = 0; scale < SCALES; scale++) {
                int[] places = PLACES[scale];
                int sum = 0;
                int answered = 0;
                for (int place : places) {
                    int position = positions[person + place];
                    if (position >= 0) {
                        sum += position;
                        answered++;
                    }
                }
                int total = REVERSED[scale] ? 5 * answered - sum : answered + sum;
                means[written++] = 2 * answered >= places.length ? (double) total / answered : Double.NaN;
            }
        }
    }
}
