package org.instruments.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.Invented;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    @TempDir
    Path folder;

    @Test
    void a_sound_definition_has_no_fault() {
        assertThat(Invented.faultsAfter(folder, definition -> {})).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_refused_with_its_code_and_its_path(
            String fault, Consumer<ObjectNode> change, ProblemCode code, String path) {
        assertThat(Invented.faultsAfter(folder, change))
                .extracting(Problem::code, LinterTest::path)
                .contains(tuple(code, path));
    }

    @Test
    void every_kind_of_fault_of_a_definition_has_a_test() {
        Set<ProblemCode> tested = faults().map(
                        arguments -> (ProblemCode) arguments.get()[2])
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
        Set<ProblemCode> ofDefinitions = EnumSet.range(ProblemCode.MALFORMED_JSON, ProblemCode.NO_EFFECT);
        // These two need a text that no tree can hold; they have tests of their own below.
        ofDefinitions.removeAll(EnumSet.of(ProblemCode.MALFORMED_JSON, ProblemCode.DUPLICATE_PROPERTY));

        assertThat(tested).containsAll(ofDefinitions);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "an unknown property",
                        d -> at(d, "scores", 0).put("weigth", 1),
                        ProblemCode.UNKNOWN_PROPERTY,
                        "$.scores[0].weigth"),
                fault("an unknown property at the top", d -> d.put("ids", 1), ProblemCode.UNKNOWN_PROPERTY, "$.ids"),
                fault(
                        "text for a number",
                        d -> at(d, "norms", 0).put("mean", "9"),
                        ProblemCode.WRONG_TYPE,
                        "$.norms[0].mean"),
                fault("a number for text", d -> d.put("title", 5), ProblemCode.WRONG_TYPE, "$.title"),
                fault(
                        "a fraction for a whole number",
                        d -> at(d, "codings", 0).put("first", 1.5),
                        ProblemCode.WRONG_TYPE,
                        "$.codings[0].first"),
                fault("null", d -> d.putNull("version"), ProblemCode.WRONG_TYPE, "$.version"),
                fault(
                        "null among items of a score",
                        d -> list(at(d, "scores", 0), "items").addNull(),
                        ProblemCode.WRONG_TYPE,
                        "$.scores[0].items[3]"),
                fault("an object for a list", d -> d.putObject("items"), ProblemCode.WRONG_TYPE, "$.items"),
                fault("no title", d -> d.remove("title"), ProblemCode.MISSING_PROPERTY, "$.title"),
                fault("no items", d -> d.remove("items"), ProblemCode.MISSING_PROPERTY, "$.items"),
                fault("no id", d -> at(d, "scores", 3).remove("id"), ProblemCode.MISSING_PROPERTY, "$.scores[3].id"),
                fault(
                        "no kind of step",
                        d -> at(at(d, "scores", 2), "steps", 0).remove("step"),
                        ProblemCode.MISSING_PROPERTY,
                        "$.scores[2].steps[0].step"),
                fault(
                        "a score from another without steps",
                        d -> at(d, "scores", 2).remove("steps"),
                        ProblemCode.MISSING_PROPERTY,
                        "$.scores[2].steps"),
                fault(
                        "no method",
                        d -> at(d, "scores", 0).remove("method"),
                        ProblemCode.MISSING_PROPERTY,
                        "$.scores[0].method"),
                fault(
                        "a norm without a figure",
                        d -> at(d, "norms", 0)
                                .removeAll()
                                .put("id", "x")
                                .put("score", "raw")
                                .put("n", 3),
                        ProblemCode.MISSING_PROPERTY,
                        "$.norms[0]"),
                fault("an id with capitals", d -> d.put("id", "Invented"), ProblemCode.BAD_VALUE, "$.id"),
                fault("a version of two numbers", d -> d.put("version", "1.0"), ProblemCode.BAD_VALUE, "$.version"),
                fault("another format", d -> d.put("format", 2), ProblemCode.BAD_VALUE, "$.format"),
                fault(
                        "an unknown method",
                        d -> at(d, "scores", 0).put("method", "median"),
                        ProblemCode.BAD_VALUE,
                        "$.scores[0].method"),
                fault(
                        "an unconfirmed source",
                        d -> at(d, "sources", 0).put("trust", "U"),
                        ProblemCode.BAD_VALUE,
                        "$.sources[0].trust"),
                fault("blank text", d -> d.put("title", "  "), ProblemCode.BAD_VALUE, "$.title"),
                fault(
                        "a table row that is no number",
                        d -> ((ObjectNode) at(at(d, "scores", 2), "steps", 0).get("table")).put("x", 3),
                        ProblemCode.BAD_VALUE,
                        "$.scores[2].steps[0].table.x"),
                fault(
                        "evidence about something that is not there",
                        d -> at(at(d, "norms", 0), "evidence", 0).put("about", "average"),
                        ProblemCode.BAD_VALUE,
                        "$.norms[0].evidence[0].about"),
                fault(
                        "a position past the last",
                        d -> list(at(d, "alerts", 0), "positions").add(4),
                        ProblemCode.BAD_VALUE,
                        "$.alerts[0].positions[1]"),
                fault(
                        "a label that reads as a number",
                        d -> list(at(d, "responseScales", 0), "labels").set(0, text("0")),
                        ProblemCode.BAD_VALUE,
                        "$.responseScales[0].labels[0]"),
                fault(
                        "two items with one id",
                        d -> at(d, "items", 1).put("id", "q1"),
                        ProblemCode.DUPLICATE_ID,
                        "$.items[1].id"),
                fault(
                        "two items alike but for case",
                        d -> at(d, "items", 1).put("id", "Q1"),
                        ProblemCode.DUPLICATE_ID,
                        "$.items[1].id"),
                fault(
                        "two scores with one id",
                        d -> at(d, "scores", 3).put("id", "raw"),
                        ProblemCode.DUPLICATE_ID,
                        "$.scores[3].id"),
                fault(
                        "one item twice in a score",
                        d -> list(at(d, "scores", 0), "items").add("q1"),
                        ProblemCode.DUPLICATE_ID,
                        "$.scores[0].items[3]"),
                fault(
                        "two labels alike",
                        d -> list(at(d, "responseScales", 0), "labels").set(1, text("never")),
                        ProblemCode.DUPLICATE_ID,
                        "$.responseScales[0].labels[1]"),
                fault(
                        "two bands of one name",
                        d -> at(at(d, "bandSets", 0), "bands", 2).put("name", "low"),
                        ProblemCode.DUPLICATE_ID,
                        "$.bandSets[0].bands[2].name"),
                fault("an empty list", d -> d.putArray("cautions"), ProblemCode.BAD_VALUE, "$.cautions"),
                fault(
                        "an empty list of weights",
                        d -> at(at(d, "scores", 3), "groups", 0).putArray("weights"),
                        ProblemCode.BAD_VALUE,
                        "$.scores[3].groups[0].weights"),
                fault(
                        "an id that is another item's number",
                        d -> at(d, "items", 5).put("id", "1"),
                        ProblemCode.BAD_VALUE,
                        "$.items[5].id"),
                fault("a norm of nobody", d -> at(d, "norms", 0).put("n", 0), ProblemCode.BAD_VALUE, "$.norms[0].n"),
                fault(
                        "a norm without spread",
                        d -> at(d, "norms", 0).put("sd", 0),
                        ProblemCode.BAD_VALUE,
                        "$.norms[0].sd"),
                fault(
                        "a mean outside the range",
                        d -> at(d, "norms", 0).put("mean", 16),
                        ProblemCode.BAD_VALUE,
                        "$.norms[0].mean"),
                fault(
                        "more than all people",
                        d -> at(at(d, "norms", 0), "shares", 0).put("percent", 120),
                        ProblemCode.BAD_VALUE,
                        "$.norms[0].shares[0].percent"),
                fault(
                        "percentiles that descend",
                        d -> ((ObjectNode) at(d, "norms", 0).get("percentiles")).put("25", 10),
                        ProblemCode.BAD_VALUE,
                        "$.norms[0].percentiles.50"),
                fault(
                        "an alpha above 1",
                        d -> at(d, "reliability", 0).put("value", 7),
                        ProblemCode.BAD_VALUE,
                        "$.reliability[0].value"),
                fault(
                        "an alert on an option that counts as not answered",
                        d -> list(at(d, "alerts", 0), "positions").add(3),
                        ProblemCode.NO_EFFECT,
                        "$.alerts[0].positions[1]"),
                fault(
                        "a plateau that is none",
                        d -> {
                            ObjectNode plateaus =
                                    at(at(d, "scores", 2), "steps", 0).putObject("plateaus");
                            plateaus.putArray("values").add(18);
                            plateaus.putArray("evidence").addObject().put("source", "book");
                        },
                        ProblemCode.NO_EFFECT,
                        "$.scores[2].steps[0].plateaus.values[0]"),
                fault(
                        "an unknown item",
                        d -> list(at(d, "scores", 0), "items").set(1, text("q9")),
                        ProblemCode.UNKNOWN_ITEM,
                        "$.scores[0].items[1]"),
                fault(
                        "an alert on an unknown item",
                        d -> at(d, "alerts", 0).put("item", "q9"),
                        ProblemCode.UNKNOWN_ITEM,
                        "$.alerts[0].item"),
                fault(
                        "an unknown score",
                        d -> at(d, "scores", 2).put("from", "rew"),
                        ProblemCode.UNKNOWN_SCORE,
                        "$.scores[2].from"),
                fault(
                        "bands on an unknown score",
                        d -> at(d, "bandSets", 0).put("score", "rew"),
                        ProblemCode.UNKNOWN_SCORE,
                        "$.bandSets[0].score"),
                fault(
                        "an unknown response scale",
                        d -> at(d, "items", 0).put("scale", "six"),
                        ProblemCode.UNKNOWN_SCALE,
                        "$.items[0].scale"),
                fault(
                        "an unknown source",
                        d -> at(at(d, "scores", 0), "evidence", 0).put("source", "bok"),
                        ProblemCode.UNKNOWN_SOURCE,
                        "$.scores[0].evidence[0].source"),
                fault(
                        "an unknown attribute",
                        d -> at(at(at(at(d, "scores", 6), "steps", 0), "cases", 2), "when", 0)
                                .put("attribute", "gender"),
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        "$.scores[6].steps[0].cases[2].when[0].attribute"),
                fault(
                        "a share of an unknown band",
                        d -> at(at(d, "norms", 0), "shares", 0).put("band", "top"),
                        ProblemCode.UNKNOWN_BAND,
                        "$.norms[0].shares[0].band"),
                fault(
                        "an unused source",
                        d -> list(d, "sources")
                                .addObject()
                                .put("id", "paper")
                                .put("citation", "x")
                                .put("trust", "A"),
                        ProblemCode.UNUSED_SOURCE,
                        "$.sources[1]"),
                fault(
                        "an unused response scale",
                        d -> list(d, "responseScales")
                                .add(at(d, "responseScales", 0).deepCopy().put("id", "six")),
                        ProblemCode.UNUSED_SCALE,
                        "$.responseScales[2]"),
                fault(
                        "an unused attribute",
                        d -> list(d, "attributes")
                                .add(at(d, "attributes", 1).deepCopy().put("id", "height")),
                        ProblemCode.UNUSED_ATTRIBUTE,
                        "$.attributes[2]"),
                fault(
                        "an item in no score",
                        d -> at(d, "items", 5).remove("scored"),
                        ProblemCode.UNSCORED_ITEM,
                        "$.items[5]"),
                fault(
                        "a filler in a score",
                        d -> at(d, "items", 0).put("scored", false),
                        ProblemCode.UNSCORED_ITEM,
                        "$.items[0]"),
                fault(
                        "a score without a source",
                        d -> at(d, "scores", 0).remove("evidence"),
                        ProblemCode.UNSOURCED,
                        "$.scores[0].evidence"),
                fault(
                        "a step without a source",
                        d -> at(at(d, "scores", 6), "steps", 1).putArray("evidence"),
                        ProblemCode.UNSOURCED,
                        "$.scores[6].steps[1].evidence"),
                fault(
                        "items without a source",
                        d -> d.remove("itemsEvidence"),
                        ProblemCode.UNSOURCED,
                        "$.itemsEvidence"),
                fault(
                        "evidence about one property only",
                        d -> at(at(d, "norms", 0), "evidence", 0).put("about", "n"),
                        ProblemCode.UNSOURCED,
                        "$.norms[0].evidence"),
                fault(
                        "too few labels",
                        d -> list(at(d, "responseScales", 0), "labels").remove(4),
                        ProblemCode.WEIGHTS_MISMATCH,
                        "$.responseScales[0].labels"),
                fault(
                        "too few weights in a score",
                        d -> list(at(at(d, "scores", 3), "groups", 0), "weights")
                                .remove(4),
                        ProblemCode.WEIGHTS_MISMATCH,
                        "$.scores[3].groups[0].weights"),
                fault(
                        "too few codes",
                        d -> list(at(at(d, "codings", 1), "groups", 0), "codes").remove(4),
                        ProblemCode.WEIGHTS_MISMATCH,
                        "$.codings[1].groups[0].codes"),
                fault(
                        "one option",
                        d -> at(d, "responseScales", 0).putArray("weights").add(1),
                        ProblemCode.WEIGHTS_MISMATCH,
                        "$.responseScales[0].weights"),
                fault(
                        "weights and a range",
                        d -> at(d, "responseScales", 0).put("from", 1).put("to", 5),
                        ProblemCode.WEIGHTS_MISMATCH,
                        "$.responseScales[0]"),
                fault(
                        "a reverse that is not the mirror",
                        d -> list(at(d, "responseScales", 0), "weights").set(4, number(7)),
                        ProblemCode.NOT_A_MIRROR,
                        "$.items[2].reversed"),
                fault(
                        "an item without codes",
                        d -> list(at(at(d, "codings", 1), "groups", 1), "items").remove(1),
                        ProblemCode.CODING_INCOMPLETE,
                        "$.codings[1].groups"),
                fault(
                        "an item with two lists of codes",
                        d -> list(at(at(d, "codings", 1), "groups", 1), "items").add("q4"),
                        ProblemCode.CODING_INCOMPLETE,
                        "$.codings[1].groups"),
                fault(
                        "one code for two options",
                        d -> list(at(at(d, "codings", 1), "groups", 0), "codes").set(1, number(0)),
                        ProblemCode.CODING_INCOMPLETE,
                        "$.codings[1].groups[0].codes"),
                fault(
                        "a coding that says nothing",
                        d -> at(d, "codings", 0).remove("first"),
                        ProblemCode.CODING_INCOMPLETE,
                        "$.codings[0]"),
                fault(
                        "a score made in two ways",
                        d -> at(d, "scores", 0).put("itemsOf", "often"),
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        "$.scores[0]"),
                fault(
                        "a score made of nothing",
                        d -> at(d, "scores", 3).remove("groups"),
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        "$.scores[3]"),
                fault(
                        "a method with from",
                        d -> at(d, "scores", 2).put("method", "sum"),
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        "$.scores[2].method"),
                fault(
                        "items of a score that has none",
                        d -> at(d, "scores", 1).put("itemsOf", "metric"),
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        "$.scores[1].itemsOf"),
                fault(
                        "weights in a mean of scores",
                        d -> at(d, "scores", 5).put("method", "mean"),
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        "$.scores[5].scores[1].weight"),
                fault(
                        "a count of other weights",
                        d -> list(at(at(d, "scores", 3), "groups", 0), "weights")
                                .set(4, number(2)),
                        ProblemCode.COUNT_WEIGHTS,
                        "$.scores[3]"),
                fault(
                        "a minimum above the items",
                        d -> ((ObjectNode) at(d, "scores", 0).get("minimum")).put("answered", 4),
                        ProblemCode.MINIMUM_TOO_LARGE,
                        "$.scores[0].minimum.answered"),
                fault(
                        "a minimum of 0",
                        d -> ((ObjectNode) at(d, "scores", 0).get("minimum")).put("answered", 0),
                        ProblemCode.MINIMUM_TOO_LARGE,
                        "$.scores[0].minimum.answered"),
                fault(
                        "a minimum where items differ in range",
                        d -> list(at(d, "scores", 0), "items").set(0, text("q4")),
                        ProblemCode.CANNOT_PRORATE,
                        "$.scores[0].minimum"),
                fault(
                        "a score that needs itself",
                        d -> at(at(d, "scores", 5), "scores", 0).put("score", "total"),
                        ProblemCode.CYCLE,
                        "$.scores[5]"),
                fault(
                        "two scores that need each other",
                        d -> at(d, "scores", 2)
                                .put("from", "t")
                                .deepCopy()
                                .equals(at(d, "scores", 6).put("from", "metric")),
                        ProblemCode.CYCLE,
                        "$.scores[2]"),
                fault(
                        "a table without a row",
                        d -> table(d).remove("9"),
                        ProblemCode.LOOKUP_GAP,
                        "$.scores[2].steps[0].table"),
                fault(
                        "a table with a row too many",
                        d -> table(d).put("16", 31),
                        ProblemCode.LOOKUP_UNREACHABLE,
                        "$.scores[2].steps[0].table.16"),
                fault(
                        "a table with two equal values",
                        d -> table(d).put("9", 18),
                        ProblemCode.LOOKUP_NOT_MONOTONE,
                        "$.scores[2].steps[0].table.10"),
                fault(
                        "a table that turns",
                        d -> table(d).put("9", 18.5),
                        ProblemCode.LOOKUP_NOT_MONOTONE,
                        "$.scores[2].steps[0].table.10"),
                fault(
                        "nobody over 98",
                        d -> at(at(at(at(d, "scores", 6), "steps", 0), "cases", 1), "when", 1)
                                .put("to", 98),
                        ProblemCode.CASES_GAP,
                        "$.scores[6].steps[0].cases"),
                fault(
                        "two cases at 40",
                        d -> at(at(at(at(d, "scores", 6), "steps", 0), "cases", 0), "when", 1)
                                .put("to", 40),
                        ProblemCode.CASES_OVERLAP,
                        "$.scores[6].steps[0].cases"),
                fault(
                        "a score in no band",
                        d -> at(at(d, "bandSets", 1), "bands", 1).put("from", 11),
                        ProblemCode.BAND_GAP,
                        "$.bandSets[1].bands"),
                fault(
                        "a score in two bands",
                        d -> at(at(d, "bandSets", 1), "bands", 0).put("to", 10),
                        ProblemCode.BAND_OVERLAP,
                        "$.bandSets[1].bands"),
                fault(
                        "bands that do not ascend",
                        d -> at(at(d, "bandSets", 0), "bands", 2).put("from", 15),
                        ProblemCode.BAND_ORDER,
                        "$.bandSets[0].bands[2]"),
                fault(
                        "a first band with a lower limit",
                        d -> at(at(d, "bandSets", 1), "bands", 0).put("from", 3),
                        ProblemCode.BAND_ORDER,
                        "$.bandSets[1].bands[0]"),
                fault(
                        "a limit in two ways",
                        d -> at(at(d, "bandSets", 1), "bands", 1).put("above", 9),
                        ProblemCode.BAND_ORDER,
                        "$.bandSets[1].bands[1]"),
                fault(
                        "a benchmark band at a percentile there is not",
                        d -> at(at(d, "benchmarks", 0), "bands", 2).put("fromPercentile", 80),
                        ProblemCode.BAND_ORDER,
                        "$.benchmarks[0].bands[2].fromPercentile"),
                fault(
                        "a range that is not the derived one",
                        d -> ((ObjectNode) at(d, "scores", 0).get("range")).put("min", 0),
                        ProblemCode.RANGE_MISMATCH,
                        "$.scores[0].range"),
                fault(
                        "a weight of seven decimals",
                        d -> list(at(d, "responseScales", 1), "weights")
                                .set(1, JsonNodeFactory.instance.numberNode(new BigDecimal("1.0000001"))),
                        ProblemCode.NOT_EXACT,
                        "$.responseScales[1].weights[1]"),
                fault("constants too fine", LinterTest::tooFine, ProblemCode.NOT_EXACT, "$.scores[6]"),
                fault(
                        "wording that may not ship",
                        d -> ((ObjectNode) d.get("rights")).put("itemText", "not-shipped"),
                        ProblemCode.TEXT_NOT_ALLOWED,
                        "$.items[0].text"),
                fault(
                        "labels that may not ship",
                        d -> ((ObjectNode) d.get("rights")).put("labels", "not-shipped"),
                        ProblemCode.TEXT_NOT_ALLOWED,
                        "$.responseScales[0].labels"),
                fault(
                        "a division by 0",
                        d -> at(at(d, "scores", 6), "steps", 1).put("value", 0),
                        ProblemCode.NO_EFFECT,
                        "$.scores[6].steps[1].value"),
                fault(
                        "a clamp without limits",
                        d -> at(at(d, "scores", 6), "steps", 4).remove(List.of("min", "max")),
                        ProblemCode.NO_EFFECT,
                        "$.scores[6].steps[4]"));
    }

    private static void tooFine(ObjectNode definition) {
        ArrayNode steps = list(at(definition, "scores", 6), "steps");
        for (int i = 0; i < 4; i++) {
            ObjectNode step = (ObjectNode) steps.get(1).deepCopy();
            steps.insert(1, step.put("value", 1.00000000000007 + i * 1e-14));
        }
    }

    @Test
    void all_faults_come_at_once() {
        List<Problem> faults = Invented.faultsAfter(folder, definition -> {
            definition.put("titel", "x");
            definition.put("version", "one");
            at(definition, "scores", 0).put("method", "median");
            table(definition).remove("9");
            at(at(definition, "bandSets", 1), "bands", 1).put("from", 11);
            list(at(definition, "scores", 3), "groups")
                    .addObject()
                    .putArray("items")
                    .add("q9");
        });

        assertThat(faults)
                .extracting(Problem::code)
                .contains(ProblemCode.UNKNOWN_PROPERTY, ProblemCode.BAD_VALUE, ProblemCode.UNKNOWN_ITEM);
        assertThat(faults).extracting(LinterTest::path).contains("$.titel", "$.version", "$.scores[0].method");
    }

    @Test
    void a_fault_in_one_score_does_not_hide_a_fault_in_the_values_of_another() {
        List<Problem> faults = Invented.faultsAfter(folder, definition -> {
            list(at(at(definition, "scores", 3), "groups", 0), "items").add("q9");
            table(definition).remove("9");
        });

        assertThat(faults)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(ProblemCode.UNKNOWN_ITEM, ProblemCode.LOOKUP_GAP);
    }

    @Test
    void a_plateau_that_is_declared_is_no_fault() {
        assertThat(Invented.faultsAfter(folder, definition -> {
                    table(definition).put("9", 18);
                    ObjectNode plateaus =
                            at(at(definition, "scores", 2), "steps", 0).putObject("plateaus");
                    plateaus.putArray("values").add(18);
                    plateaus.putArray("evidence").addObject().put("source", "book");
                }))
                .isEmpty();
    }

    @Test
    void a_property_given_twice_is_refused() {
        assertThat(Invented.faults(folder, "{\"format\": 1, \"format\": 1}"))
                .extracting(Problem::code, LinterTest::path)
                .contains(tuple(ProblemCode.DUPLICATE_PROPERTY, "$.format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 01}", "[1, 2,]", "{} {}", "{\"a\": NaN}", "\u0000"})
    void text_that_is_not_json_is_refused(String text) {
        assertThat(Invented.faults(folder, text)).extracting(Problem::code).containsExactly(ProblemCode.MALFORMED_JSON);
    }

    private static Arguments fault(String name, Consumer<ObjectNode> change, ProblemCode code, String path) {
        return arguments(Named.of(name, name), change, code, path);
    }

    private static String path(Problem problem) {
        return ((Place.OfJson) problem.place()).path();
    }

    private static ObjectNode at(JsonNode parent, String list, int place) {
        return (ObjectNode) parent.get(list).get(place);
    }

    private static ArrayNode list(JsonNode parent, String name) {
        return (ArrayNode) parent.get(name);
    }

    private static ObjectNode table(JsonNode definition) {
        return (ObjectNode) at(at(definition, "scores", 2), "steps", 0).get("table");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
