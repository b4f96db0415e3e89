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
 * @param patterns how many patterns of answers were scored by the engine and by the naive evaluator
 * @param exhaustive whether those are all complete patterns; otherwise a sample
 * @param endsReached whether its lowest and its highest value are among those it reaches
 * @param tableRows the rows of its conversion tables
 */
public record ScoreProof(
        String score,
        String min,
        String max,
        OptionalLong reachable,
        List<String> bands,
        long patterns,
        boolean exhaustive,
        boolean endsReached,
        TableRows tableRows) {

    /**
     * The rows of the conversion tables of a score, those for all kinds of people together.
     *
     * @param used how many of them complete answers reach
     * @param of how many there are; 0 for a score without a table
     */
    public record TableRows(int used, int of) {}

    public ScoreProof {
        bands = List.copyOf(bands);
    }
}
