package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page, ready to be written.
 *
 * @param title its title
 * @param questionnaire the title of the instrument
 * @param people how many people, and of which time
 * @param facts what is said below
 * @param warning a warning at the top; empty for none
 * @param standOut what to look at first
 * @param sections the sections, from top to bottom
 * @param method how the figures were had
 * @param cautions what to keep in mind
 * @param rights whose the instrument is
 * @param sources what it rests on
 * @param software name and version of the program
 */
record Report(
        String title,
        String questionnaire,
        String people,
        List<String> facts,
        String warning,
        List<String> standOut,
        List<Section> sections,
        Map<String, String> method,
        List<String> cautions,
        List<String> rights,
        List<Sources.Used> sources,
        String software) {

    /** Of several times, the one that the figures are of. */
    private static String lastTime(ReportContent content) {
        int times = content.times().size();
        return times == 0 ? "" : ", " + Say.name(content.times().get(times - 1).label());
    }

    static Report of(ReportContent content) {
        Results results = new Results(content);
        PeopleSection people = new PeopleSection(results);
        MethodSection method = new MethodSection(results);
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
        return new Report(
                content.title().orElse(results.definition().title()),
                results.definition().title(),
                people.people() + lastTime(content),
                people.facts(),
                results.options().minimumGroup() == 1
                        ? "Figures of groups of any size are shown (minimum group 1), also where they tell of single persons."
                        : "",
                new StandOut(results).points(),
                sections,
                method.facts(),
                method.cautions(),
                method.rights(),
                method.sources(),
                content.software());
    }
}
