package org.instruments.proof.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition;

/** Scores made of other items: two changed over, one replaced, one left out, one too many. */
final class MembershipMutations {
    /** With more pairs of items of two scores each item is changed over with one of the other score only. */
    private static final int MOST_PAIRS = 400;

    private final Definition definition;
    private final Drafts drafts;
    private final List<ItemList> lists = new ArrayList<>();

    /** Items in the order of the definition, as one score, or one of its groups, lists them. */
    private record ItemList(int score, String pointer, List<String> items) {
        private Edit with(Collection<String> others) {
            return Edit.list(pointer, others);
        }

        private List<String> replacing(String item, String by) {
            return items.stream().map(id -> id.equals(item) ? by : id).toList();
        }

        private List<String> without(String item) {
            return items.stream().filter(id -> !id.equals(item)).toList();
        }

        private List<String> and(String item) {
            List<String> more = new ArrayList<>(items);
            more.add(item);
            return more;
        }
    }

    private MembershipMutations(Definition definition, Drafts drafts) {
        this.definition = definition;
        this.drafts = drafts;
        for (int s = 0; s < definition.scores().size(); s++) {
            ScoreDefinition score = definition.scores().get(s);
            if (!score.items().isEmpty()) {
                lists.add(new ItemList(s, "/scores/" + s + "/items", score.items()));
            }
            for (int g = 0; g < score.groups().size(); g++) {
                lists.add(new ItemList(
                        s,
                        "/scores/" + s + "/groups/" + g + "/items",
                        score.groups().get(g).items()));
            }
        }
    }

    static void propose(Definition definition, Drafts drafts) {
        MembershipMutations mutations = new MembershipMutations(definition, drafts);
        for (int i = 0; i < mutations.lists.size(); i++) {
            ItemList list = mutations.lists.get(i);
            mutations.replacements(list);
            mutations.additions(list);
            for (ItemList other : mutations.lists.subList(i + 1, mutations.lists.size())) {
                mutations.swaps(list, other);
            }
            for (ItemList other : mutations.lists) {
                if (other != list && other.score() == list.score()) {
                    mutations.moves(list, other);
                }
            }
        }
    }

    private void swaps(ItemList list, ItemList other) {
        boolean sameScore = list.score() == other.score();
        boolean all = list.items().size() * other.items().size() <= MOST_PAIRS;
        Set<String> ofThis = sameScore ? Set.of() : members(list.score());
        Set<String> ofOther = sameScore ? Set.of() : members(other.score());
        List<String> seconds =
                other.items().stream().filter(item -> !ofThis.contains(item)).toList();
        List<String> firsts =
                list.items().stream().filter(item -> !ofOther.contains(item)).toList();
        for (int one = 0; one < firsts.size(); one++) {
            for (int two = 0; two < seconds.size(); two++) {
                boolean onDiagonal = one % seconds.size() == two || two % firsts.size() == one;
                if (all || onDiagonal) {
                    String first = firsts.get(one);
                    String second = seconds.get(two);
                    drafts.add(
                            list.pointer(),
                            first + " changed over with " + second + " of "
                                    + definition.scores().get(other.score()).id(),
                            List.of(
                                    list.with(list.replacing(first, second)),
                                    other.with(other.replacing(second, first))));
                }
            }
        }
    }

    private void moves(ItemList from, ItemList to) {
        for (String item : from.items()) {
            drafts.add(
                    from.pointer(),
                    item + " moved to group "
                            + lists.stream()
                                    .filter(list -> list.score() == to.score())
                                    .toList()
                                    .indexOf(to),
                    List.of(from.with(from.without(item)), to.with(to.and(item))));
        }
    }

    private void replacements(ItemList list) {
        Set<String> members = members(list.score());
        for (String item : list.items()) {
            List<Edit> dropped = new ArrayList<>(List.of(list.with(list.without(item))));
            markUnused(list, item, dropped);
            drafts.add(list.pointer(), item + " left out", dropped);
            int place = place(item);
            int size = definition.items().size();
            IntStream.range(1, size)
                    .mapToObj(ahead -> definition.items().get((place + ahead) % size))
                    .filter(next -> !members.contains(next.id()))
                    .findFirst()
                    .ifPresent(next -> {
                        List<Edit> replaced = new ArrayList<>(List.of(list.with(list.replacing(item, next.id()))));
                        markUnused(list, item, replaced);
                        markScored(next, replaced);
                        drafts.add(list.pointer(), item + " -> " + next.id(), replaced);
                    });
        }
    }

    private void additions(ItemList list) {
        Set<String> members = members(list.score());
        for (Item item : definition.items()) {
            if (!members.contains(item.id())) {
                List<Edit> edits = new ArrayList<>(List.of(list.with(list.and(item.id()))));
                markScored(item, edits);
                drafts.add(list.pointer(), item.id() + " too", edits);
            }
        }
    }

    /** An item that no score uses any more is marked so, or the linter would see nothing but that. */
    private void markUnused(ItemList list, String item, List<Edit> edits) {
        if (lists.stream().noneMatch(other -> other != list && other.items().contains(item))) {
            edits.add(Edit.flag("/items/" + place(item) + "/scored", false));
        }
    }

    private void markScored(Item item, List<Edit> edits) {
        if (!item.isScored()) {
            edits.add(Edit.flag("/items/" + place(item.id()) + "/scored", true));
        }
    }

    private Set<String> members(int score) {
        Set<String> members = new HashSet<>();
        lists.stream().filter(list -> list.score() == score).forEach(list -> members.addAll(list.items()));
        return members;
    }

    private int place(String id) {
        return IntStream.range(0, definition.items().size())
                .filter(i -> definition.items().get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
