package org.instruments.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Lints a definition, runs the cases beside it, and proves it. */
public final class DefinitionCheck {
    private DefinitionCheck() {}

    /**
     * Lints a definition file, runs the cases beside it and proves it: for {@code my-scale.json}, {@code
     * my-scale.cases.json}. A score with millions of patterns of answers takes a few seconds.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static CheckReport of(Path definition) throws IOException {
        CheckReport report = withoutProof(definition);
        if (report.instrument().isEmpty()) {
            return report;
        }
        Instrument instrument = report.instrument().get();
        ExhaustiveProof proof = ExhaustiveProof.of(
                instrument.definition(), instrument, String.valueOf(definition.getFileName()), SamplePass.PEOPLE);
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.addAll(proof.problems());
        return new CheckReport(report.instrument(), report.cases(), problems, proof.scores());
    }

    /**
     * Lints a definition file and runs the cases beside it, and no more.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static CheckReport withoutProof(Path definition) throws IOException {
        List<Problem> faults = Instruments.check(definition);
        if (!faults.isEmpty()) {
            return new CheckReport(Optional.empty(), 0, faults, List.of());
        }
        Instrument instrument = Instruments.read(definition);
        Path cases = CaseFile.beside(definition);
        String name = String.valueOf(cases.getFileName());
        if (!Files.exists(cases)) {
            Problem missing = Problem.of(
                    ProblemCode.CASES_MISSING,
                    new Place.OfJson(name, "$"),
                    "the cases of " + instrument.id() + " are missing");
            return new CheckReport(Optional.of(instrument), 0, List.of(missing), List.of());
        }
        Faults form = new Faults(name);
        CaseFile read = StrictReader.read(Files.readAllBytes(cases), CaseFile.class, form);
        if (read == null || !form.isEmpty()) {
            return new CheckReport(Optional.of(instrument), 0, form.all(), List.of());
        }
        return new CheckReport(
                Optional.of(instrument), read.cases().size(), new CaseRunner(instrument, name).run(read), List.of());
    }
}
