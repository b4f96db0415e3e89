package org.instruments;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.text.NumberText;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers as files and forms write them: the one place that knows what a cell means.
 *
 * <ul>
 *   <li>surrounding white space does not count
 *   <li>nothing, or one of the named missing codes, is {@link Positions#NOT_ANSWERED}
 *   <li>a whole number of the coding, also written {@code 3.0}, is that answer
 *   <li>a label of the item's response scale, in any case, is that answer
 *   <li>any other number is {@link #NOT_ALLOWED}, any other text {@link #NOT_A_NUMBER}
 *   <li>an option that counts as not answered is {@link Positions#NOT_ANSWERED}
 * </ul>
 */
public final class AnswerReader {
    /** Not a position: a number that the coding does not have for this item. */
    public static final int NOT_ALLOWED = -3;

    /** Not a position: text that is neither a number nor a label. */
    public static final int NOT_A_NUMBER = -4;

    /** In place of an attribute's value: not known. */
    public static final int UNKNOWN = KeyTable.UNKNOWN;

    /** Not an attribute's value: a word or number the attribute does not have. */
    public static final int NOT_A_VALUE = Integer.MIN_VALUE + 1;

    private static final Pattern WHOLE = Pattern.compile("(0|-?[1-9][0-9]{0,8})(\\.0{1,9})?");

    private final Definition definition;
    private final String coding;
    private final Set<String> missingCodes;
    private final List<ItemCodes> items;

    private AnswerReader(Definition definition, String coding, Set<String> missingCodes, List<ItemCodes> items) {
        this.definition = definition;
        this.coding = coding;
        this.missingCodes = missingCodes;
        this.items = items;
    }

    static AnswerReader of(Definition definition, Coding coding, Wording wording) {
        return new AnswerReader(
                definition,
                coding.id(),
                Set.of(),
                definition.items().stream()
                        .map(item -> ItemCodes.of(coding, item, definition.scaleOf(item), wording.optionsByLabel(item)))
                        .toList());
    }

    /** The same reader, these texts standing for not answered. */
    AnswerReader withMissingCodes(Set<String> codes) {
        return codes.isEmpty()
                ? this
                : new AnswerReader(
                        definition,
                        coding,
                        codes.stream().map(String::strip).collect(Collectors.toUnmodifiableSet()),
                        items);
    }

    /** What the numbers and labels of one item mean. */
    private record ItemCodes(Map<Integer, Integer> numbers, Map<String, Integer> labels, String allowed) {

        private static ItemCodes of(
                Coding coding, Item item, ResponseScale scale, Map<String, Integer> optionsByLabel) {
            List<@Nullable BigDecimal> weights = scale.optionWeights();
            List<Integer> codes = coding.codes(item, weights.size());
            Map<Integer, Integer> numbers = new HashMap<>();
            Map<String, Integer> labels = new HashMap<>();
            for (int option = 0; option < codes.size(); option++) {
                int position = weights.get(option) == null ? Positions.NOT_ANSWERED : option;
                numbers.put(codes.get(option), position);
            }
            optionsByLabel.forEach((label, option) ->
                    labels.put(label, weights.get(option) == null ? Positions.NOT_ANSWERED : option));
            return new ItemCodes(numbers, labels, describe(codes));
        }
    }

    /** "1..5" for consecutive numbers, else all of them. */
    private static String describe(List<Integer> codes) {
        List<Integer> sorted = codes.stream().sorted().toList();
        int first = sorted.get(0);
        int last = sorted.get(sorted.size() - 1);
        return last - first == sorted.size() - 1
                ? first + ".." + last
                : sorted.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** {@return the id of the coding} */
    public String coding() {
        return coding;
    }

    /**
     * The numbers an item may be answered with, {@code 1..5} or {@code 0, 2, 4}.
     *
     * @param item the place of the item, 0 for the first
     * @return a range or a list, for people to read
     */
    public String allowed(int item) {
        return items.get(item).allowed();
    }

    /**
     * Reads one answer.
     *
     * @param item the place of the item, 0 for the first
     * @param cell the text as it stands in the file
     * @return a position, {@link Positions#NOT_ANSWERED}, {@link #NOT_ALLOWED} or {@link #NOT_A_NUMBER}
     */
    public int read(int item, String cell) {
        String text = stripped(cell);
        if (text.isEmpty() || missingCodes.contains(text)) {
            return Positions.NOT_ANSWERED;
        }
        if (WHOLE.matcher(text).matches()) {
            return items.get(item).numbers().getOrDefault(whole(text), NOT_ALLOWED);
        }
        if (NumberText.isNumber(text)) {
            return NOT_ALLOWED;
        }
        return items.get(item).labels().getOrDefault(normalLabel(text), NOT_A_NUMBER);
    }

    /**
     * Reads one answer that must be a label, such as the name that a file gives to a number.
     *
     * @param item the place of the item, 0 for the first
     * @param label the text
     * @return a position, {@link Positions#NOT_ANSWERED} for an option that counts as not answered, or {@link
     *     #NOT_A_NUMBER} for anything that is no label of the item's response scale, numbers and empty text included
     */
    public int readLabel(int item, String label) {
        return items.get(item).labels().getOrDefault(normalLabel(label), NOT_A_NUMBER);
    }

    /**
     * Whether a text stands for not answered whatever the item.
     *
     * @param cell the text as it stands in the file
     * @return whether there is nothing in it, or one of the named missing codes
     */
    public boolean isMissing(String cell) {
        String text = stripped(cell);
        return text.isEmpty() || missingCodes.contains(text);
    }

    /**
     * What is wrong with an answer that {@link #read} refused.
     *
     * @param item the place of the item, 0 for the first
     * @param cell the text that was refused
     * @param outcome what {@code read} gave, {@link #NOT_ALLOWED} or {@link #NOT_A_NUMBER}
     * @param place where it stands
     * @return the problem, with the text as what was found
     */
    public Problem problem(int item, String cell, int outcome, Place place) {
        boolean labelled = !items.get(item).labels().isEmpty();
        return Problem.of(
                outcome == NOT_A_NUMBER ? ProblemCode.ANSWER_NOT_A_NUMBER : ProblemCode.ANSWER_NOT_ALLOWED,
                place,
                stripped(cell),
                allowed(item),
                "is not an answer of " + definition.id() + " (allowed: " + allowed(item)
                        + (labelled ? " or a label" : "") + ")");
    }

    /**
     * Reads the value of an attribute.
     *
     * @param attribute the place of the attribute, 0 for the first
     * @param cell the text as it stands in the file
     * @return the place of the word, or the number; {@link #UNKNOWN} for empty text and missing codes; {@link
     *     #NOT_A_VALUE} for anything the attribute does not allow
     */
    public int readAttribute(int attribute, String cell) {
        String text = stripped(cell);
        if (text.isEmpty() || missingCodes.contains(text)) {
            return UNKNOWN;
        }
        Attribute declared = definition.attributes().get(attribute);
        if (!declared.values().isEmpty()) {
            int word = declared.placeOf(text);
            return word < 0 ? NOT_A_VALUE : word;
        }
        if (!WHOLE.matcher(text).matches()) {
            return NOT_A_VALUE;
        }
        int value = whole(text);
        return declared.min() <= value && value <= declared.max() ? value : NOT_A_VALUE;
    }

    /**
     * What is wrong with a value that {@link #readAttribute} refused.
     *
     * @param attribute the place of the attribute, 0 for the first
     * @param cell the text that was refused
     * @param place where it stands
     * @return the problem, with the text as what was found
     */
    public Problem attributeProblem(int attribute, String cell, Place place) {
        Attribute declared = definition.attributes().get(attribute);
        boolean numbers = declared.values().isEmpty();
        boolean isNumber = NumberText.isNumber(stripped(cell));
        String allowed = numbers ? declared.min() + ".." + declared.max() : String.join(", ", declared.values());
        return Problem.of(
                numbers && !isNumber ? ProblemCode.ANSWER_NOT_A_NUMBER : ProblemCode.ANSWER_NOT_ALLOWED,
                place,
                stripped(cell),
                allowed,
                "is not a value of " + declared.id() + " (allowed: " + allowed + ")");
    }

    /**
     * What one person answered, as this reader read it.
     *
     * @param positions what {@link #read} gave for each item, {@link Positions#NOT_ASKED} for one the input does not have
     * @param attributes what {@link #readAttribute} gave for each attribute
     * @return the person, for a scorer of the instrument this reader is of
     */
    public Positions positions(int[] positions, int[] attributes) {
        if (attributes.length != definition.attributes().size()) {
            throw new IllegalArgumentException(attributes.length + " attributes of a person; " + definition.id()
                    + " has " + definition.attributes().size());
        }
        return new Positions(positions.clone(), attributes.clone(), coding);
    }

    /** A label in the form in which it is compared. */
    static String normalLabel(String label) {
        return stripped(label).toLowerCase(Locale.ROOT);
    }

    /** Whether a text is never looked up among the labels. */
    static boolean readsAsNumber(String label) {
        return NumberText.isNumber(stripped(label));
    }

    private static int whole(String text) {
        int point = text.indexOf('.');
        return Integer.parseInt(point < 0 ? text : text.substring(0, point));
    }

    /** Without the white space around it, no-break spaces and marks of byte order included, as spreadsheets leave them. */
    private static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSpace(cell.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
