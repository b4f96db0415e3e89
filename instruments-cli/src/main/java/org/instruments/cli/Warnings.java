package org.instruments.cli;

import java.io.PrintStream;
import java.util.List;
import org.instruments.statistics.suspicion.Suspicion;

/** Says on standard error what looks wrong with a file. */
final class Warnings {
    private Warnings() {}

    /** Prints the suspicions that are warnings; what is only worth knowing is among the figures. */
    static void print(List<Suspicion> suspicions, PrintStream err) {
        suspicions.stream()
                .filter(Suspicion::isWarning)
                .forEach(suspicion -> err.println("warning: " + suspicion.evidence() + " " + suspicion.advice() + " ["
                        + suspicion.code().id() + "]"));
    }
}
