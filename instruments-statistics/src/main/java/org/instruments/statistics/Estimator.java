package org.instruments.statistics;

/**
 * How the mean of a group is had where answers are missing. Both are in use and differ; where nothing is missing, the mean
 * of a score that is a mean of its items is the same by both.
 */
public enum Estimator {
    /** The mean of the scores of the persons who have the score. */
    PERSON("mean of person scores"),
    /** The mean of all answers to the items of the score, whoever gave them; times the number of items for a sum. */
    POOLED("all answers pooled");

    private final String description;

    Estimator(String description) {
        this.description = description;
    }

    /** {@return what it is, in a few words} */
    public String description() {
        return description;
    }
}
