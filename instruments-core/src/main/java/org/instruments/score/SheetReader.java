package org.instruments.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.JsonFields;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.ProblemCode;
import org.instruments.score.ScoreTrace.ItemTrace;
import org.instruments.score.ScoreTrace.PartTrace;
import org.instruments.score.ScoreTrace.StepTrace;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a score sheet strictly. */
final class SheetReader {
    private SheetReader() {}

    static ScoreSheet read(String json) {
        Faults faults = new Faults("");
        Optional<ScoreSheet> sheet = JsonFields.read(json, faults, SheetReader::sheet);
        if (sheet.isEmpty() || !faults.isEmpty()) {
            throw new InvalidInputException(faults.all());
        }
        return sheet.get();
    }

    private static ScoreSheet sheet(JsonFields sheet) {
        return new ScoreSheet(
                sheet.text("instrument"),
                sheet.text("version"),
                sheet.text("fingerprint"),
                sheet.text("coding"),
                sheet.objects("scores", false, SheetReader::score),
                sheet.objects("alerts", false, SheetReader::alert),
                sheet.objects("trace", true, SheetReader::trace));
    }

    private static Score score(JsonFields score) {
        String id = score.text("id");
        BigDecimal value = score.numberOrNull("value");
        double min = score.number("min").doubleValue();
        double max = score.number("max").doubleValue();
        int answered = score.count("answered");
        int items = score.count("items");
        boolean prorated = score.flag("prorated");
        List<ScoreBand> bands = score.objects("bands", true, SheetReader::band);
        AbsenceReason reason = reason(score);
        if ((value == null) != score.has("reason")) {
            score.fault(
                    value == null ? ProblemCode.MISSING_PROPERTY : ProblemCode.BAD_VALUE,
                    "reason",
                    "a score has either a value or a reason why it has none");
        }
        return value != null
                ? new Score.Present(id, value.doubleValue(), min, max, answered, items, prorated, bands)
                : new Score.Absent(id, min, max, answered, items, reason == null ? AbsenceReason.NOT_ANSWERED : reason);
    }

    private static @Nullable AbsenceReason reason(JsonFields fields) {
        Optional<String> word = fields.optionalText("reason");
        Optional<AbsenceReason> reason = word.flatMap(AbsenceReason::of);
        if (word.isPresent() && reason.isEmpty()) {
            fields.fault(ProblemCode.BAD_VALUE, "reason", "there is no such reason");
        }
        return reason.orElse(null);
    }

    private static ScoreBand band(JsonFields band) {
        return new ScoreBand(band.text("set"), band.text("band"), band.text("source"));
    }

    private static Alert alert(JsonFields alert) {
        return new Alert(alert.text("id"), alert.text("item"), alert.text("message"), alert.text("source"));
    }

    private static ScoreTrace trace(JsonFields trace) {
        return new ScoreTrace(
                trace.text("score"),
                trace.text("method"),
                trace.objects("items", false, SheetReader::item),
                trace.objects("parts", false, part -> new PartTrace(part.text("score"), part.number("weight"))),
                trace.optionalNumber("combined"),
                trace.count("answered"),
                trace.count("minimum"),
                trace.objects("steps", false, SheetReader::step),
                trace.optionalNumber("value"),
                reason(trace),
                trace.texts("sources", false));
    }

    private static ItemTrace item(JsonFields item) {
        return new ItemTrace(item.text("item"), item.optionalCount("position"), item.optionalNumber("weight"));
    }

    private static StepTrace step(JsonFields step) {
        return new StepTrace(step.text("step"), step.text("operand"), step.texts("sources", false));
    }
}
