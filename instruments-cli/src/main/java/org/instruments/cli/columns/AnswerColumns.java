package org.instruments.cli.columns;

import java.util.Arrays;
import java.util.BitSet;

/** Where in a row the answers are. Not to be changed; safe for use by many threads. */
public final class AnswerColumns {
    /** In place of a column: the file does not have it, or it is not read. */
    public static final int NONE = -1;

    private final int[] ofItems;
    private final int[] ofAttributes;
    private final BitSet items;

    /**
     * @param ofItems the column of each item
     * @param ofAttributes the column of each attribute
     * @param items the columns that are items of the instrument, read or not
     */
    AnswerColumns(int[] ofItems, int[] ofAttributes, BitSet items) {
        this.ofItems = Arrays.copyOf(ofItems, ofItems.length);
        this.ofAttributes = Arrays.copyOf(ofAttributes, ofAttributes.length);
        this.items = (BitSet) items.clone();
    }

    /** How many items the instrument has. */
    public int items() {
        return ofItems.length;
    }

    /** How many attributes the instrument has. */
    public int attributes() {
        return ofAttributes.length;
    }

    /** Whether the file has a column of any attribute. */
    public boolean haveAttributes() {
        return Arrays.stream(ofAttributes).anyMatch(column -> column != NONE);
    }

    /** The column of an item, or {@link #NONE}. */
    public int ofItem(int item) {
        return ofItems[item];
    }

    /** The column of an attribute, or {@link #NONE}. */
    public int ofAttribute(int attribute) {
        return ofAttributes[attribute];
    }

    /** Whether a column holds answers to an item of the instrument, asked for or not. */
    public boolean isItem(int column) {
        return items.get(column);
    }
}
