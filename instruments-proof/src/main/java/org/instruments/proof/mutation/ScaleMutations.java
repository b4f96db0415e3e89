package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.jspecify.annotations.Nullable;

/** Other weights and labels of response scales, and other options that count as not answered. */
final class ScaleMutations {
    private final Definition definition;
    private final Drafts drafts;

    private ScaleMutations(Definition definition, Drafts drafts) {
        this.definition = definition;
        this.drafts = drafts;
    }

    static void propose(Definition definition, Drafts drafts) {
        ScaleMutations mutations = new ScaleMutations(definition, drafts);
        for (int i = 0; i < definition.responseScales().size(); i++) {
            mutations.scale(definition.responseScales().get(i), "/responseScales/" + i);
        }
    }

    private void scale(ResponseScale scale, String at) {
        if (scale.from() != null && scale.to() != null) {
            drafts.shift(at + "/from", BigDecimal.valueOf(scale.from()), BigDecimal.ONE);
            drafts.shift(at + "/to", BigDecimal.valueOf(scale.to()), BigDecimal.ONE);
        }
        weights(scale.weights(), at + "/weights", drafts);
        for (int i = 0; i + 1 < scale.labels().size(); i++) {
            drafts.swap(at + "/labels/" + i, at + "/labels/" + (i + 1));
        }
        for (int option = 0; option < scale.weights().size(); option++) {
            counting(scale, at, option);
        }
    }

    /** Each weight one step up and one step down. */
    static void weights(List<@Nullable BigDecimal> weights, String at, Drafts drafts) {
        BigDecimal step = Spacing.ofWeights(weights);
        for (int option = 0; option < weights.size(); option++) {
            BigDecimal weight = weights.get(option);
            if (weight != null) {
                drafts.shift(at + "/" + option, weight, step);
            }
        }
    }

    /** An option that counts becomes one that does not, or the other way round, in the scale and in scores' own weights. */
    private void counting(ResponseScale scale, String at, int option) {
        List<Edit> edits = new ArrayList<>();
        edits.add(toggled(scale.weights(), at + "/weights", option));
        Set<String> items = definition.items().stream()
                .filter(item -> item.scale().equals(scale.id()))
                .map(Item::id)
                .collect(Collectors.toSet());
        for (int s = 0; s < definition.scores().size(); s++) {
            List<ScoreDefinition.Group> groups = definition.scores().get(s).groups();
            for (int g = 0; g < groups.size(); g++) {
                ScoreDefinition.Group group = groups.get(g);
                if (!group.weights().isEmpty() && group.items().stream().anyMatch(items::contains)) {
                    edits.add(toggled(group.weights(), "/scores/" + s + "/groups/" + g + "/weights", option));
                }
            }
        }
        boolean counts = scale.weights().get(option) != null;
        drafts.add(
                at + "/weights/" + option,
                counts ? "counts -> counts as not answered" : "counts as not answered -> counts",
                edits);
    }

    private static Edit toggled(List<@Nullable BigDecimal> weights, String at, int option) {
        if (weights.get(option) != null) {
            return Edit.none(at + "/" + option);
        }
        BigDecimal before = option > 0 ? weights.get(option - 1) : null;
        BigDecimal after = option + 1 < weights.size() ? weights.get(option + 1) : null;
        BigDecimal step = Spacing.ofWeights(weights);
        BigDecimal weight = before != null ? before.add(step) : after != null ? after.subtract(step) : step;
        return Edit.number(at + "/" + option, weight);
    }
}
