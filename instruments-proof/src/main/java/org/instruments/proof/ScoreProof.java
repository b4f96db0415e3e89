package org.instruments.proof;

import java.util.List;
import java.util.OptionalLong;

/**
 * What follows from a definition for one score.
 *
 * @param score the id of the score
 * @param min the lowest value it can have
 * @param max the highest value it can have
 * @param reachable how many different values complete answers can give; empty where there are too many to enumerate
 * @param bands for each of its band sets, the set and the bands that are reached, {@code "ng-fat-2017: low, medium, high"}
 */
public record ScoreProof(String score, String min, String max, OptionalLong reachable, List<String> bands) {

    /** Copies the list. */
    public ScoreProof {
        bands = List.copyOf(bands);
    }
}
