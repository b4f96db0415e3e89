package org.instruments.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.key.BandTable;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Lints a definition, runs the cases beside it, and says what follows from it. */
public final class DefinitionCheck {
    private static final String SUFFIX = ".json";

    private DefinitionCheck() {}

    /**
     * Checks a definition file and the cases beside it: for {@code my-scale.json}, {@code my-scale.cases.json}.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static CheckReport of(Path definition) throws IOException {
        List<Problem> faults = Instruments.check(definition);
        if (!faults.isEmpty()) {
            return new CheckReport(Optional.empty(), 0, faults, List.of());
        }
        Instrument instrument = Instruments.read(definition);
        List<ScoreProof> proof = proof(instrument);
        Path cases = casesOf(definition);
        String name = String.valueOf(cases.getFileName());
        if (!Files.exists(cases)) {
            Problem missing = Problem.of(
                    ProblemCode.CASES_MISSING,
                    new Place.OfJson(name, "$"),
                    "the cases of " + instrument.id() + " are missing");
            return new CheckReport(Optional.of(instrument), 0, List.of(missing), proof);
        }
        Faults form = new Faults(name);
        CaseFile read = StrictReader.read(Files.readAllBytes(cases), CaseFile.class, form);
        if (read == null || !form.isEmpty()) {
            return new CheckReport(Optional.of(instrument), 0, form.all(), proof);
        }
        return new CheckReport(
                Optional.of(instrument), read.cases().size(), new CaseRunner(instrument, name).run(read), proof);
    }

    private static Path casesOf(Path definition) {
        String name = String.valueOf(definition.getFileName());
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return definition.resolveSibling(stem + ".cases" + SUFFIX);
    }

    private static List<ScoreProof> proof(Instrument instrument) {
        KeyTable table = KeyTable.compile(instrument.definition());
        Reachable reachable = Reachable.in(table);
        List<BandTable> sets =
                instrument.definition().bandSets().stream().map(BandTable::of).toList();
        return table.scores().stream()
                .map(score -> proof(score, reachable.values(score), sets))
                .toList();
    }

    private static ScoreProof proof(CompiledScore score, Optional<SortedSet<Rational>> values, List<BandTable> sets) {
        List<String> bands = values.isEmpty()
                ? List.of()
                : sets.stream()
                        .filter(set -> set.definition().score().equals(score.id()))
                        .map(set -> reached(set, values.get()))
                        .toList();
        return new ScoreProof(
                score.id(),
                Numbers.text(score.range().min().toDouble()),
                Numbers.text(score.range().max().toDouble()),
                values.map(all -> OptionalLong.of(all.size())).orElse(OptionalLong.empty()),
                bands);
    }

    private static String reached(BandTable set, SortedSet<Rational> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.add(set.bandOf(value).band()));
        return set.definition().id() + ": " + String.join(", ", names);
    }
}
