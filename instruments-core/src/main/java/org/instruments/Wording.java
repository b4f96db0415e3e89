package org.instruments;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The texts of an instrument: what its definition ships, and a user's own. */
final class Wording {
    private final Definition definition;
    private final Map<Locale, TextPack.Language> languages;
    private final Map<String, Map<String, Integer>> optionsByLabel = new HashMap<>();

    private Wording(Definition definition, Map<Locale, TextPack.Language> languages) {
        this.definition = definition;
        this.languages = languages;
        for (Item item : definition.items()) {
            Map<String, Integer> options = new HashMap<>();
            put(definition.scaleOf(item).labels(), options);
            languages.values().forEach(language -> put(labels(language, item), options));
            optionsByLabel.put(item.id(), options);
        }
    }

    /** The texts of a definition alone. */
    static Wording of(Definition definition) {
        return new Wording(definition, Map.of());
    }

    /**
     * The texts of a definition and of a pack.
     *
     * @throws InvalidInputException with every fault of the pack
     */
    static Wording of(Definition definition, TextPack pack) {
        Faults faults = new Faults(pack.file());
        lint(definition, pack, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults.all());
        }
        return new Wording(definition, pack.languages());
    }

    private static void put(List<String> labels, Map<String, Integer> options) {
        for (int option = 0; option < labels.size(); option++) {
            options.put(AnswerReader.normalLabel(labels.get(option)), option);
        }
    }

    private static List<String> labels(TextPack.Language language, Item item) {
        TextPack.ItemTexts own = language.items().get(item.id());
        return own != null && !own.labels().isEmpty()
                ? own.labels()
                : language.scales().getOrDefault(item.scale(), List.of());
    }

    private static void lint(Definition definition, TextPack pack, Faults faults) {
        if (!pack.instrument().equals(definition.id())) {
            faults.add(
                    ProblemCode.INSTRUMENT_MISMATCH, "$.instrument", "the texts are not those of " + definition.id());
            return;
        }
        Map<String, Item> items = new LinkedHashMap<>();
        definition.items().forEach(item -> items.put(item.id(), item));
        Map<String, ResponseScale> scales = new LinkedHashMap<>();
        definition.responseScales().forEach(scale -> scales.put(scale.id(), scale));
        pack.languages().values().forEach(language -> {
            language.scales().forEach((id, labels) -> {
                String path = language.path() + ".scales." + id;
                if (scales.containsKey(id)) {
                    count(labels, scales.get(id), path, faults);
                } else {
                    faults.add(
                            ProblemCode.UNKNOWN_SCALE,
                            path,
                            definition.id() + " has no such response scale; it has "
                                    + String.join(", ", scales.keySet()));
                }
            });
            language.items().forEach((id, texts) -> {
                String path = language.path() + ".items." + id;
                if (!items.containsKey(id)) {
                    faults.add(
                            ProblemCode.UNKNOWN_ITEM,
                            path,
                            definition.id() + " has no such item; it has " + String.join(", ", items.keySet()));
                } else if (!texts.labels().isEmpty()) {
                    count(texts.labels(), definition.scaleOf(items.get(id)), path + ".labels", faults);
                }
            });
        });
        items.values().forEach(item -> oneMeaning(definition, item, pack, faults));
    }

    private static void count(List<String> labels, ResponseScale scale, String path, Faults faults) {
        int options = scale.optionWeights().size();
        if (labels.size() != options) {
            faults.add(
                    ProblemCode.WEIGHTS_MISMATCH,
                    path,
                    labels.size() + " labels for the " + options + " options of " + scale.id());
        }
    }

    /** A label means one option of an item, whichever language it is in. */
    private static void oneMeaning(Definition definition, Item item, TextPack pack, Faults faults) {
        Map<String, Integer> known = new HashMap<>();
        put(definition.scaleOf(item).labels(), known);
        pack.languages().values().forEach(language -> {
            List<String> labels = labels(language, item);
            boolean own = language.items().containsKey(item.id())
                    && !language.items().get(item.id()).labels().isEmpty();
            for (int option = 0; option < labels.size(); option++) {
                Integer other = known.putIfAbsent(AnswerReader.normalLabel(labels.get(option)), option);
                if (other != null && other != option) {
                    faults.add(
                            ProblemCode.DUPLICATE_ID,
                            language.path() + (own ? ".items." + item.id() + ".labels" : ".scales." + item.scale())
                                    + "[" + option + "]",
                            "another option has the same label in another language");
                }
            }
        });
    }

    /** The option each label of an item means, in the form labels are compared in. */
    Map<String, Integer> optionsByLabel(Item item) {
        return optionsByLabel.get(item.id());
    }

    Optional<String> text(Item item, Locale locale) {
        return language(locale)
                .flatMap(language -> Optional.ofNullable(language.items().get(item.id())))
                .flatMap(texts -> Optional.ofNullable(texts.text()))
                .or(() -> Optional.ofNullable(item.text()).filter(text -> isOfDefinition(locale)));
    }

    List<String> texts(Item item) {
        return Stream.concat(
                        languages.values().stream()
                                .map(language -> language.items().get(item.id()))
                                .filter(Objects::nonNull)
                                .map(TextPack.ItemTexts::text),
                        Stream.of(item).map(Item::text))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    List<String> labels(Item item, Locale locale) {
        return language(locale)
                .map(language -> labels(language, item))
                .filter(labels -> !labels.isEmpty())
                .orElseGet(
                        () -> isOfDefinition(locale) ? definition.scaleOf(item).labels() : List.of());
    }

    private Optional<TextPack.Language> language(Locale wanted) {
        return Optional.ofNullable(lookup(wanted, languages.keySet())).map(languages::get);
    }

    private boolean isOfDefinition(Locale wanted) {
        return lookup(wanted, List.of(Locale.forLanguageTag(definition.language()))) != null;
    }

    private static @Nullable Locale lookup(Locale wanted, Collection<Locale> there) {
        return Locale.lookup(List.of(new LanguageRange(wanted.toLanguageTag())), there);
    }
}
