package org.instruments;

import java.util.Arrays;
import org.instruments.internal.key.KeyTable;

/**
 * One person's answers in the form scores are computed from: for each item, in questionnaire order, the option that was
 * chosen, 0 for the first as printed. Made from positions a caller has already, or from {@link Responses} by
 * {@link Instrument#positions(Responses)}.
 */
public final class Positions {
    /** In place of a position: the item was not answered. */
    public static final int NOT_ANSWERED = KeyTable.NOT_ANSWERED;

    /** In place of a position: the input does not have the item at all. */
    public static final int NOT_ASKED = KeyTable.NOT_ASKED;

    private static final int[] NO_ATTRIBUTES = {};

    private final int[] positions;
    private final int[] attributes;
    private final String coding;

    /** Takes the arrays over. */
    Positions(int[] positions, int[] attributes, String coding) {
        this.positions = positions;
        this.attributes = attributes;
        this.coding = coding;
    }

    /**
     * Positions that are known already.
     *
     * @param positions a position, {@link #NOT_ANSWERED} or {@link #NOT_ASKED} per item, in questionnaire order; checked
     *     against an instrument when they are scored
     * @return positions without attributes
     */
    public static Positions of(int... positions) {
        return new Positions(positions.clone(), NO_ATTRIBUTES, "position");
    }

    /**
     * The same positions of a person with this attribute.
     *
     * @param attribute the place of the attribute in the definition, 0 for the first
     * @param value the place of the word among the attribute's values, or the number
     * @return new positions
     */
    public Positions withAttribute(int attribute, int value) {
        int[] more = Arrays.copyOf(attributes, Math.max(attributes.length, attribute + 1));
        Arrays.fill(more, attributes.length, more.length, AnswerReader.UNKNOWN);
        more[attribute] = value;
        return new Positions(positions, more, coding);
    }

    /** {@return how many items} */
    public int size() {
        return positions.length;
    }

    /**
     * The position of an item, {@link #NOT_ANSWERED} or {@link #NOT_ASKED}.
     *
     * @param item the place of the item, 0 for the first
     * @return 0 for the first option as printed
     * @throws IndexOutOfBoundsException when there is no item at this place
     */
    public int at(int item) {
        return positions[item];
    }

    /** {@return the coding the answers were given in; {@code position} when positions were given} */
    public String coding() {
        return coding;
    }

    /** Not a copy; only for reading. */
    int[] positions() {
        return positions;
    }

    /** Not a copy; only for reading. */
    int[] attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(attributes, that.attributes)
                && coding.equals(that.coding);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positions) + Arrays.hashCode(attributes);
    }

    /** How many answers there are; never an answer itself. */
    @Override
    public String toString() {
        return "Positions of " + Arrays.stream(positions).filter(p -> p >= 0).count() + " answers to "
                + positions.length + " items";
    }
}
