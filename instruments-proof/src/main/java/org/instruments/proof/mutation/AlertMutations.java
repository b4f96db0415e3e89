package org.instruments.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import org.instruments.definition.AlertRule;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;

/** Alerts at other options or other items. */
final class AlertMutations {

    private AlertMutations() {}

    static void propose(Definition definition, Drafts drafts) {
        for (int i = 0; i < definition.alerts().size(); i++) {
            AlertRule alert = definition.alerts().get(i);
            String at = "/alerts/" + i;
            for (int position = 0; position < options(definition, alert.item()); position++) {
                List<Integer> positions = new ArrayList<>(alert.positions());
                if (!positions.remove(Integer.valueOf(position))) {
                    positions.add(position);
                }
                drafts.add(Edit.list(at + "/positions", positions));
            }
            for (Item item : definition.items()) {
                if (!item.id().equals(alert.item())) {
                    drafts.add(Edit.word(at + "/item", item.id()));
                }
            }
        }
    }

    private static int options(Definition definition, String id) {
        return definition.items().stream()
                .filter(item -> item.id().equals(id))
                .mapToInt(item -> definition.scaleOf(item).optionWeights().size())
                .sum();
    }
}
