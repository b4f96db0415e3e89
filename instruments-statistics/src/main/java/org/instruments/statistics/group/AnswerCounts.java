package org.instruments.statistics.group;

import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.definition.Item;

/**
 * How many people chose each option of each item. Whole numbers only: the order of people does not matter, nor which
 * counts they were in before counts are {@linkplain #add(AnswerCounts) added up}.
 *
 * <p>For use by one thread.
 */
public final class AnswerCounts {
    private final Instrument instrument;

    /** Where the counts of an item begin among those of all; one more for where the last ones end. */
    private final int[] first;

    private final long[] answers;
    private long people;
    private long complete;
    private long straight;

    /**
     * Of nobody yet.
     *
     * @param instrument whose items are counted
     */
    public AnswerCounts(Instrument instrument) {
        this.instrument = instrument;
        this.first = new int[instrument.items().size() + 1];
        for (int item = 0; item < first.length - 1; item++) {
            Item asked = instrument.items().get(item);
            first[item + 1] = first[item]
                    + instrument.definition().scaleOf(asked).optionWeights().size();
        }
        this.answers = new long[first[first.length - 1]];
    }

    /**
     * Counts a person. Nothing is checked: this is for positions that were read by the instrument.
     *
     * @param positions a position, {@link Positions#NOT_ANSWERED} or {@link Positions#NOT_ASKED} per item in questionnaire
     *     order
     * @param from where the person begins among them
     */
    public void add(byte[] positions, int from) {
        // Local, as in other places that every person comes through: not every compiler keeps fields at hand.
        long[] counts = answers;
        int[] starts = first;
        int items = starts.length - 1;
        int missing = 0;
        for (int item = 0; item < items; item++) {
            int position = positions[from + item];
            if (position >= 0) {
                counts[starts[item] + position]++;
            } else if (position == Positions.NOT_ANSWERED) {
                missing++;
            }
        }
        people++;
        if (missing == 0) {
            addComplete(positions, from, items);
        }
    }

    private void addComplete(byte[] positions, int from, int items) {
        int item = 0;
        while (item < items && positions[from + item] < 0) {
            item++;
        }
        if (item < items) {
            int one = positions[from + item];
            while (item < items && (positions[from + item] == one || positions[from + item] < 0)) {
                item++;
            }
            complete++;
            straight += item == items ? 1 : 0;
        }
    }

    /**
     * Counts a person. Nothing is checked: this is for positions that were read by the instrument.
     *
     * @param person what the person answered
     */
    public void add(Positions person) {
        byte[] positions = new byte[first.length - 1];
        for (int item = 0; item < positions.length; item++) {
            positions[item] = (byte) person.at(item);
        }
        add(positions, 0);
    }

    /**
     * Counts the people of other counts too.
     *
     * @param other counts of the same instrument
     */
    public void add(AnswerCounts other) {
        people += other.people;
        complete += other.complete;
        straight += other.straight;
        GroupTally.addTo(answers, other.answers);
    }

    /** {@return whose items are counted} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return how many people were counted, those who answered nothing included} */
    public long people() {
        return people;
    }

    /** {@return how many people answered every item that was asked, and were asked at least one} */
    public long complete() {
        return complete;
    }

    /** {@return how many of the {@linkplain #complete() complete} people answered with one position throughout} */
    public long straight() {
        return straight;
    }

    /**
     * How many people chose an option of an item.
     *
     * @param item the place of the item, 0 for the first
     * @param position the option, 0 for the first as printed
     * @return how many people
     * @throws IndexOutOfBoundsException when there is no such item
     */
    public long answers(int item, int position) {
        return answers[first[item] + position];
    }

    /**
     * How many people chose any option of an item.
     *
     * @param item the place of the item, 0 for the first
     * @return how many people
     * @throws IndexOutOfBoundsException when there is no such item
     */
    public long answered(int item) {
        long answered = 0;
        for (int at = first[item]; at < first[item + 1]; at++) {
            answered += answers[at];
        }
        return answered;
    }
}
