package org.instruments;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition;
import org.instruments.internal.json.Fingerprint;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.reading.ProvenReader;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.KeyRow;
import org.instruments.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that can be scored. Had from its module ({@code Swemwbs.instrument()}), by id from {@link
 * Instruments#get(String)}, or from a definition file by {@link Instruments#read(java.nio.file.Path)}.
 *
 * <pre>{@code
 * Instrument swemwbs = Instruments.get("swemwbs");
 * ScoreSheet sheet = swemwbs.score(Responses.inOrder(3, 4, 4, 3, 5, 4, 3));
 * sheet.value("metric").getAsDouble(); // 23.21
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; make it once and keep it.
 */
public final class Instrument {
    private final Definition definition;
    private final KeyTable table;
    private final Wording wording;
    private final Map<String, Integer> itemPlaces;
    private final Map<String, Integer> attributePlaces;
    private final boolean[] optionalItems;
    private final Map<String, AnswerReader> answerReaders;
    private final Scorer defaultScorer;
    private volatile @Nullable String fingerprint;

    private Instrument(Definition definition, KeyTable table, Wording wording) {
        this.definition = definition;
        this.table = table;
        this.wording = wording;
        this.itemPlaces = places(definition.items(), Item::id);
        this.attributePlaces = places(definition.attributes(), Attribute::id);
        this.optionalItems = optionalItems();
        this.answerReaders = definition.codings().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Coding::id, coding -> AnswerReader.of(definition, coding, wording)));
        this.defaultScorer = new Scorer(this, table, ScoreOptions.withDefaults());
    }

    /** Compiles a definition that has no faults. */
    static Instrument of(Definition definition) {
        return new Instrument(definition, KeyTable.compile(definition), Wording.of(definition));
    }

    /**
     * For instrument modules: an instrument whose definition was linted, and its cases run, when its module was built. It
     * is read strictly but not linted again, so no Jakarta Validation provider is needed.
     *
     * @param definition the definition file; closed afterwards
     * @return the instrument
     * @throws java.io.UncheckedIOException when it cannot be read or is not a definition
     */
    public static Instrument proven(InputStream definition) {
        return of(ProvenReader.read(definition));
    }

    /**
     * The same instrument with a user's own texts, in place of a pack it had: their labels are understood as answers beside
     * those of the definition, and {@link #itemText} and {@link #labels} give them. Definition, scores and fingerprint are
     * the same.
     *
     * @param texts the pack
     * @return the instrument with them
     * @throws InvalidInputException with every fault of the pack, each with its JSON path: it is for another instrument, or
     *     has an item or response scale this one does not have, more or fewer labels than options, or a label that
     *     another option has already
     */
    public Instrument with(TextPack texts) {
        return new Instrument(definition, table, Wording.of(definition, texts));
    }

    /**
     * The wording of an item in a language: that of the text pack, else that of the definition where it ships and is in
     * this language. Empty where neither has it.
     *
     * @param item the id of the item
     * @param locale the language; {@code de-AT} finds {@code de}
     * @return the wording
     */
    public Optional<String> itemText(String item, Locale locale) {
        int place = placeOfItem(item);
        return place < 0 ? Optional.empty() : wording.text(items().get(place), locale);
    }

    /**
     * The wording of an item in every language there is, that of the text pack and that of the definition. Empty where
     * neither has it.
     *
     * @param item the id of the item
     * @return the wordings, each once
     */
    public List<String> itemTexts(String item) {
        int place = placeOfItem(item);
        return place < 0 ? List.of() : wording.texts(items().get(place));
    }

    /**
     * The labels of an item's options in a language, in printed order: those of the text pack, else those of the definition
     * where they ship and are in this language. Empty where neither has them.
     *
     * @param item the id of the item
     * @param locale the language; {@code de-AT} finds {@code de}
     * @return a label per option, or an empty list
     */
    public List<String> labels(String item, Locale locale) {
        int place = placeOfItem(item);
        return place < 0 ? List.of() : wording.labels(items().get(place), locale);
    }

    private boolean[] optionalItems() {
        Set<Integer> needed = table.scores().stream()
                .filter(score -> !score.definition().isOptional())
                .flatMap(score -> Arrays.stream(score.items()).boxed())
                .collect(Collectors.toSet());
        boolean[] optional = new boolean[definition.items().size()];
        for (int i = 0; i < optional.length; i++) {
            optional[i] = !needed.contains(i);
        }
        return optional;
    }

    /** {@return the id, such as {@code swemwbs}} */
    public String id() {
        return definition.id();
    }

    /** {@return the version of the definition, such as {@code 1.0.0}} */
    public String version() {
        return definition.version();
    }

    /** {@return the full name} */
    public String title() {
        return definition.title();
    }

    /**
     * The digest of everything that can change a score or a band, {@code sha256:} and 64 hexadecimal digits: SHA-256 of the
     * canonical JSON (RFC 8785) of items, scales, codings, attributes, scores and bands.
     *
     * @return the fingerprint; equal for two instruments exactly where these parts are
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(definition);
            fingerprint = known;
        }
        return known;
    }

    /** {@return everything the definition says} */
    public Definition definition() {
        return definition;
    }

    /** {@return the items in questionnaire order} */
    public List<Item> items() {
        return definition.items();
    }

    /** {@return the ids of the scores, in the order of the definition, auxiliary ones included} */
    public List<String> scoreIds() {
        return definition.scores().stream().map(ScoreDefinition::id).toList();
    }

    /** {@return the ids of the codings; the first is the default} */
    public List<String> codingIds() {
        return definition.codings().stream().map(Coding::id).toList();
    }

    /**
     * The items a score depends on, in questionnaire order.
     *
     * @param score the id of the score
     * @return the items, those of the scores it is made of included
     * @throws InvalidInputException {@code unknown-score}
     */
    public List<Item> itemsOf(String score) {
        return IntStream.of(compiled(score).items()).mapToObj(items()::get).toList();
    }

    /**
     * The lowest and the highest value of a score, derived from the definition.
     *
     * @param score the id of the score
     * @return the range, both ends included, in units of the score
     * @throws InvalidInputException {@code unknown-score}
     */
    public ScoreDefinition.Range rangeOf(String score) {
        CompiledScore compiled = compiled(score);
        return new ScoreDefinition.Range(BigDecimal.valueOf(compiled.min()), BigDecimal.valueOf(compiled.max()));
    }

    private CompiledScore compiled(String score) {
        if (!table.has(score)) {
            throw new InvalidInputException(List.of(unknownScore(score)));
        }
        return table.score(score);
    }

    /** {@return the key table: what each option of each item contributes to each score} */
    public List<KeyRow> keyTable() {
        return table.rows();
    }

    /**
     * Everything that is wrong with responses; empty when they can be scored. Nothing is thrown.
     *
     * @param responses what the person answered
     * @return the problems, all of them
     */
    public List<Problem> validate(Responses responses) {
        return ResponseDecoder.decode(this, responses).problems();
    }

    /**
     * The positions of responses.
     *
     * @param responses what the person answered
     * @return a position per item, and the attributes
     * @throws InvalidInputException with every problem of the responses
     */
    public Positions positions(Responses responses) {
        ResponseDecoder.Decoded decoded = ResponseDecoder.decode(this, responses);
        if (!decoded.problems().isEmpty()) {
            throw new InvalidInputException(decoded.problems());
        }
        return decoded.positions();
    }

    /**
     * Scores responses with the default options.
     *
     * @param responses what the person answered
     * @return the sheet, with all scores but auxiliary ones
     * @throws InvalidInputException with every problem of the responses; missing answers are none: a score that cannot be
     *     computed is absent from the sheet with its reason
     */
    public ScoreSheet score(Responses responses) {
        return defaultScorer.score(positions(responses));
    }

    /**
     * Scores responses.
     *
     * @param responses what the person answered
     * @param options which scores, and what they need
     * @return the sheet; a score that cannot be computed is absent in it, with its reason
     * @throws InvalidInputException with every problem of the responses, or {@code unknown-score}
     */
    public ScoreSheet score(Responses responses, ScoreOptions options) {
        return scorer(options).score(positions(responses));
    }

    /**
     * A scorer with these options, to be made once and used for many people.
     *
     * @param options which scores, and what they need
     * @return the scorer
     * @throws InvalidInputException {@code unknown-score} for each score the instrument does not have
     */
    public Scorer scorer(ScoreOptions options) {
        List<Problem> unknown = options.scores().stream()
                .filter(id -> !table.has(id))
                .map(this::unknownScore)
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        return new Scorer(this, table, options);
    }

    /**
     * A reader of single answers as files write them.
     *
     * @param coding the id of the coding
     * @param missingCodes texts that stand for not answered
     * @return the reader
     * @throws InvalidInputException {@code unknown-coding}
     */
    public AnswerReader answerReader(String coding, Set<String> missingCodes) {
        AnswerReader reader = answerReaders.get(coding);
        if (reader == null) {
            throw new InvalidInputException(List.of(unknownCoding(coding)));
        }
        return reader.withMissingCodes(missingCodes);
    }

    /**
     * The place of an item, 0 for the first; -1 where there is none of that id. Ids match in any case, with {@code -} and
     * {@code _} equal.
     *
     * @param id the id of the item
     * @return its place, or -1
     */
    public int placeOfItem(String id) {
        return itemPlaces.getOrDefault(normal(id), -1);
    }

    /**
     * The place of an attribute, 0 for the first; -1 where there is none of that id. Ids match in any case, with {@code -}
     * and {@code _} equal.
     *
     * @param id the id of the attribute
     * @return its place, or -1
     */
    public int placeOfAttribute(String id) {
        return attributePlaces.getOrDefault(normal(id), -1);
    }

    /**
     * Whether only optional scores, or none, use the item at this place.
     *
     * @param item the place of the item, 0 for the first
     * @return whether a file may do without it
     * @throws IndexOutOfBoundsException when there is no item at this place
     */
    public boolean isOptionalItem(int item) {
        return optionalItems[item];
    }

    /**
     * The problem of answers that do not fit the coding that was named but fit others.
     *
     * @param named the id of the coding that was named
     * @param fitting the ids of the codings that every answer fits, at least one
     * @return the problem, with code {@code coding-mismatch}
     */
    public Problem codingMismatch(String named, List<String> fitting) {
        return new Problem(
                ProblemCode.CODING_MISMATCH,
                new Place.Whole(),
                null,
                String.join(", ", fitting),
                "the answers do not fit the coding " + named + " of " + id() + "; every one of them fits "
                        + String.join(" and ", fitting));
    }

    Problem unknownCoding(String coding) {
        return new Problem(
                ProblemCode.UNKNOWN_CODING,
                new Place.Whole(),
                null,
                String.join(", ", codingIds()),
                id() + " has no coding " + coding + "; it has " + String.join(", ", codingIds()));
    }

    private Problem unknownScore(String score) {
        return Problem.of(
                ProblemCode.UNKNOWN_SCORE,
                new Place.Whole(),
                id() + " has no score " + score + "; it has " + String.join(", ", scoreIds()));
    }

    private static <T> Map<String, Integer> places(List<T> parts, Function<T, String> id) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < parts.size(); place++) {
            places.putIfAbsent(normal(id.apply(parts.get(place))), place);
        }
        return places;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id and version, {@code swemwbs@1.0.0}. */
    @Override
    public String toString() {
        return id() + "@" + version();
    }
}
