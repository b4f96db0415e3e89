package org.instruments.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.instruments.definition.AlertRule;
import org.instruments.definition.Attribute;
import org.instruments.definition.BandSet;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.GroupPractice;
import org.instruments.definition.Item;
import org.instruments.definition.Norm;
import org.instruments.definition.Omission;
import org.instruments.definition.Reliability;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.Rights;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Source;
import org.instruments.definition.Step;
import org.instruments.definition.Trust;

/**
 * Reads a definition that was found sound before: record by record and by hand, because Jackson would find out about the
 * records anew at every start, which takes longer than to score a short file. As strict as {@link StrictReader} about
 * properties and types, but stops at the first fault.
 */
public final class ProvenReader {

    private ProvenReader() {}

    /**
     * Reads a definition.
     *
     * @param definition the file; closed afterwards
     * @throws UncheckedIOException when it cannot be read or is not a definition
     */
    public static Definition read(InputStream definition) {
        try (definition) {
            return definition(JsonObject.document(definition.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition definition(JsonObject in) {
        return in.madeInto(new Definition(
                in.whole("format"),
                in.text("id"),
                in.text("version"),
                in.text("title"),
                in.textOrNull("measures"),
                in.textOrNull("timeFrame"),
                in.text("language"),
                in.object("rights", ProvenReader::rights),
                in.objects("sources", ProvenReader::source),
                in.objects("responseScales", ProvenReader::responseScale),
                in.objects("codings", ProvenReader::coding),
                in.objects("items", ProvenReader::item),
                in.objects("itemsEvidence", ProvenReader::evidence),
                in.objectsIfAny("attributes", ProvenReader::attribute),
                in.objects("scores", ProvenReader::score),
                in.objectsIfAny("bandSets", ProvenReader::bandSet),
                in.objectsIfAny("norms", ProvenReader::norm),
                in.objectsIfAny("benchmarks", ProvenReader::benchmark),
                in.objectsIfAny("reliability", ProvenReader::reliability),
                in.objectsIfAny("alerts", ProvenReader::alert),
                in.objectOrNull("groupPractice", ProvenReader::groupPractice),
                in.textsIfAny("cautions"),
                in.objectsIfAny("omissions", ProvenReader::omission)));
    }

    private static List<Evidence> evidenceOf(JsonObject in) {
        return in.objects("evidence", ProvenReader::evidence);
    }

    private static Evidence evidence(JsonObject in) {
        return in.madeInto(new Evidence(
                in.text("source"),
                in.constantOrNull("trust", Trust.values()),
                in.textOrNull("about"),
                in.textOrNull("note")));
    }

    private static Rights rights(JsonObject in) {
        return in.madeInto(new Rights(
                in.text("holder"),
                in.word("status", Rights.Status.values()),
                in.textOrNull("licence"),
                in.textOrNull("attribution"),
                in.word("itemText", Rights.Shipping.values()),
                in.word("labels", Rights.Shipping.values()),
                in.textOrNull("note"),
                evidenceOf(in)));
    }

    private static Source source(JsonObject in) {
        return in.madeInto(new Source(
                in.text("id"),
                in.text("citation"),
                in.textOrNull("doi"),
                in.textOrNull("address"),
                in.constant("trust", Trust.values()),
                in.textOrNull("note")));
    }

    private static ResponseScale responseScale(JsonObject in) {
        return in.madeInto(new ResponseScale(
                in.text("id"),
                in.textsIfAny("labels"),
                in.numbersAndNullsIfAny("weights"),
                in.wholeOrNull("from"),
                in.wholeOrNull("to"),
                evidenceOf(in)));
    }

    private static Coding coding(JsonObject in) {
        return in.madeInto(new Coding(
                in.text("id"),
                in.wholeOrNull("first"),
                in.objectsIfAny("groups", ProvenReader::codingGroup),
                in.textOrNull("note"),
                evidenceOf(in)));
    }

    private static Coding.Group codingGroup(JsonObject in) {
        return in.madeInto(new Coding.Group(in.textsIfAny("items"), in.textOrNull("scale"), in.wholes("codes")));
    }

    private static Item item(JsonObject in) {
        return in.madeInto(new Item(
                in.text("id"),
                in.text("scale"),
                in.textOrNull("topic"),
                in.textOrNull("text"),
                in.booleanOrNull("reversed"),
                in.booleanOrNull("scored")));
    }

    private static Attribute attribute(JsonObject in) {
        return in.madeInto(new Attribute(
                in.text("id"),
                in.textOrNull("title"),
                in.textsIfAny("values"),
                in.wholeOrNull("min"),
                in.wholeOrNull("max"),
                evidenceOf(in)));
    }

    private static ScoreDefinition score(JsonObject in) {
        return in.madeInto(new ScoreDefinition(
                in.text("id"),
                in.text("title"),
                in.word("high", ScoreDefinition.High.values()),
                in.wordOrNull("method", ScoreDefinition.Method.values()),
                in.textsIfAny("items"),
                in.objectsIfAny("groups", ProvenReader::scoreGroup),
                in.textOrNull("itemsOf"),
                in.objectsIfAny("scores", ProvenReader::part),
                in.textOrNull("from"),
                in.objectsIfAny("steps", ProvenReader::step),
                in.objectOrNull("minimum", ProvenReader::minimum),
                in.booleanOrNull("optional"),
                in.booleanOrNull("auxiliary"),
                in.wholeOrNull("decimals"),
                in.objectOrNull("range", ProvenReader::range),
                in.textOrNull("caution"),
                evidenceOf(in)));
    }

    private static ScoreDefinition.Group scoreGroup(JsonObject in) {
        return in.madeInto(new ScoreDefinition.Group(in.texts("items"), in.numbersAndNullsIfAny("weights")));
    }

    private static ScoreDefinition.Part part(JsonObject in) {
        return in.madeInto(new ScoreDefinition.Part(in.text("score"), in.numberOrNull("weight")));
    }

    private static ScoreDefinition.Minimum minimum(JsonObject in) {
        return in.madeInto(new ScoreDefinition.Minimum(in.whole("answered"), evidenceOf(in)));
    }

    private static ScoreDefinition.Range range(JsonObject in) {
        return in.madeInto(new ScoreDefinition.Range(in.number("min"), in.number("max")));
    }

    private static Step step(JsonObject in) {
        String step = in.text("step");
        return switch (step) {
            case "add" -> arithmetic(Step.Operation.ADD, in);
            case "subtract" -> arithmetic(Step.Operation.SUBTRACT, in);
            case "multiply" -> arithmetic(Step.Operation.MULTIPLY, in);
            case "divide" -> arithmetic(Step.Operation.DIVIDE, in);
            case "lookup" -> lookup(step, in);
            case "round" -> rounding(step, in);
            case "clamp" -> clamp(step, in);
            default -> throw in.noSuchWord("step");
        };
    }

    private static Step.Arithmetic arithmetic(Step.Operation operation, JsonObject in) {
        return in.madeInto(new Step.Arithmetic(
                operation,
                in.numberOrNull("value"),
                in.objectsIfAny("cases", ProvenReader::constantCase),
                evidenceOf(in)));
    }

    private static Step.ConstantCase constantCase(JsonObject in) {
        return in.madeInto(new Step.ConstantCase(in.objects("when", ProvenReader::condition), in.number("value")));
    }

    private static Step.Lookup lookup(String step, JsonObject in) {
        return in.madeInto(new Step.Lookup(
                step,
                in.word("direction", Step.Direction.values()),
                in.tableIfAny("table"),
                in.objectsIfAny("cases", ProvenReader::tableCase),
                in.objectOrNull("plateaus", ProvenReader::plateaus),
                evidenceOf(in)));
    }

    private static Step.TableCase tableCase(JsonObject in) {
        return in.madeInto(new Step.TableCase(in.objects("when", ProvenReader::condition), in.table("table")));
    }

    private static Step.Plateaus plateaus(JsonObject in) {
        return in.madeInto(new Step.Plateaus(in.numbers("values"), evidenceOf(in)));
    }

    private static Step.Rounding rounding(String step, JsonObject in) {
        return in.madeInto(
                new Step.Rounding(step, in.word("mode", Step.Mode.values()), in.whole("decimals"), evidenceOf(in)));
    }

    private static Step.Clamp clamp(String step, JsonObject in) {
        return in.madeInto(new Step.Clamp(step, in.numberOrNull("min"), in.numberOrNull("max"), evidenceOf(in)));
    }

    private static Step.Condition condition(JsonObject in) {
        return in.madeInto(new Step.Condition(
                in.text("attribute"), in.textOrNull("is"), in.wholeOrNull("from"), in.wholeOrNull("to")));
    }

    private static BandSet bandSet(JsonObject in) {
        return in.madeInto(new BandSet(
                in.text("id"),
                in.text("score"),
                in.textOrNull("title"),
                in.objects("bands", ProvenReader::band),
                in.textOrNull("caution"),
                evidenceOf(in)));
    }

    private static BandSet.Band band(JsonObject in) {
        return in.madeInto(new BandSet.Band(
                in.text("name"),
                in.textOrNull("label"),
                in.textOrNull("meaning"),
                in.numberOrNull("from"),
                in.numberOrNull("above"),
                in.numberOrNull("to"),
                in.numberOrNull("below")));
    }

    private static Norm norm(JsonObject in) {
        return in.madeInto(new Norm(
                in.text("id"),
                in.text("score"),
                in.text("population"),
                in.textOrNull("edition"),
                in.textOrNull("country"),
                in.textOrNull("sex"),
                in.wholeOrNull("ageFrom"),
                in.wholeOrNull("ageTo"),
                in.wholeOrNull("n"),
                in.numberOrNull("mean"),
                in.numberOrNull("sd"),
                in.numberOrNull("median"),
                in.numberOrNull("alpha"),
                in.tableIfAny("percentiles"),
                in.objectsIfAny("shares", ProvenReader::share),
                in.textOrNull("caution"),
                evidenceOf(in)));
    }

    private static Norm.Share share(JsonObject in) {
        return in.madeInto(
                new Norm.Share(in.text("bandSet"), in.text("band"), in.textOrNull("to"), in.number("percent")));
    }

    private static Benchmark benchmark(JsonObject in) {
        return in.madeInto(new Benchmark(
                in.text("id"),
                in.text("title"),
                in.word("status", Benchmark.Status.values()),
                in.text("population"),
                in.wholeOrNull("organisations"),
                in.wholeOrNull("respondents"),
                in.objects("groups", ProvenReader::benchmarkGroup),
                in.objectsIfAny("bands", ProvenReader::percentileBand),
                in.textOrNull("caution"),
                evidenceOf(in)));
    }

    private static Benchmark.Group benchmarkGroup(JsonObject in) {
        return in.madeInto(new Benchmark.Group(
                in.text("name"),
                in.wholeOrNull("respondents"),
                in.wholeOrNull("assessments"),
                in.objects("figures", ProvenReader::figure)));
    }

    private static Benchmark.Figure figure(JsonObject in) {
        return in.madeInto(new Benchmark.Figure(
                in.text("score"),
                in.numberOrNull("mean"),
                in.numberOrNull("min"),
                in.numberOrNull("max"),
                in.tableIfAny("percentiles")));
    }

    private static Benchmark.PercentileBand percentileBand(JsonObject in) {
        return in.madeInto(new Benchmark.PercentileBand(
                in.text("name"), in.textOrNull("meaning"), in.wholeOrNull("fromPercentile")));
    }

    private static Reliability reliability(JsonObject in) {
        return in.madeInto(new Reliability(
                in.textOrNull("score"),
                in.word("measure", Reliability.Measure.values()),
                in.numberOrNull("value"),
                in.numberOrNull("from"),
                in.numberOrNull("to"),
                in.text("population"),
                in.wholeOrNull("n"),
                in.textOrNull("note"),
                evidenceOf(in)));
    }

    private static AlertRule alert(JsonObject in) {
        return in.madeInto(new AlertRule(
                in.text("id"), in.text("item"), in.wholes("positions"), in.text("message"), evidenceOf(in)));
    }

    private static GroupPractice groupPractice(JsonObject in) {
        return in.madeInto(new GroupPractice(
                in.objectOrNull("minimumGroup", ProvenReader::minimumGroup),
                in.objectOrNull("responseRates", ProvenReader::responseRates)));
    }

    private static GroupPractice.MinimumGroup minimumGroup(JsonObject in) {
        return in.madeInto(new GroupPractice.MinimumGroup(in.whole("size"), evidenceOf(in)));
    }

    private static GroupPractice.ResponseRates responseRates(JsonObject in) {
        return in.madeInto(
                new GroupPractice.ResponseRates(in.objects("bands", ProvenReader::rateBand), evidenceOf(in)));
    }

    private static GroupPractice.RateBand rateBand(JsonObject in) {
        return in.madeInto(
                new GroupPractice.RateBand(in.wholeOrNull("from"), in.wholeOrNull("above"), in.text("label")));
    }

    private static Omission omission(JsonObject in) {
        return in.madeInto(new Omission(in.text("what"), in.text("why")));
    }
}
