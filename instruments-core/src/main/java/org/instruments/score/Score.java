package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/** One score of one person: {@link Present} with a value, or {@link Absent} with the reason. */
public sealed interface Score {

    /** {@return the id of the score} */
    String id();

    /** {@return the lowest value it can have, derived from the definition} */
    double min();

    /** {@return the highest value it can have, derived from the definition} */
    double max();

    /** {@return how many of its items were answered} */
    int answered();

    /** {@return how many items it has} */
    int items();

    /** {@return whether it has a value in which the mean of the answered items stands for missing ones} */
    boolean prorated();

    /** For JSON readers: which of the two it is, the value says. */
    @JsonCreator
    private static Score of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "value", required = true) @Nullable Double value,
            @JsonProperty(value = "min", required = true) double min,
            @JsonProperty(value = "max", required = true) double max,
            @JsonProperty(value = "answered", required = true) int answered,
            @JsonProperty(value = "items", required = true) int items,
            @JsonProperty(value = "prorated", required = true) boolean prorated,
            @JsonProperty("bands") @Nullable List<ScoreBand> bands,
            @JsonProperty("reason") @Nullable AbsenceReason reason) {
        if ((value == null) != (reason != null)) {
            throw new IllegalArgumentException("a score has either a value or a reason why it has none");
        }
        return reason == null
                ? new Present(id, value, min, max, answered, items, prorated, bands == null ? List.of() : bands)
                : new Absent(id, min, max, answered, items, reason);
    }

    /**
     * A score with a value.
     *
     * @param id the id of the score
     * @param value its value, between {@code min} and {@code max}; in points of the score
     * @param min the lowest value it can have
     * @param max the highest value it can have
     * @param answered how many of its items were answered
     * @param items how many items it has
     * @param prorated whether answers were missing, so that the mean of the answered items stands for them
     * @param bands the band it is in, for each band set of this score
     */
    @JsonAutoDetect(getterVisibility = Visibility.NONE, fieldVisibility = Visibility.NONE)
    @JsonPropertyOrder({"id", "value", "min", "max", "answered", "items", "prorated", "bands"})
    record Present(
            @JsonProperty("id") String id,
            double value,
            double min,
            double max,
            @JsonProperty("answered") int answered,
            @JsonProperty("items") int items,
            @JsonProperty("prorated") boolean prorated,

            @JsonProperty("bands") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<ScoreBand> bands)
            implements Score {
        public Present {
            bands = List.copyOf(bands);
        }

        /**
         * The name of its band in a band set; empty when the set is not of this score.
         *
         * @param set the id of the band set
         * @return the name
         */
        public Optional<String> band(String set) {
            return bands.stream()
                    .filter(b -> b.set().equals(set))
                    .map(ScoreBand::band)
                    .findFirst();
        }

        /** Which score it is; never its value. */
        @Override
        public String toString() {
            return "Score " + id + ", present";
        }

        @JsonProperty("value")
        Number valueAsWritten() {
            return Numbers.number(value);
        }

        @JsonProperty("min")
        Number minAsWritten() {
            return Numbers.number(min);
        }

        @JsonProperty("max")
        Number maxAsWritten() {
            return Numbers.number(max);
        }
    }

    /**
     * A score without a value.
     *
     * @param id the id of the score
     * @param min the lowest value it could have
     * @param max the highest value it could have
     * @param answered how many of its items were answered
     * @param items how many items it has
     * @param reason why it has no value
     */
    @JsonAutoDetect(getterVisibility = Visibility.NONE, fieldVisibility = Visibility.NONE)
    @JsonPropertyOrder({"id", "value", "min", "max", "answered", "items", "prorated", "reason"})
    record Absent(
            @JsonProperty("id") String id,
            double min,
            double max,
            @JsonProperty("answered") int answered,
            @JsonProperty("items") int items,
            @JsonProperty("reason") AbsenceReason reason)
            implements Score {

        /** Which score it is, and why it is absent. */
        @Override
        public String toString() {
            return "Score " + id + ", absent: " + reason.id();
        }

        @JsonProperty("value")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        Number valueAsWritten() {
            return null;
        }

        @JsonProperty("min")
        Number minAsWritten() {
            return Numbers.number(min);
        }

        @JsonProperty("max")
        Number maxAsWritten() {
            return Numbers.number(max);
        }

        @Override
        @JsonProperty("prorated")
        public boolean prorated() {
            return false;
        }
    }
}
