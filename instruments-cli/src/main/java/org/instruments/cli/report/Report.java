package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page, ready to be written.
 *
 * @param title its title
 * @param people how many people, and of which time
 * @param facts what is said below
 * @param warning a warning at the top; empty for none
 * @param standOut what to look at first, whatever was answered
 * @param instruments what is said of each instrument
 * @param method how the figures were had
 * @param software name and version of the program
 */
record Report(
        String title,
        String people,
        List<String> facts,
        String warning,
        List<String> standOut,
        List<OfInstrument> instruments,
        Map<String, String> method,
        String software) {

    /**
     * What is said of an instrument.
     *
     * @param id its name in the page
     * @param questionnaire its title
     * @param standOut what to look at first besides
     * @param sections the sections, from top to bottom
     * @param method how its figures were had
     * @param cautions what to keep in mind
     * @param rights whose the instrument is
     * @param sources what it rests on
     */
    record OfInstrument(
            String id,
            String questionnaire,
            List<String> standOut,
            List<Section> sections,
            Map<String, String> method,
            List<String> cautions,
            List<String> rights,
            List<Sources.Used> sources) {

        private static OfInstrument of(Results results, List<String> standOut, boolean several) {
            String id = results.definition().id();
            MethodSection method = new MethodSection(results);
            return new OfInstrument(
                    id,
                    results.definition().title(),
                    standOut,
                    Report.sections(results).stream()
                            .map(section -> several ? section.within(id) : section)
                            .toList(),
                    method.ofInstrument(),
                    method.cautions(),
                    method.rights(),
                    method.sources());
        }
    }

    static Report of(ReportContent content) {
        List<Results> instruments =
                content.instruments().stream().map(Results::new).toList();
        boolean several = instruments.size() > 1;
        // The people are the same, whatever they answered.
        Results first = instruments.get(0);
        List<List<String>> points = instruments.stream()
                .map(results -> new StandOut(results).points())
                .toList();
        List<String> common = new ArrayList<>(several ? points.get(0) : List.of());
        points.forEach(common::retainAll);
        return new Report(
                content.title()
                        .orElseGet(() -> several
                                ? "Report of " + instruments.size() + " questionnaires"
                                : first.definition().title()),
                new PeopleSection(first).people() + lastTime(first),
                rates(instruments),
                first.options().minimumGroup() == 1
                        ? "Figures of groups of any size are shown (minimum group 1), also where they tell of single persons."
                        : "",
                common,
                IntStream.range(0, instruments.size())
                        .mapToObj(place -> OfInstrument.of(
                                instruments.get(place),
                                points.get(place).stream()
                                        .filter(point -> !common.contains(point))
                                        .toList(),
                                several))
                        .toList(),
                new MethodSection(first).ofFigures(content.software()),
                content.software());
    }

    boolean isOfSeveral() {
        return instruments.size() > 1;
    }

    /** The instruments, where the title does not say what was answered. */
    String questionnaires() {
        List<String> titles =
                instruments.stream().map(OfInstrument::questionnaire).toList();
        return titles.equals(List.of(title)) ? "" : Say.list(titles);
    }

    /** How the figures of a single instrument were had. */
    Map<String, String> methodOfOne() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Questionnaire", instruments.get(0).questionnaire());
        facts.putAll(instruments.get(0).method());
        facts.putAll(method);
        return facts;
    }

    /** Of several times, the one that the figures are of. */
    private static String lastTime(Results results) {
        int times = results.times().size();
        return times == 0 ? "" : ", " + Say.name(results.times().get(times - 1).label());
    }

    /** The response rate, and what it is called by the instruments that have a name for it. */
    private static List<String> rates(List<Results> instruments) {
        List<String> said = new ArrayList<>();
        for (Results results : instruments) {
            new PeopleSection(results).rate().ifPresent(rate -> {
                if (said.isEmpty()) {
                    said.add("Response rate: " + Say.count(rate.responded()) + " of " + Say.people(rate.invited())
                            + " invited, " + Say.percent(rate.percent() / 100));
                }
                if (rate.label() != null) {
                    said.add("which the "
                            + (instruments.size() > 1
                                    ? "guide of the " + results.definition().title()
                                    : "instrument\u2019s guide")
                            + " calls \u201c" + rate.label() + "\u201d");
                }
            });
        }
        return said.isEmpty() ? List.of() : List.of(String.join(", ", said) + ".");
    }

    private static List<Section> sections(Results results) {
        PeopleSection people = new PeopleSection(results);
        List<Section> sections = new ArrayList<>();
        Stream.of(
                        people.warnings(),
                        new AlertsSection(results).section(),
                        new OverviewSection(results).section(),
                        new HistogramSection(results).section())
                .flatMap(Optional::stream)
                .forEach(sections::add);
        sections.addAll(new GroupsSection(results).sections());
        Stream.of(new ChangeSection(results).section(), people.figures())
                .flatMap(Optional::stream)
                .forEach(sections::add);
        return sections;
    }
}
