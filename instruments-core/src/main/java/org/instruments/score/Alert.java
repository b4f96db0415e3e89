package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An answer that is reported whatever the scores.
 *
 * @param id the id of the alert
 * @param item the item that was answered so
 * @param message what is reported
 * @param source the id of the source of the rule
 */
@JsonPropertyOrder({"id", "item", "message", "source"})
public record Alert(String id, String item, String message, String source) {

    /** That there is an alert; never which, since that tells the answer. */
    @Override
    public String toString() {
        return "Alert";
    }
}
