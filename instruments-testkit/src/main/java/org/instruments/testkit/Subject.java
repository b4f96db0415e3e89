package org.instruments.testkit;

import java.math.BigDecimal;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.instruments.score.KeyRow;
import org.instruments.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/** The instrument a law is tried on: scores rows of positions with it, and knows what its definition says of an item. */
final class Subject {
    private final Instrument instrument;
    private final String[] allScores;
    private final List<KeyRow> key;

    Subject(Instrument instrument) {
        this.instrument = instrument;
        this.allScores = instrument.scoreIds().toArray(String[]::new);
        this.key = instrument.keyTable();
    }

    Instrument instrument() {
        return instrument;
    }

    int items() {
        return instrument.items().size();
    }

    /** All scores, auxiliary ones included. */
    ScoreSheet sheet(List<Integer> answers, MinimumAnswered rule) {
        return scorer(rule, false).score(positions(answers));
    }

    Scorer scorer(MinimumAnswered rule, boolean trace) {
        return instrument.scorer(
                ScoreOptions.withDefaults().with(rule).withScores(allScores).withTrace(trace));
    }

    Scorer scorer(MinimumAnswered rule, String score) {
        return instrument.scorer(ScoreOptions.withDefaults().with(rule).withScores(score));
    }

    Positions positions(List<Integer> answers) {
        Positions positions = Positions.of(answers.stream().mapToInt(p -> p).toArray());
        for (Attribute attribute : instrument.definition().attributes()) {
            positions = positions.withAttribute(
                    instrument.definition().attributes().indexOf(attribute),
                    attribute.values().isEmpty() ? attribute.min() : 0);
        }
        return positions;
    }

    ResponseScale scale(int item) {
        return instrument.definition().scaleOf(instrument.items().get(item));
    }

    int options(int item) {
        return scale(item).optionWeights().size();
    }

    static double value(ScoreSheet sheet, ScoreDefinition score) {
        return sheet.value(score.id()).orElse(Double.NaN);
    }

    /** What a position of an item contributes to a score or to the one it is made from; null for nothing. */
    @Nullable
    BigDecimal weight(ScoreDefinition score, int item, int position) {
        ScoreDefinition holder = score;
        while (holder.from() != null) {
            holder = instrument.definition().score(holder.from());
        }
        String id = holder.id();
        String itemId = instrument.items().get(item).id();
        return key.stream()
                .filter(row -> row.score().equals(id) && row.item().equals(itemId) && row.position() == position)
                .map(KeyRow::weight)
                .findFirst()
                .orElse(null);
    }

    int code(Coding coding, int item, int position) {
        if (coding.first() != null) {
            return coding.first() + position;
        }
        Item declared = instrument.items().get(item);
        return coding.groups().stream()
                .filter(group -> group.items().contains(declared.id())
                        || declared.scale().equals(group.scale()))
                .findFirst()
                .orElseThrow()
                .codes()
                .get(position);
    }
}
