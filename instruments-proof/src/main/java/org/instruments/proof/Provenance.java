package org.instruments.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Source;
import org.instruments.definition.Trust;
import org.instruments.internal.json.Json;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.SourcedParts;

/**
 * Where every number of a definition comes from: each number, each list of items of a score and each reversal, with its
 * JSON path, its sources and how far they are trusted.
 *
 * @param facts the facts, in the order of the definition
 */
public record Provenance(List<Fact> facts) {

    public Provenance {
        facts = List.copyOf(facts);
    }

    /**
     * One fact.
     *
     * @param path its JSON path
     * @param value what the definition says
     * @param isNumber whether it is a number; else it is a list of items or a reversal
     * @param backings what it rests on, at least one
     */
    public record Fact(String path, String value, boolean isNumber, List<Backing> backings) {
        public Fact {
            backings = List.copyOf(backings);
        }

        /** {@return whether it rests on one secondary source, or on an inference} */
        public boolean isSingleSource() {
            return backings.stream().allMatch(backing -> backing.trust() == Trust.C);
        }
    }

    /**
     * What a fact rests on.
     *
     * @param source the id of the source
     * @param trust how far this fact of it is trusted
     */
    public record Backing(String source, Trust trust) {}

    /**
     * The provenance of a definition without faults.
     *
     * @param definition the definition
     * @return its facts
     */
    public static Provenance of(Definition definition) {
        return new Provenance(new Walk(definition).facts());
    }

    /** {@return how many numbers there are} */
    public long numbers() {
        return facts.stream().filter(Fact::isNumber).count();
    }

    /** {@return how many sources stand behind them} */
    public long sources() {
        return facts.stream()
                .filter(Fact::isNumber)
                .flatMap(fact -> fact.backings().stream())
                .map(Backing::source)
                .distinct()
                .count();
    }

    /** {@return how many numbers rest on one secondary source, or on an inference} */
    public long singleSource() {
        return facts.stream()
                .filter(Fact::isNumber)
                .filter(Fact::isSingleSource)
                .count();
    }

    /** Goes through the definition as JSON; the nearest part with evidence around a fact is the one it belongs to. */
    private static final class Walk {
        private final JsonNode tree;
        private final List<SourcedParts.Part> innermostFirst;
        private final Map<String, Trust> trusts = new HashMap<>();
        private final List<Fact> facts = new ArrayList<>();

        private Walk(Definition definition) {
            this.tree = Json.tree(definition);
            this.innermostFirst = SourcedParts.of(definition).stream()
                    .sorted(Comparator.comparing(
                                    (SourcedParts.Part part) -> part.path().length())
                            .reversed())
                    .toList();
            for (Source source : definition.sources()) {
                trusts.put(source.id(), source.trust());
            }
        }

        private List<Fact> facts() {
            tree.properties().forEach(property -> walk(property.getValue(), "$." + property.getKey()));
            return facts;
        }

        private void walk(JsonNode node, String path) {
            if (path.endsWith(".evidence")) {
                return;
            }
            if (node.isNumber()) {
                note(path, Numbers.text(node.decimalValue()), true);
            } else if (path.endsWith(".reversed") && node.asBoolean()) {
                note(path, "true", false);
            } else if (path.startsWith("$.scores[") && path.endsWith(".items") && !node.isEmpty()) {
                List<String> items = new ArrayList<>();
                node.forEach(item -> items.add(item.textValue()));
                note(path, String.join(" ", items), false);
            } else if (node.isObject()) {
                node.properties().forEach(property -> walk(property.getValue(), path + "." + property.getKey()));
            } else {
                for (int i = 0; node.isArray() && i < node.size(); i++) {
                    walk(node.get(i), path + "[" + i + "]");
                }
            }
        }

        private void note(String path, String value, boolean isNumber) {
            innermostFirst.stream()
                    .filter(part -> Faults.isWithin(path, part.path()))
                    .findFirst()
                    .ifPresent(part -> facts.add(new Fact(path, value, isNumber, backings(part, path))));
        }

        private List<Backing> backings(SourcedParts.Part part, String path) {
            List<Evidence> own = part.evidence().stream()
                    .filter(evidence -> evidence.about() != null && isAbout(evidence.about(), part.path(), path))
                    .toList();
            return (own.isEmpty()
                            ? part.evidence().stream().filter(evidence -> evidence.about() == null)
                            : own.stream())
                    .map(evidence -> new Backing(
                            evidence.source(),
                            evidence.trust() == null ? trusts.get(evidence.source()) : evidence.trust()))
                    .distinct()
                    .toList();
        }

        /** For {@code about} "n", {@code $.norms[3].n}; the properties of items are one level further down. */
        private static boolean isAbout(String property, String partPath, String path) {
            String below = path.substring(partPath.length());
            return below.matches("(\\[\\d+])?\\." + property + "([.\\[].*)?");
        }
    }
}
