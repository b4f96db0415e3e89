package org.instruments.proof.mutation;

import java.util.List;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;

/** Items scored the other way round, or answered on another response scale. */
final class ItemMutations {

    private ItemMutations() {}

    static void propose(Definition definition, Drafts drafts) {
        for (int i = 0; i < definition.items().size(); i++) {
            Item item = definition.items().get(i);
            drafts.add(
                    "/items/" + i + "/reversed",
                    item.isReversed() + " -> " + !item.isReversed(),
                    List.of(Edit.flag("/items/" + i + "/reversed", !item.isReversed())));
            for (ResponseScale scale : definition.responseScales()) {
                if (!scale.id().equals(item.scale())) {
                    drafts.add(Edit.word("/items/" + i + "/scale", scale.id()));
                }
            }
        }
    }
}
