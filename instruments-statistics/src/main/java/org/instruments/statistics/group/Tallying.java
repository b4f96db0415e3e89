package org.instruments.statistics.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.instruments.BatchScorer;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.KeyRow;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the people of a group: their scores, their answers, and how the answers of a scale go together.
 *
 * <pre>{@code
 * Tallying tallying = Tallying.of(Hse.msit(), ScoreOptions.withDefaults());
 * GroupTallies tallies = new GroupTallies(tallying, List.of("team"));
 * tallies.of(List.of("North")).add(positions);
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; the {@link GroupTally tallies} are not.
 */
public final class Tallying {
    private final Instrument instrument;
    private final Scorer scorer;
    private final @Nullable BatchScorer batch;
    private final List<Scale> scales;
    private final int[] scaleOfScore;

    private Tallying(Instrument instrument, Scorer scorer) {
        this.instrument = instrument;
        this.scorer = scorer;
        this.batch = scorer.batch().orElse(null);
        Map<String, List<KeyRow>> keyRows =
                instrument.keyTable().stream().collect(Collectors.groupingBy(KeyRow::score));
        List<Scale> distinct = new ArrayList<>();
        this.scaleOfScore = scorer.scoreIds().stream()
                .mapToInt(score -> Scale.of(instrument, score, keyRows.getOrDefault(score, List.of()))
                        .map(scale -> placeOf(scale, distinct))
                        .orElse(-1))
                .toArray();
        this.scales = List.copyOf(distinct);
    }

    /**
     * What is counted for the scores of an instrument.
     *
     * @param instrument the instrument
     * @param options which scores, and what they need
     * @return what is counted
     * @throws InvalidInputException {@code unknown-score} for each score the instrument does not have
     */
    public static Tallying of(Instrument instrument, ScoreOptions options) {
        return new Tallying(instrument, instrument.scorer(options));
    }

    /** Scores with the same items and weights, such as a sum and a mean of them, share a scale. */
    private static int placeOf(Scale scale, List<Scale> distinct) {
        for (int place = 0; place < distinct.size(); place++) {
            if (distinct.get(place).isSameAs(scale)) {
                return place;
            }
        }
        distinct.add(scale);
        return distinct.size() - 1;
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return the ids of the scores, in order} */
    public List<String> scoreIds() {
        return scorer.scoreIds();
    }

    /** {@return what the people are scored with} */
    public Scorer scorer() {
        return scorer;
    }

    Optional<BatchScorer> batch() {
        return Optional.ofNullable(batch);
    }

    List<Scale> scales() {
        return scales;
    }

    /** The place of a score's scale; empty where its value is no sum or mean of items. */
    Optional<Integer> scaleOf(int score) {
        return scaleOfScore[score] < 0 ? Optional.empty() : Optional.of(scaleOfScore[score]);
    }
}
