package org.instruments.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.instruments.score.ScoreTrace;
import org.instruments.score.ScoreTrace.ItemTrace;
import org.instruments.score.ScoreTrace.StepTrace;

/** Computes scores again from their traces and nothing else, in the plainest way. */
public final class TraceReplay {
    private static final MathContext PRECISE = new MathContext(60);

    private final Map<String, BigDecimal> values = new HashMap<>();

    private TraceReplay() {}

    /**
     * The scores of a sheet that their traces do not give again; empty when all do.
     *
     * @param sheet a sheet with the traces of all scores of the instrument
     * @return a sentence for each of those scores
     */
    public static List<String> disagreements(ScoreSheet sheet) {
        Map<String, BigDecimal> replayed = replay(sheet.trace());
        return sheet.scores().stream()
                .filter(score -> score instanceof Score.Present present
                        ? Math.abs(replayed.get(score.id()).doubleValue() - present.value()) > Math.ulp(present.value())
                        : replayed.containsKey(score.id()))
                .map(score -> "the trace of " + score.id() + " gives " + replayed.get(score.id()))
                .toList();
    }

    private static Map<String, BigDecimal> replay(List<ScoreTrace> traces) {
        TraceReplay replay = new TraceReplay();
        Map<String, ScoreTrace> open = new HashMap<>();
        traces.forEach(trace -> open.put(trace.score(), trace));
        traces.forEach(trace -> replay.value(trace, open));
        return replay.values;
    }

    private void value(ScoreTrace trace, Map<String, ScoreTrace> all) {
        if (trace.value() == null || values.containsKey(trace.score())) {
            return;
        }
        trace.parts().forEach(part -> value(all.get(part.score()), all));
        BigDecimal value = combined(trace);
        for (StepTrace step : trace.steps()) {
            value = after(value, step);
        }
        values.put(trace.score(), value);
    }

    private BigDecimal combined(ScoreTrace trace) {
        List<BigDecimal> numbers = trace.parts().isEmpty()
                ? trace.items().stream()
                        .map(ItemTrace::weight)
                        .filter(weight -> weight != null)
                        .toList()
                : trace.parts().stream()
                        .map(part -> values.get(part.score()).multiply(part.weight()))
                        .toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        return switch (trace.method()) {
            case "mean" -> sum.divide(count, PRECISE);
            case "min" -> numbers.stream().min(BigDecimal::compareTo).orElseThrow();
            case "max" -> numbers.stream().max(BigDecimal::compareTo).orElseThrow();
            case "sum", "count" ->
                trace.parts().isEmpty()
                        ? sum.multiply(BigDecimal.valueOf(trace.items().size())).divide(count, PRECISE)
                        : sum;
            default -> sum;
        };
    }

    private static BigDecimal after(BigDecimal value, StepTrace step) {
        return switch (step.step()) {
            case "add" -> value.add(new BigDecimal(step.operand()));
            case "subtract" -> value.subtract(new BigDecimal(step.operand()));
            case "multiply" -> value.multiply(new BigDecimal(step.operand()));
            case "divide" -> value.divide(new BigDecimal(step.operand()), PRECISE);
            case "lookup" -> new BigDecimal(step.operand().split(" -> ")[1]);
            case "round" -> {
                String[] words = step.operand().split(" ");
                yield value.setScale(
                        Integer.parseInt(words[2]),
                        words[0].equals("half-up") ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
            }
            default -> {
                String[] limits = step.operand().split("\\.\\.", -1);
                BigDecimal atLeast = limits[0].isEmpty() ? value : value.max(new BigDecimal(limits[0]));
                yield limits[1].isEmpty() ? atLeast : atLeast.min(new BigDecimal(limits[1]));
            }
        };
    }
}
