package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.instruments.definition.BandSet;
import org.instruments.definition.BandSet.Band;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;

/** Cut-points moved past the nearest reachable score, names of bands changed over, and bands of another score. */
final class BandMutations {
    private final Definition definition;
    private final Drafts drafts;
    private final KeyTable table;

    private BandMutations(Definition definition, Drafts drafts) {
        this.definition = definition;
        this.drafts = drafts;
        this.table = KeyTable.compile(definition);
    }

    static void propose(Definition definition, Drafts drafts) {
        BandMutations mutations = new BandMutations(definition, drafts);
        for (int i = 0; i < definition.bandSets().size(); i++) {
            mutations.set(definition.bandSets().get(i), "/bandSets/" + i);
        }
    }

    private void set(BandSet set, String at) {
        Optional<SortedSet<Rational>> values = Reachable.in(table).values(table.score(set.score()));
        for (int b = 1; b < set.bands().size(); b++) {
            Band below = set.bands().get(b - 1);
            Band above = set.bands().get(b);
            String upper = at + "/bands/" + (b - 1) + (below.to() != null ? "/to" : "/below");
            String lower = at + "/bands/" + b + (above.from() != null ? "/from" : "/above");
            for (BigDecimal moved : moved(above, values)) {
                drafts.add(Edit.number(upper, moved));
                drafts.add(Edit.number(lower, moved));
                drafts.add(Edit.number(upper, moved), Edit.number(lower, moved));
            }
            drafts.swap(at + "/bands/" + (b - 1) + "/name", at + "/bands/" + b + "/name");
        }
        definition.scores().stream()
                .map(ScoreDefinition::id)
                .filter(id -> !id.equals(set.score()))
                .forEach(id -> drafts.add(Edit.word(at + "/score", id)));
    }

    /** The cut-point below a band, one reachable score up and one down, where there is one to pass. */
    private static List<BigDecimal> moved(Band above, Optional<SortedSet<Rational>> values) {
        BigDecimal limit = above.from() != null ? above.from() : above.above();
        if (values.isEmpty()) {
            BigDecimal digit = Spacing.lastDigit(limit);
            return List.of(limit.add(digit), limit.subtract(digit));
        }
        Rational cut = Rational.of(limit).reduced();
        TreeSet<Rational> reachable = new TreeSet<>(values.get());
        Rational firstAbove = above.from() != null ? reachable.ceiling(cut) : reachable.higher(cut);
        Rational lastBelow = above.from() != null ? reachable.lower(cut) : reachable.floor(cut);
        List<BigDecimal> moved = new ArrayList<>();
        if (firstAbove != null) {
            moved.add(Spacing.between(firstAbove, reachable.higher(firstAbove)));
        }
        if (lastBelow != null) {
            moved.add(Spacing.between(reachable.lower(lastBelow), lastBelow));
        }
        return moved;
    }
}
