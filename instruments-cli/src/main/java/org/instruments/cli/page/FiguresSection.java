package org.instruments.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.Norm;
import org.instruments.definition.Reliability;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/** Published figures of people, and how reliable the scores are. */
final class FiguresSection {
    private final Definition definition;
    private final Citations citations;

    FiguresSection(Definition definition, Citations citations) {
        this.definition = definition;
        this.citations = citations;
    }

    void write(Page page) {
        if (!definition.norms().isEmpty()) {
            page.heading("Norms");
            definition.norms().forEach(norm -> norm(norm, page));
        }
        if (!definition.reliability().isEmpty()) {
            page.heading("Reliability");
            definition.reliability().forEach(figure -> reliability(figure, page));
        }
    }

    private void norm(Norm norm, Page page) {
        List<String> who = new ArrayList<>(List.of(norm.population()));
        add(who, "", norm.edition());
        add(who, "", norm.country());
        add(who, "", norm.sex());
        if (norm.ageFrom() != null || norm.ageTo() != null) {
            who.add("aged" + (norm.ageFrom() == null ? "" : " from " + norm.ageFrom())
                    + (norm.ageTo() == null ? "" : " to " + norm.ageTo()));
        }
        page.paragraph(2, norm.id());
        page.paragraph(4, "on " + norm.score() + ": " + String.join(", ", who));
        List<String> figures = new ArrayList<>();
        add(figures, "n ", norm.n() == null ? null : norm.n().toString());
        add(figures, "mean ", norm.mean());
        add(figures, "SD ", norm.sd());
        add(figures, "median ", norm.median());
        add(figures, "alpha ", norm.alpha());
        if (!norm.percentiles().isEmpty()) {
            figures.add("percentiles " + percentiles(norm.percentiles()));
        }
        norm.shares()
                .forEach(share -> figures.add(
                        share.bands() + " (" + share.bandSet() + ") " + Numbers.text(share.percent()) + " %"));
        page.paragraph(4, String.join(", ", figures) + " " + citations.of(norm.evidence()));
        page.labelled(4, "caution: ", norm.caution());
    }

    /** {@code 20: 2.9387, 50: 3.1024}. */
    static String percentiles(Map<String, BigDecimal> percentiles) {
        return percentiles.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> to, String label, @Nullable BigDecimal number) {
        add(to, label, number == null ? null : number.toPlainString());
    }

    private static void add(List<String> to, String label, @Nullable String text) {
        if (text != null) {
            to.add(label + text);
        }
    }

    private void reliability(Reliability figure, Page page) {
        String value = figure.value() == null
                ? plain(figure.from()) + " to " + plain(figure.to())
                : figure.value().toPlainString();
        page.paragraph(
                2,
                figure.measure().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (figure.score() == null ? "" : " of " + figure.score())
                        + " " + value + ": " + figure.population()
                        + (figure.n() == null ? "" : ", n " + figure.n())
                        + (figure.note() == null ? "" : " (" + figure.note() + ")")
                        + " " + citations.of(figure.evidence()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
