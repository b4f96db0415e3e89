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

/** What does not hold, per score, one of a kind. Safe for use by many threads. */
final class Disagreements {
    private final Definition definition;
    private final String file;
    private final Map<Kind, String> found = new LinkedHashMap<>();

    private record Kind(String score, String what) {}

    Disagreements(Definition definition, String file) {
        this.definition = definition;
        this.file = file;
    }

    /** The engine and the naive evaluator do not give the same for a pattern of answers. */
    void differ(String score, int[] positions, Person person, String rule, Object engine, Object naive) {
        String answers = Arrays.stream(positions)
                .mapToObj(position -> switch (position) {
                    case NaiveEvaluator.NOT_ASKED -> "x";
                    case -1 -> "-";
                    default -> Integer.toString(position);
                })
                .collect(Collectors.joining(" "));
        add(
                score,
                "differs",
                "for the positions " + answers + person + ", minimum " + rule + ", the engine gives " + engine
                        + "; the definition means " + naive);
    }

    /** Something else does not hold for a score. */
    synchronized void add(String score, String what, String statement) {
        // The least of the texts, so that the report does not depend on which thread came first.
        found.merge(new Kind(score, what), statement, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    synchronized List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<String> scores =
                definition.scores().stream().map(score -> score.id()).toList();
        scores.forEach(score -> found.forEach((kind, statement) -> {
            if (kind.score().equals(score)) {
                problems.add(Problem.of(
                        ProblemCode.PROOF_FAILED,
                        new Place.OfJson(file, "$.scores[" + scores.indexOf(score) + "]"),
                        score + " " + statement));
            }
        }));
        return problems;
    }
}
