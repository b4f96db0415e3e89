package org.instruments.statistics.disclosure;

/** What may be shown of a group. */
public enum Visibility {
    /** All its figures. */
    SHOWN,
    /** No figure; its size as "fewer than the minimum". */
    SMALL,
    /**
     * No figure and nothing of its size: with it a smaller group could be worked out, or nothing of the tables but that
     * there are too few people can be shown.
     */
    WITHHELD,
    /** It has nobody and no line of its own: an empty combination, row or column is not listed. */
    EMPTY
}
