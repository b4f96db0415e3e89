package org.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers as an application has them, not looked at yet: numbers or text, in item order or by item id, in a
 * named coding. {@link Instrument#validate(Responses)} says what is wrong with them, {@link Instrument#score(Responses)}
 * scores them.
 *
 * <p>Immutable: every {@code with} gives a new object.
 */
public final class Responses {
    private final boolean inOrder;
    private final List<Answer> answers;
    private final @Nullable String coding;
    private final Map<String, String> attributes;
    private final Set<String> missingCodes;

    /** An answer; the item is empty when answers are in order, the text is empty for not answered. */
    record Answer(String item, String text) {
        /** Which item it is to; never the answer. */
        @Override
        public String toString() {
            return "Answer to " + item;
        }
    }

    private Responses(
            boolean inOrder,
            List<Answer> answers,
            @Nullable String coding,
            Map<String, String> attributes,
            Set<String> missingCodes) {
        this.inOrder = inOrder;
        this.answers = answers;
        this.coding = coding;
        this.attributes = attributes;
        this.missingCodes = missingCodes;
    }

    private static Responses ordered(List<Answer> answers) {
        return new Responses(true, List.copyOf(answers), null, Map.of(), Set.of());
    }

    private static Responses keyed(List<Answer> answers) {
        return new Responses(false, List.copyOf(answers), null, Map.of(), Set.of());
    }

    /**
     * Numbers of the coding, one per item in questionnaire order.
     *
     * @param answers the numbers; copied
     * @return the responses, not looked at yet
     */
    public static Responses inOrder(int... answers) {
        return ordered(Arrays.stream(answers)
                .mapToObj(answer -> new Answer("", Integer.toString(answer)))
                .toList());
    }

    /**
     * Numbers of the coding, one per item in questionnaire order; a {@code null} element is an item not answered.
     *
     * @param answers the numbers; copied
     * @return the responses, not looked at yet
     */
    public static Responses inOrder(List<@Nullable Integer> answers) {
        List<Answer> list = new ArrayList<>();
        answers.forEach(answer -> list.add(new Answer("", Objects.toString(answer, ""))));
        return ordered(list);
    }

    /**
     * Numbers of the coding by item id; an item that is not in the map, or has the value {@code null}, was not answered.
     * Ids match in any case, with {@code -} and {@code _} equal.
     *
     * @param answers the numbers; copied
     * @return the responses, not looked at yet
     */
    public static Responses byItem(Map<String, @Nullable Integer> answers) {
        List<Answer> list = new ArrayList<>();
        answers.forEach((item, answer) -> list.add(new Answer(item, Objects.toString(answer, ""))));
        return keyed(list);
    }

    /**
     * Text as a file or form has it, one per item in questionnaire order: a number of the coding or a label. Empty text
     * and a {@code null} element are items not answered.
     *
     * @param answers the texts; copied
     * @return the responses, not looked at yet
     */
    public static Responses textInOrder(List<@Nullable String> answers) {
        List<Answer> list = new ArrayList<>();
        answers.forEach(answer -> list.add(new Answer("", Objects.toString(answer, ""))));
        return ordered(list);
    }

    /**
     * Text as a file or form has it, by item id: a number of the coding or a label.
     *
     * @param answers the texts; copied
     * @return the responses, not looked at yet
     */
    public static Responses textByItem(Map<String, @Nullable String> answers) {
        List<Answer> list = new ArrayList<>();
        answers.forEach((item, answer) -> list.add(new Answer(item, Objects.toString(answer, ""))));
        return keyed(list);
    }

    /**
     * The same answers, written in this coding (default: the first of the instrument).
     *
     * @param id the id of the coding
     * @return new responses
     */
    public Responses withCoding(String id) {
        return new Responses(inOrder, answers, Objects.requireNonNull(id), attributes, missingCodes);
    }

    /**
     * The same answers of a person with this attribute, such as {@code sex} or {@code age}.
     *
     * @param id the id of the attribute
     * @param value one of its words, or a number as text
     * @return new responses
     */
    public Responses withAttribute(String id, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(Objects.requireNonNull(id), Objects.requireNonNull(value));
        return new Responses(inOrder, answers, coding, more, missingCodes);
    }

    /**
     * The same answers of a person with this attribute.
     *
     * @param id the id of the attribute
     * @param value the number, such as an age in years
     * @return new responses
     */
    public Responses withAttribute(String id, int value) {
        return withAttribute(id, Integer.toString(value));
    }

    /**
     * The same answers, these texts standing for not answered (default: none; {@code 99} is never guessed to be).
     *
     * @param codes the texts; white space around an answer does not count
     * @return new responses
     */
    public Responses withMissingCodes(String... codes) {
        return new Responses(inOrder, answers, coding, attributes, Set.copyOf(new TreeSet<>(List.of(codes))));
    }

    /** {@return whether the answers are in questionnaire order; otherwise they are by item id} */
    public boolean isInOrder() {
        return inOrder;
    }

    List<Answer> answers() {
        return answers;
    }

    /** {@return the coding that was named, if one was} */
    public Optional<String> coding() {
        return Optional.ofNullable(coding);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Set<String> missingCodes() {
        return missingCodes;
    }

    /** How many answers there are; never an answer itself. */
    @Override
    public String toString() {
        return "Responses with " + answers.size() + " answers";
    }
}
