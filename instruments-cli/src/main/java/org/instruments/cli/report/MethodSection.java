package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.instruments.cli.figures.Shown;
import org.instruments.definition.BandSet;
import org.instruments.definition.Definition;
import org.instruments.definition.Rights;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.ScoreFigures.BandShares;

/** How the figures were had, who owns the instrument, and what everything rests on. */
final class MethodSection {
    private final Results results;
    private final Definition definition;

    MethodSection(Results results) {
        this.results = results;
        this.definition = results.definition();
    }

    /** What is said of the instrument. */
    Map<String, String> ofInstrument() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (definition.timeFrame() != null) {
            facts.put("Asked about", definition.timeFrame());
        }
        facts.put("Definition", definition.id() + "@" + definition.version());
        facts.put("Fingerprint", results.instrument().fingerprint());
        facts.put("Coding of answers", results.described().coding());
        facts.put("A score needs", Shown.needs(results.described().minimum()));
        return facts;
    }

    /**
     * What is said of all figures, whatever was answered.
     *
     * @param software name and version of the program
     */
    Map<String, String> ofFigures(String software) {
        Map<String, String> facts = new LinkedHashMap<>();
        DescribeOptions options = results.options();
        facts.put("People", new PeopleSection(results).people());
        facts.put("Mean of a group", options.estimator().description());
        facts.put(
                "Interval of a mean",
                Say.level(options.level())
                        + " confidence, by Student\u2019s t: how far the mean may be off if those who answered were drawn "
                        + "at random. It says nothing of people who chose not to answer.");
        facts.put("Quartiles", "type " + options.quantiles().type());
        facts.put(
                "Smallest group",
                options.minimumGroup() == 1
                        ? "1: figures of groups of any size are shown"
                        : options.minimumGroup()
                                + " people. Figures of fewer are not shown, nor what would give them away "
                                + "by subtraction; the check covers each score and each alert by itself.");
        if (!results.times().isEmpty()) {
            facts.put(
                    "Times",
                    Say.list(results.times().stream()
                                    .map(time -> Say.name(time.label()))
                                    .toList())
                            + "; all figures outside \u201cChange over time\u201d are of the last");
        }
        facts.put("Made with", software);
        return facts;
    }

    /** Whose the instrument is; with the line that its licence asks for. */
    List<String> rights() {
        Rights rights = definition.rights();
        List<String> lines = new ArrayList<>();
        if (rights.attribution() != null) {
            lines.add(rights.attribution());
        }
        lines.add("Rights in the questionnaire: " + rights.holder() + "; "
                + rights.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (rights.licence() == null ? "" : " (" + rights.licence() + ")")
                + ". This report was neither made nor checked nor approved by them.");
        return lines;
    }

    /** What the definition says is to be kept in mind. */
    List<String> cautions() {
        return definition.cautions();
    }

    List<Sources.Used> sources() {
        Sources sources = new Sources(definition);
        for (String id : results.scores()) {
            sources.use(results.score(id), "scoring");
        }
        for (String score : results.scores()) {
            for (BandShares set : results.bands(results.everybody(), score)) {
                BandSet bands = results.bandSet(set.set(), score);
                sources.use(bands, "bands " + bands.id());
            }
        }
        results.everybody()
                .alerts()
                .forEach(alert ->
                        sources.use(alert.rule(), "alert " + alert.rule().id()));
        results.described()
                .benchmark()
                .ifPresent(edition -> sources.use(edition.edition(), "benchmark " + edition.id()));
        results.described().norms().stream()
                .filter(norm -> results.scores().contains(norm.figures().score()))
                .forEach(norm -> sources.use(norm.figures(), "norm " + norm.id()));
        if (definition.groupPractice() != null
                && definition.groupPractice().responseRates() != null
                && results.described().rate().isPresent()) {
            sources.use(definition.groupPractice().responseRates(), "names of response rates");
        }
        sources.use(definition.rights(), "rights");
        return sources.used();
    }
}
