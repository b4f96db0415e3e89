package org.instruments.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.cli.page.QuestionnaireSection.ItemRanges;
import org.instruments.definition.BandSet;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/** How each score comes about, what it means, and the bands on it. */
final class ScoresSection {
    private final Instrument instrument;
    private final Citations citations;

    ScoresSection(Instrument instrument, Citations citations) {
        this.instrument = instrument;
        this.citations = citations;
    }

    void write(Page page) {
        page.heading("Scores");
        instrument.definition().scores().forEach(score -> score(score, page));
        if (!instrument.definition().bandSets().isEmpty()) {
            page.heading("Bands");
            instrument.definition().bandSets().forEach(set -> bands(set, page));
        }
    }

    private void score(ScoreDefinition score, Page page) {
        ScoreDefinition.Range range = instrument.rangeOf(score.id());
        page.labelled(
                2,
                score.id() + "  ",
                score.title() + ", " + Numbers.text(range.min()) + " to " + Numbers.text(range.max()) + "; "
                        + switch (score.high()) {
                            case BETTER -> "high is better";
                            case WORSE -> "high is worse";
                            case NEITHER -> "high is neither better nor worse";
                        }
                        + (score.isOptional() ? "; optional: left empty where its items are not in a file" : "")
                        + (score.isAuxiliary() ? "; auxiliary: given out only when asked for by name" : ""));
        page.paragraph(4, method(score));
        score.steps().forEach(step -> step(step, page));
        if (score.from() == null && score.scores().isEmpty()) {
            page.paragraph(4, minimum(score));
        }
        page.labelled(4, "caution: ", score.caution());
        page.paragraph(4, citations.of(score.evidence()));
    }

    private static String method(ScoreDefinition score) {
        if (score.from() != null) {
            return "from " + score.from();
        }
        String combined = Objects.requireNonNull(score.method()).name().toLowerCase(Locale.ROOT) + " of ";
        if (score.itemsOf() != null) {
            return combined + "the items of " + score.itemsOf();
        }
        if (!score.scores().isEmpty()) {
            return combined
                    + score.scores().stream()
                            .map(part ->
                                    (part.weight() == null ? "" : Numbers.text(part.weight()) + " x ") + part.score())
                            .collect(Collectors.joining(", "));
        }
        return combined + (score.groups().isEmpty() ? ItemRanges.of(score.items()) : groups(score));
    }

    private static String groups(ScoreDefinition score) {
        return score.groups().stream()
                .map(group -> ItemRanges.of(group.items())
                        + (group.weights().isEmpty()
                                ? ""
                                : " (options weigh "
                                        + group.weights().stream()
                                                .map(weight -> weight == null ? "-" : Numbers.text(weight))
                                                .collect(Collectors.joining(" "))
                                        + ")"))
                .collect(Collectors.joining(", "));
    }

    private String minimum(ScoreDefinition score) {
        if (score.minimum() == null) {
            return "all its items must be answered, unless --min-answered says otherwise";
        }
        int items = instrument.itemsOf(score.id()).size();
        int needed = score.minimum().answered();
        return (needed == items ? "all its items" : "at least " + needed + " of its " + items + " items")
                + " must be answered, unless --min-answered says otherwise "
                + citations.of(score.minimum().evidence());
    }

    private void step(Step step, Page page) {
        String source = " " + citations.of(step.evidence());
        if (step instanceof Step.Arithmetic arithmetic) {
            page.paragraph(
                    4,
                    "then " + arithmetic.step().name().toLowerCase(Locale.ROOT) + " "
                            + (arithmetic.value() == null ? cases(arithmetic) : Numbers.text(arithmetic.value()))
                            + source);
        } else if (step instanceof Step.Lookup lookup) {
            page.paragraph(4, "then the table:" + source);
            if (lookup.cases().isEmpty()) {
                page.paragraph(6, table(lookup.table()));
            } else {
                lookup.cases().forEach(one -> page.labelled(6, when(one.when()) + ": ", table(one.table())));
            }
        } else if (step instanceof Step.Rounding rounding) {
            page.paragraph(
                    4,
                    "then rounded to " + rounding.decimals() + " decimals, "
                            + (rounding.mode() == Step.Mode.HALF_UP ? "halves away from zero" : "halves to even")
                            + source);
        } else if (step instanceof Step.Clamp clamp) {
            page.paragraph(
                    4,
                    "then kept" + limit(" at or above ", clamp.min()) + limit(" at or below ", clamp.max()) + source);
        }
    }

    private static String cases(Step.Arithmetic arithmetic) {
        return arithmetic.cases().stream()
                .map(one -> Numbers.text(one.value()) + " (" + when(one.when()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String when(List<Step.Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.attribute() + " "
                        + (condition.is() != null
                                ? condition.is()
                                : Objects.requireNonNullElse(condition.from(), "") + ".."
                                        + Objects.requireNonNullElse(condition.to(), "")))
                .collect(Collectors.joining(", "));
    }

    private static String table(Map<String, BigDecimal> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + Page.TIE + "=" + Page.TIE
                        + row.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static String limit(String words, @Nullable BigDecimal limit) {
        return limit == null ? "" : words + Numbers.text(limit);
    }

    private void bands(BandSet set, Page page) {
        page.paragraph(2, set.id());
        page.paragraph(
                4,
                "on " + set.score() + (set.title() == null ? "" : ": " + set.title()) + " "
                        + citations.of(set.evidence()));
        List<List<String>> rows = new ArrayList<>();
        for (BandSet.Band band : set.bands()) {
            String words = (band.label() == null ? "" : band.label())
                    + (band.label() != null && band.meaning() != null ? ": " : "")
                    + (band.meaning() == null ? "" : band.meaning());
            rows.add(Page.row(band.name(), limits(band), words));
        }
        page.table(4, rows);
        page.labelled(4, "caution: ", set.caution());
    }

    private static String limits(BandSet.Band band) {
        return (limit("from ", band.from())
                        + limit("above ", band.above())
                        + limit(" to ", band.to())
                        + limit(" below ", band.below()))
                .strip();
    }
}
