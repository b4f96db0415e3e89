package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;

/** Numbers that stand for other options. */
final class CodingMutations {
    /** From more options on only neighbours are changed over: there would be thousands of pairs. */
    private static final int MOST_PAIRED = 12;

    private final Drafts drafts;

    private CodingMutations(Drafts drafts) {
        this.drafts = drafts;
    }

    static void propose(Definition definition, Drafts drafts) {
        CodingMutations mutations = new CodingMutations(drafts);
        for (int i = 0; i < definition.codings().size(); i++) {
            Coding coding = definition.codings().get(i);
            String at = "/codings/" + i;
            if (i > 0) {
                drafts.add(
                        "/codings/0",
                        "the default " + definition.codings().get(0).id() + " -> " + coding.id(),
                        List.of(new Edit("/codings/0", drafts.at(at)), new Edit(at, drafts.at("/codings/0"))));
            }
            if (coding.first() != null) {
                drafts.shift(at + "/first", BigDecimal.valueOf(coding.first()), BigDecimal.ONE);
            }
            for (int g = 0; g < coding.groups().size(); g++) {
                mutations.codes(coding.groups().get(g).codes(), at + "/groups/" + g + "/codes");
                mutations.moves(coding.groups(), g, at + "/groups/");
            }
        }
    }

    private void codes(List<Integer> codes, String at) {
        drafts.add(Edit.list(at, codes.stream().map(code -> code + 1).toList()));
        drafts.add(Edit.list(at, codes.stream().map(code -> code - 1).toList()));
        for (int one = 0; one < codes.size(); one++) {
            int last = codes.size() <= MOST_PAIRED ? codes.size() - 1 : Math.min(one + 1, codes.size() - 1);
            for (int other = one + 1; other <= last; other++) {
                drafts.swap(at + "/" + one, at + "/" + other);
            }
        }
    }

    private void moves(List<Coding.Group> groups, int from, String at) {
        for (String item : groups.get(from).items()) {
            for (int to = 0; to < groups.size(); to++) {
                if (to != from && !groups.get(to).items().isEmpty()) {
                    List<String> left = new ArrayList<>(groups.get(from).items());
                    left.remove(item);
                    List<String> joined = new ArrayList<>(groups.get(to).items());
                    joined.add(item);
                    drafts.add(
                            at + from + "/items",
                            item + " -> group " + to,
                            List.of(Edit.list(at + from + "/items", left), Edit.list(at + to + "/items", joined)));
                }
            }
        }
    }
}
