package org.instruments.benchmarks;

import java.util.List;
import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.score.ScoreSheet;
import org.instruments.swemwbs.Swemwbs;

/** SWEMWBS as a loop that knows it: a sum of seven, of which at least four are needed, and its table. */
final class SwemwbsByHand {
    private static final int ITEMS = 7;
    private static final int LOWEST = 7;
    private static final int HIGHEST = 35;
    private static final double[] METRIC =
            AnswerKey.METRIC.stream().mapToDouble(Double::doubleValue).toArray();

    private static final ScoreBand LOW = new ScoreBand("ng-fat-2017", "low", "ng-fat-2017");
    private static final ScoreBand MEDIUM = new ScoreBand("ng-fat-2017", "medium", "ng-fat-2017");
    private static final ScoreBand HIGH = new ScoreBand("ng-fat-2017", "high", "ng-fat-2017");

    private final Instrument instrument = Swemwbs.instrument();
    private final String fingerprint = instrument.fingerprint();

    /** Scores one person, with all that the library says of each score. */
    ScoreSheet sheet(Positions person) {
        int sum = 0;
        int answered = 0;
        for (int item = 0; item < ITEMS; item++) {
            int position = person.at(item);
            if (position >= 0) {
                sum += position + 1;
                answered++;
            }
        }
        return new ScoreSheet(
                instrument.id(),
                instrument.version(),
                fingerprint,
                person.coding(),
                List.of(raw(sum, answered), metric(sum, answered)),
                List.of(),
                List.of());
    }

    private static Score raw(int sum, int answered) {
        if (2 * answered < ITEMS) {
            AbsenceReason reason = answered == 0 ? AbsenceReason.NOT_ANSWERED : AbsenceReason.BELOW_MINIMUM;
            return new Score.Absent("raw", LOWEST, HIGHEST, answered, ITEMS, reason);
        }
        double value = (double) (sum * ITEMS) / answered;
        return new Score.Present("raw", value, LOWEST, HIGHEST, answered, ITEMS, answered < ITEMS, List.of());
    }

    private static Score metric(int sum, int answered) {
        if (answered < ITEMS) {
            AbsenceReason reason = answered == 0
                    ? AbsenceReason.NOT_ANSWERED
                    : 2 * answered < ITEMS ? AbsenceReason.BELOW_MINIMUM : AbsenceReason.PRORATED_LOOKUP;
            return new Score.Absent("metric", LOWEST, HIGHEST, answered, ITEMS, reason);
        }
        double value = METRIC[sum - LOWEST];
        ScoreBand band = value <= 19.5 ? LOW : value < 27.5 ? MEDIUM : HIGH;
        return new Score.Present("metric", value, LOWEST, HIGHEST, ITEMS, ITEMS, false, List.of(band));
    }
}
