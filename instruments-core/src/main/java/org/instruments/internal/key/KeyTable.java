package org.instruments.internal.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.score.KeyRow;

/** A definition compiled: what each position of each item contributes to each score, and what follows from that. */
public final class KeyTable {
    /** In place of a position: the item was not answered. */
    public static final int NOT_ANSWERED = -1;

    /** In place of a position: the input does not have the item. */
    public static final int NOT_ASKED = -2;

    /** In place of an attribute's value: not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int[] NO_ATTRIBUTES = {};

    private final Definition definition;
    private final List<CompiledScore> scores;
    private final Map<String, Integer> places;
    private final int[] order;

    KeyTable(Definition definition, List<CompiledScore> scores, Map<String, Integer> places, int[] order) {
        this.definition = definition;
        this.scores = List.copyOf(scores);
        this.places = Map.copyOf(places);
        this.order = order;
    }

    /**
     * Compiles a definition that the linter found sound in its references.
     *
     * @throws NotExactException when constants have too many digits
     */
    public static KeyTable compile(Definition definition) {
        return compile(definition, definition.scores());
    }

    /**
     * Compiles some scores of a definition, with all scores that these are made of.
     *
     * @throws NotExactException when constants have too many digits
     */
    public static KeyTable compile(Definition definition, List<ScoreDefinition> scores) {
        return new KeyCompiler(definition, scores).compile();
    }

    /** The scores in the order of the definition. */
    public List<CompiledScore> scores() {
        return scores;
    }

    /** Whether there is a score of that id. */
    public boolean has(String score) {
        return places.containsKey(score);
    }

    /** A score by its id, which must be there. */
    public CompiledScore score(String id) {
        return scores.get(places.get(id));
    }

    /** The place of a score by its id, which must be there. */
    public int place(String id) {
        return places.get(id);
    }

    /** The default minimum of each score, by place: what is declared, else all of its items. */
    public int[] declaredMinimums() {
        return scores.stream()
                .mapToInt(s -> s.definition().minimum() == null
                        ? s.size()
                        : s.definition().minimum().answered())
                .toArray();
    }

    /**
     * Computes all scores.
     *
     * @param positions a position per item, or {@link #NOT_ANSWERED} or {@link #NOT_ASKED}
     * @param attributes a value per attribute
     * @param minimums how many items each score needs, by place
     * @return a value per score, by place
     */
    public ScoreValue[] evaluate(int[] positions, int[] attributes, int[] minimums) {
        ScoreValue[] done = new ScoreValue[order.length];
        for (int place : order) {
            done[place] = scores.get(place).evaluate(positions, attributes, minimums[place], done);
        }
        return done;
    }

    /**
     * The items whose weights a score adds up, where its value follows from their sum and the number of answers alone;
     * empty where it is the smallest or largest of them, is made of other scores, depends on attributes, or has too many
     * tallies.
     */
    public Optional<ItemKey> sumKey(int place) {
        CompiledScore score = scores.get(place);
        if (!score.people().conditions().isEmpty()) {
            return Optional.empty();
        }
        if (score.key() instanceof ScoreKey.OfOne one) {
            return sumKey(one.score());
        }
        return score.key() instanceof ItemKey key && key.addsUp() && key.tallies() != ItemKey.TOO_MANY
                ? Optional.of(key)
                : Optional.empty();
    }

    /**
     * The value of a score for everybody who has this tally of its {@linkplain #sumKey items}.
     *
     * @param minimums how many items each score needs, by place
     */
    public ScoreValue valueOfTally(int place, int tally, int[] minimums) {
        CompiledScore score = scores.get(place);
        ScoreValue combined = score.key() instanceof ScoreKey.OfOne one
                ? valueOfTally(one.score(), tally, minimums)
                : ((ItemKey) score.key()).valueOfTally(tally, minimums[place]);
        return score.afterSteps(combined, NO_ATTRIBUTES);
    }

    /** The key table in its long form: score, item, position, weight. Scores of scores have no rows of their own. */
    public List<KeyRow> rows() {
        List<KeyRow> rows = new ArrayList<>();
        for (CompiledScore score : scores) {
            if (score.key() instanceof ItemKey key) {
                int[] items = key.items();
                for (int i = 0; i < items.length; i++) {
                    String item = definition.items().get(items[i]).id();
                    for (int position = 0; position < key.options(i); position++) {
                        if (key.weight(i, position) != null) {
                            rows.add(new KeyRow(score.id(), item, position, key.weight(i, position)));
                        }
                    }
                }
            }
        }
        return rows;
    }
}
