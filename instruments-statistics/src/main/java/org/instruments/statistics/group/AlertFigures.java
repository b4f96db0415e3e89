package org.instruments.statistics.group;

import org.instruments.definition.AlertRule;

/**
 * How many people of a group gave an answer that is reported whatever the scores. Immutable and safe for use by many
 * threads.
 *
 * @param rule the rule that raises the alert
 * @param raised how many gave such an answer
 */
public record AlertFigures(AlertRule rule, Published<Raised> raised) {

    /**
     * People who raised an alert.
     *
     * @param answered how many people answered the item
     * @param people how many of them gave such an answer
     */
    public record Raised(long answered, long people) {}
}
