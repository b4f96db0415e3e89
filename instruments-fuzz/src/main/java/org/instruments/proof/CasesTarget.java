package org.instruments.proof;

import java.util.List;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.fuzz.Execution;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/** A file of cases: what is read can be run. In this package, which alone can read one. */
public final class CasesTarget {
    private static final Instrument INSTRUMENT = Instruments.get("ghq-12");

    private CasesTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, CasesTarget::read);
    }

    private static void read(byte[] input) {
        Faults faults = new Faults("in.cases.json");
        CaseFile cases = StrictReader.read(input, CaseFile.class, faults);
        if (cases == null || !faults.isEmpty()) {
            throw new InvalidInputException(faults.all());
        }
        List<Problem> failures = new CaseRunner(INSTRUMENT, "in.cases.json").run(cases);
        if (!failures.isEmpty()) {
            Execution.requireTold(failures);
        }
    }
}
