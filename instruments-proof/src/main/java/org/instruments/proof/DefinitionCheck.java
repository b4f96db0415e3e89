package org.instruments.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/** Lints a definition, runs the cases beside it, and proves it. */
public final class DefinitionCheck {
    private DefinitionCheck() {}

    /**
     * Where the cases of a definition file are.
     *
     * @param definition a file, such as {@code my-scale.json}; need not be there
     * @return the file of its cases beside it, {@code my-scale.cases.json}; need not be there
     */
    public static Path casesBeside(Path definition) {
        return CaseFile.beside(definition);
    }

    /**
     * Lints a definition file, runs the cases beside it and proves it: for {@code my-scale.json}, {@code
     * my-scale.cases.json}. A score with millions of patterns of answers takes a few seconds.
     *
     * @param definition a JSON file of the definition format
     * @return what was found; a definition with faults is a report, not an exception
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
     * @param definition a JSON file of the definition format
     * @return what was found; a definition with faults is a report, not an exception
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static CheckReport withoutProof(Path definition) throws IOException {
        Instrument instrument;
        try {
            instrument = Instruments.read(definition);
        } catch (InvalidInputException e) {
            return new CheckReport(Optional.empty(), 0, e.problems(), List.of());
        }
        String name = String.valueOf(CaseFile.beside(definition).getFileName());
        Faults faults = new Faults(name);
        CaseFile cases = CaseFile.read(definition, faults);
        if (cases == null || !faults.isEmpty()) {
            return new CheckReport(Optional.of(instrument), 0, faults.all(), List.of());
        }
        return new CheckReport(
                Optional.of(instrument), cases.cases().size(), new CaseRunner(instrument, name).run(cases), List.of());
    }
}
