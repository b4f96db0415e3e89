package org.instruments.internal.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Item;
import org.instruments.definition.Rights.Shipping;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.SourcedParts;
import org.instruments.problem.ProblemCode;

/** Every number has a source, every source is used, and no text ships that may not. */
final class EvidenceLint {
    private final Definition definition;
    private final Faults faults;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();

    EvidenceLint(Definition definition, Faults faults) {
        this.definition = definition;
        this.faults = faults;
        definition.sources().forEach(source -> sources.add(source.id()));
    }

    void lint() {
        SourcedParts.of(definition).forEach(this::lint);
        for (int i = 0; i < definition.sources().size(); i++) {
            String id = definition.sources().get(i).id();
            if (id != null && !used.contains(id)) {
                faults.add(ProblemCode.UNUSED_SOURCE, "$.sources[" + i + "]", "nothing cites " + id);
            }
        }
        texts();
    }

    private void lint(SourcedParts.Part part) {
        if (part.evidence().isEmpty() && !faults.touch(part.evidencePath())) {
            faults.add(ProblemCode.UNSOURCED, part.evidencePath(), "the numbers of " + part.path() + " have no source");
        }
        for (int i = 0; i < part.evidence().size(); i++) {
            Evidence evidence = part.evidence().get(i);
            String path = part.evidencePath() + "[" + i + "]";
            used.add(evidence.source());
            if (evidence.source() != null && !sources.contains(evidence.source())) {
                faults.add(
                        ProblemCode.UNKNOWN_SOURCE,
                        path + ".source",
                        "there is no " + evidence.source() + "; there are: " + String.join(", ", sources));
            }
            if (evidence.about() != null && !part.properties().contains(evidence.about())) {
                faults.add(
                        ProblemCode.BAD_VALUE,
                        path + ".about",
                        "must be one of " + String.join(", ", part.properties()));
            }
        }
        if (!part.evidence().isEmpty() && part.evidence().stream().allMatch(e -> e.about() != null)) {
            faults.add(
                    ProblemCode.UNSOURCED,
                    part.evidencePath(),
                    "every entry is about one property; one without \"about\" must stand for the rest");
        }
    }

    private void texts() {
        if (definition.rights() == null) {
            return;
        }
        if (definition.rights().itemText() == Shipping.NOT_SHIPPED) {
            List<Item> items = definition.items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).text() != null) {
                    faults.add(
                            ProblemCode.TEXT_NOT_ALLOWED, "$.items[" + i + "].text", "rights.itemText is not-shipped");
                }
            }
        }
        if (definition.rights().labels() == Shipping.NOT_SHIPPED) {
            for (int i = 0; i < definition.responseScales().size(); i++) {
                if (!definition.responseScales().get(i).labels().isEmpty()) {
                    faults.add(
                            ProblemCode.TEXT_NOT_ALLOWED,
                            "$.responseScales[" + i + "].labels",
                            "rights.labels is not-shipped");
                }
            }
        }
    }
}
