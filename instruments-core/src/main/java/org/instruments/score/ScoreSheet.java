package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.instruments.internal.json.Json;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one person, and which definition they were computed with.
 *
 * @param instrument the id of the instrument
 * @param version the version of its definition
 * @param fingerprint the digest of everything in the definition that can change a score or a band
 * @param coding the coding the answers were given in
 * @param scores the scores, in the order of the definition or of the request
 * @param alerts answers that are reported whatever the scores
 * @param trace how each score came about; empty unless asked for
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, fieldVisibility = Visibility.NONE)
@JsonPropertyOrder({"instrument", "version", "fingerprint", "coding", "scores", "alerts", "trace"})
public record ScoreSheet(
        @JsonProperty("instrument") String instrument,
        @JsonProperty("version") String version,
        @JsonProperty("fingerprint") String fingerprint,
        @JsonProperty("coding") String coding,
        @JsonProperty("scores") List<Score> scores,
        @JsonProperty("alerts") List<Alert> alerts,

        @JsonProperty("trace") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ScoreTrace> trace) {

    public ScoreSheet {
        scores = List.copyOf(scores);
        alerts = List.copyOf(alerts);
        trace = List.copyOf(trace);
    }

    /** For JSON readers: a sheet without a trace is written without one. */
    @JsonCreator
    private static ScoreSheet of(
            @JsonProperty(value = "instrument", required = true) String instrument,
            @JsonProperty(value = "version", required = true) String version,
            @JsonProperty(value = "fingerprint", required = true) String fingerprint,
            @JsonProperty(value = "coding", required = true) String coding,
            @JsonProperty(value = "scores", required = true) List<Score> scores,
            @JsonProperty(value = "alerts", required = true) List<Alert> alerts,
            @JsonProperty("trace") @Nullable List<ScoreTrace> trace) {
        return new ScoreSheet(
                instrument, version, fingerprint, coding, scores, alerts, trace == null ? List.of() : trace);
    }

    /**
     * The sheet that {@link #toJson()} wrote, equal to the one that was written. Its form is that of {@code
     * score-sheet.schema.json}. Whether its values are right is not checked: they are those of the definition whose
     * fingerprint it has.
     *
     * @param json the document
     * @return the sheet
     * @throws InvalidInputException with every departure from the form, each with its JSON path: not JSON, an unknown
     *     property, one given twice, one missing, a value of the wrong type; no value of the document is in it
     */
    public static ScoreSheet fromJson(String json) {
        return SheetReader.read(json);
    }

    /**
     * A score by its id.
     *
     * @param id the id of the score
     * @return the score, present or absent
     * @throws NoSuchElementException when the sheet does not have it
     */
    public Score score(String id) {
        for (Score score : scores) {
            if (score.id().equals(id)) {
                return score;
            }
        }
        throw new NoSuchElementException("no score " + id + "; there are: "
                + scores.stream().map(Score::id).collect(Collectors.joining(", ")));
    }

    /**
     * The value of a score, empty where it is absent; never 0 for nothing.
     *
     * @param id the id of the score
     * @return the value, in units of the score
     * @throws NoSuchElementException when the sheet does not have the score
     */
    public OptionalDouble value(String id) {
        return score(id) instanceof Score.Present present ? OptionalDouble.of(present.value()) : OptionalDouble.empty();
    }

    /** {@return the same sheet without its trace} */
    public ScoreSheet withoutTrace() {
        return trace.isEmpty()
                ? this
                : new ScoreSheet(instrument, version, fingerprint, coding, scores, alerts, List.of());
    }

    /**
     * The sheet as a JSON document in one line. Whole numbers have no point, others are the shortest decimal that reads
     * back to the same double.
     *
     * @return the document
     */
    public String toJson() {
        return Json.write(this);
    }

    /** Instrument, version and how many scores there are; never a score itself. */
    @Override
    public String toString() {
        return "ScoreSheet of " + instrument + "@" + version + " with " + scores.size() + " scores";
    }
}
