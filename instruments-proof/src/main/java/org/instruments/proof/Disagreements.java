package org.instruments.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** What does not hold, per score: the first of a kind in words, the others counted. Safe for use by many threads. */
final class Disagreements {
    private final Definition definition;
    private final String file;
    private final Map<Kind, Found> found = new LinkedHashMap<>();

    private record Kind(String score, String what) {}

    private record Found(String first, long count) {
        private Found and(Found that) {
            // The least of the texts, so that the report does not depend on which thread came first.
            return new Found(first.compareTo(that.first) <= 0 ? first : that.first, count + that.count);
        }
    }

    Disagreements(Definition definition, String file) {
        this.definition = definition;
        this.file = file;
    }

    /** The engine and the naive evaluator do not give the same for a pattern of answers. */
    void differ(String score, int[] positions, Person person, String rule, Object engine, Object naive) {
        String answers = Arrays.stream(positions)
                .mapToObj(position -> position < 0 ? "-" : Integer.toString(position))
                .collect(Collectors.joining(" "));
        add(
                score,
                "differs",
                "for the positions " + answers + person + ", minimum " + rule + ", the engine gives " + engine
                        + "; the definition means " + naive);
    }

    /** Something else does not hold for a score. */
    synchronized void add(String score, String what, String statement) {
        found.merge(new Kind(score, what), new Found(statement, 1), Found::and);
    }

    synchronized List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<String> scores =
                definition.scores().stream().map(score -> score.id()).toList();
        scores.forEach(score -> found.forEach((kind, one) -> {
            if (kind.score().equals(score)) {
                problems.add(Problem.of(
                        ProblemCode.PROOF_FAILED,
                        new Place.OfJson(file, "$.scores[" + scores.indexOf(score) + "]"),
                        score + " " + one.first() + (one.count() > 1 ? " (and " + (one.count() - 1) + " more)" : "")));
            }
        }));
        return problems;
    }
}
