package org.instruments.proof.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.internal.json.Json;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.KeyTable;
import org.jspecify.annotations.Nullable;

/** Scores combined in another way: method, minimum, weights of their own, and the scores they are made from. */
final class MethodMutations {
    private final Definition definition;
    private final Drafts drafts;
    private final KeyTable table;

    private MethodMutations(Definition definition, Drafts drafts) {
        this.definition = definition;
        this.drafts = drafts;
        this.table = KeyTable.compile(definition);
    }

    static void propose(Definition definition, Drafts drafts) {
        MethodMutations mutations = new MethodMutations(definition, drafts);
        for (int i = 0; i < definition.scores().size(); i++) {
            mutations.score(definition.scores().get(i), "/scores/" + i);
        }
    }

    private void score(ScoreDefinition score, String at) {
        if (score.method() != null) {
            drafts.add(Edit.word(at + "/method", other(score.method()).name().toLowerCase(Locale.ROOT)));
        }
        minimum(score, at);
        for (int g = 0; g < score.groups().size(); g++) {
            ScaleMutations.weights(score.groups().get(g).weights(), at + "/groups/" + g + "/weights", drafts);
        }
        reference(score.itemsOf(), at + "/itemsOf");
        reference(score.from(), at + "/from");
        for (int p = 0; p < score.scores().size(); p++) {
            ScoreDefinition.Part part = score.scores().get(p);
            String atPart = at + "/scores/" + p;
            reference(part.score(), atPart + "/score");
            if (score.method() == Method.SUM) {
                BigDecimal weight = part.weight() == null ? BigDecimal.ONE : part.weight();
                drafts.shift(atPart + "/weight", weight, Spacing.lastDigit(weight));
            }
        }
    }

    private static Method other(Method method) {
        return switch (method) {
            case SUM, COUNT -> Method.MEAN;
            case MEAN -> Method.SUM;
            case MIN -> Method.MAX;
            case MAX -> Method.MIN;
        };
    }

    private void minimum(ScoreDefinition score, String at) {
        if (score.minimum() != null) {
            drafts.shift(
                    at + "/minimum/answered", BigDecimal.valueOf(score.minimum().answered()), BigDecimal.ONE);
        } else if (table.score(score.id()).key() instanceof ItemKey key && key.size() > 1) {
            int fewer = key.size() - 1;
            ObjectNode minimum = Json.mapper().createObjectNode().put("answered", fewer);
            JsonNode evidence = drafts.at(at + "/evidence");
            minimum.set("evidence", evidence);
            drafts.add(
                    at + "/minimum", "all " + key.size() + " -> " + fewer, List.of(new Edit(at + "/minimum", minimum)));
        }
    }

    private void reference(@Nullable String score, String at) {
        if (score != null) {
            definition.scores().stream()
                    .map(ScoreDefinition::id)
                    .filter(id -> !id.equals(score))
                    .forEach(id -> drafts.add(Edit.word(at, id)));
        }
    }
}
