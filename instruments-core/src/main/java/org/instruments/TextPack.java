package org.instruments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.instruments.internal.reading.DocumentFile;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.JsonFields;
import org.instruments.internal.text.VisibleText;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a questionnaire, as a user who may use it has it: texts of items and labels of options, by language. The
 * definitions of protected instruments have none; a pack is given to the instrument with {@link Instrument#with(TextPack)}.
 *
 * <pre>{@code
 * {"format": 1, "instrument": "my-scale", "locales": {
 *   "en": {
 *     "scales": {"frequency": ["Never", "Sometimes", "Always"]},
 *     "items": {"q1": {"text": "…"}, "q2": {"text": "…", "labels": ["No", "Perhaps", "Yes"]}}}}}
 * }</pre>
 *
 * <p>Labels are by response scale, or by item where an item has labels of its own. Any part may be left out. The form is
 * that of {@code text-pack.schema.json}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class TextPack {
    private final String file;
    private final String instrument;
    private final Map<Locale, Language> languages;

    private TextPack(String file, String instrument, Map<Locale, Language> languages) {
        this.file = file;
        this.instrument = instrument;
        this.languages = languages;
    }

    /** The texts in one language, and the JSON path they stand at. */
    record Language(String path, Map<String, List<String>> scales, Map<String, ItemTexts> items) {}

    /** The texts of one item; labels are empty where it has those of its response scale. */
    record ItemTexts(@Nullable String text, List<String> labels) {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the pack
     * @throws InvalidInputException with every fault that can be seen without the instrument, each with its JSON path: not
     *     JSON, larger than a mebibyte, an unknown property, one given twice, one missing, a value of the wrong type, a
     *     language that is no BCP 47 tag, an empty text, a label that two options have or that reads as a number
     * @throws IOException when it cannot be read
     */
    public static TextPack read(Path file) throws IOException {
        return read(DocumentFile.read(file, JsonFields.LARGEST), String.valueOf(file.getFileName()));
    }

    /**
     * Reads a document.
     *
     * @param json the document
     * @return the pack
     * @throws InvalidInputException as {@link #read(Path)} does
     */
    public static TextPack fromJson(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), "");
    }

    private static TextPack read(byte[] document, String file) {
        Faults faults = new Faults(file);
        Optional<TextPack> pack = JsonFields.read(document, faults, fields -> pack(fields, file));
        if (pack.isEmpty() || !faults.isEmpty()) {
            throw new InvalidInputException(faults.all());
        }
        return pack.get();
    }

    private static TextPack pack(JsonFields fields, String file) {
        if (fields.count("format") != 1) {
            fields.fault(ProblemCode.BAD_VALUE, "format", "this library reads format 1");
        }
        String instrument = fields.text("instrument");
        Map<Locale, Language> languages = new LinkedHashMap<>();
        Map<String, Language> byTag = fields.objectsByName("locales", TextPack::language);
        if (!fields.has("locales")) {
            fields.fault(ProblemCode.MISSING_PROPERTY, "locales", "the property is required");
        }
        byTag.forEach((tag, language) -> {
            Locale locale = Locale.forLanguageTag(tag);
            if (!locale.toLanguageTag().equalsIgnoreCase(tag)
                    || locale.getLanguage().isEmpty()) {
                fields.fault(
                        ProblemCode.BAD_VALUE, "locales." + tag, "must be a BCP 47 language tag, such as en or de-AT");
            } else if (languages.put(locale, language) != null) {
                fields.fault(ProblemCode.DUPLICATE_PROPERTY, "locales." + tag, "the language is given twice");
            }
        });
        return new TextPack(file, instrument, Collections.unmodifiableMap(languages));
    }

    private static Language language(JsonFields fields) {
        Map<String, List<String>> scales = fields.textsByName("scales");
        scales.forEach((scale, labels) -> check(labels, fields, "scales." + scale));
        return new Language(fields.path(), scales, fields.objectsByName("items", TextPack::item));
    }

    private static ItemTexts item(JsonFields fields) {
        Optional<String> text = fields.optionalText("text");
        if (text.filter(String::isBlank).isPresent()) {
            fields.fault(ProblemCode.BAD_VALUE, "text", "is empty; leave it out if there is nothing to say");
        }
        text.ifPresent(wording -> refuseHidden(wording, fields, "text"));
        List<String> labels = fields.texts("labels", true);
        check(labels, fields, "labels");
        return new ItemTexts(text.orElse(null), List.copyOf(labels));
    }

    private static void refuseHidden(String text, JsonFields fields, String at) {
        if (VisibleText.hides(text)) {
            fields.fault(ProblemCode.BAD_VALUE, at, VisibleText.REFUSED);
        }
    }

    private static void check(List<String> labels, JsonFields fields, String name) {
        Set<String> seen = new HashSet<>();
        for (int option = 0; option < labels.size(); option++) {
            String label = labels.get(option);
            String at = name + "[" + option + "]";
            refuseHidden(label, fields, at);
            if (label.isBlank()) {
                fields.fault(ProblemCode.BAD_VALUE, at, "is empty");
            } else if (AnswerReader.readsAsNumber(label)) {
                fields.fault(ProblemCode.BAD_VALUE, at, "a label that reads as a number");
            } else if (!seen.add(AnswerReader.normalLabel(label))) {
                fields.fault(ProblemCode.DUPLICATE_ID, at, "two labels are alike");
            }
        }
    }

    /** {@return the id of the instrument it is for} */
    public String instrument() {
        return instrument;
    }

    /** {@return its languages, in the order of the document} */
    public Set<Locale> locales() {
        return languages.keySet();
    }

    /** The name of its file, or nothing. */
    String file() {
        return file;
    }

    Map<Locale, Language> languages() {
        return languages;
    }

    /** Which instrument it is for, and its languages; never a text. */
    @Override
    public String toString() {
        return "TextPack of " + instrument + " in " + locales();
    }
}
