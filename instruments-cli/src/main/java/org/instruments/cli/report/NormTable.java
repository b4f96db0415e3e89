package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.instruments.definition.Norm;
import org.instruments.statistics.Figure;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;

/** Means of everybody beside norms, with the cautions that go with these. */
final class NormTable {
    private static final String NOT_PUBLISHED = "not published";

    private final Results results;

    NormTable(Results results) {
        this.results = results;
    }

    /** The table of these scores' norms and what is to be said of them; nothing where there are none. */
    List<Block> blocks(List<String> scores) {
        List<InstrumentNorm> norms = scores.stream()
                .flatMap(score -> results.described().norms(score).stream())
                .toList();
        if (norms.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "Beside norms: the mean of everybody less that of the norm",
                List.of(
                        "score and norm",
                        "mean of the norm",
                        "SD",
                        "n",
                        "difference",
                        Say.level(results.options().level()) + " CI",
                        "trust"),
                norms.stream().map(this::row).toList()));
        norms.stream().flatMap(norm -> notes(norm).stream()).distinct().forEach(blocks::add);
        return blocks;
    }

    private List<String> row(InstrumentNorm norm) {
        Norm figures = norm.figures();
        Optional<NormComparison> comparison = results.comparison(norm);
        return List.of(
                results.title(figures.score()) + ": " + norm.described(),
                figures.mean() == null
                        ? NOT_PUBLISHED
                        : Say.value(figures.mean().doubleValue()),
                figures.sd() == null ? NOT_PUBLISHED : Say.value(figures.sd().doubleValue()),
                figures.n() == null ? NOT_PUBLISHED : Say.count(figures.n()),
                comparison
                        .map(found -> found.difference() instanceof Figure.Known known
                                ? Say.signed(known.number())
                                : Say.figure(found.difference()))
                        .orElse("none"),
                comparison.flatMap(NormComparison::interval).map(Say::signed).orElse("none"),
                norm.provenance().trust() + (norm.provenance().isSingleSource() ? ", single source" : ""));
    }

    private List<Block> notes(InstrumentNorm norm) {
        List<Block> notes = new ArrayList<>();
        Norm figures = norm.figures();
        if (!figures.shares().isEmpty()) {
            notes.add(Block.note(norm.described() + ": "
                    + figures.shares().stream()
                            .map(share -> Say.value(share.percent().doubleValue()) + Say.PERCENT_SIGN + " in "
                                    + share.bands() + " of " + share.bandSet())
                            .collect(Collectors.joining(", "))
                    + "."));
        }
        Optional.ofNullable(figures.caution()).ifPresent(caution -> notes.add(Block.note(Say.sentence(caution))));
        return notes;
    }
}
