package org.instruments.statistics.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.score.Score;
import org.jspecify.annotations.Nullable;

/** The values of one score of all people at several times; a person is known by a place. */
final class ScoreValues {
    private final Instrument instrument;
    private final ScoreOptions options;
    private final String score;
    private final List<String> times;
    private final List<@Nullable Positions> first;
    private final double[][] values;
    private final BitSet[] present;

    /** Who answered all items of the score at the first time, and has it. */
    private final BitSet complete = new BitSet();

    /**
     * Scores the people.
     *
     * @param times the names of the times, the first of them first
     * @param answers by time, of everybody in one order; null for who was not there
     */
    ScoreValues(
            Instrument instrument,
            ScoreOptions options,
            String score,
            List<String> times,
            List<List<@Nullable Positions>> answers) {
        this.instrument = instrument;
        this.options = options;
        this.score = score;
        this.times = times;
        this.first = answers.get(0);
        this.values = new double[times.size()][];
        this.present = new BitSet[times.size()];
        Scorer scorer = instrument.scorer(options.withScores(score));
        for (int time = 0; time < times.size(); time++) {
            score(scorer, time, answers.get(time));
        }
    }

    private void score(Scorer scorer, int time, List<@Nullable Positions> answers) {
        values[time] = new double[answers.size()];
        present[time] = new BitSet();
        for (int person = 0; person < answers.size(); person++) {
            Positions answered = answers.get(person);
            if (answered != null && scorer.score(answered).scores().get(0) instanceof Score.Present value) {
                values[time][person] = value.value();
                present[time].set(person);
                complete.set(person, time == 0 && value.answered() == value.items() || complete.get(person));
            }
        }
    }

    Instrument instrument() {
        return instrument;
    }

    ScoreOptions options() {
        return options;
    }

    String score() {
        return score;
    }

    High high() {
        return instrument.definition().score(score).high();
    }

    List<String> times() {
        return times;
    }

    /** Who has the score at the first time and at a later one. */
    BitSet pairs(int later) {
        BitSet pairs = (BitSet) present[0].clone();
        pairs.and(present[later]);
        return pairs;
    }

    /** Who has the score at the first time. */
    BitSet atFirst() {
        return present[0];
    }

    /** Who answered all of its items then. */
    BitSet completeAtFirst() {
        return complete;
    }

    /** What a person answered at the first time. */
    @Nullable
    Positions firstAnswers(int person) {
        return first.get(person);
    }

    double at(int time, int person) {
        return values[time][person];
    }

    /** The values of people, in order. */
    double[] at(int time, BitSet people) {
        return Arrays.stream(people.stream().toArray())
                .mapToDouble(person -> values[time][person])
                .toArray();
    }
}
