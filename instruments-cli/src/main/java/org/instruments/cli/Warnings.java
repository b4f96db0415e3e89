package org.instruments.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instruments.cli.figures.Described;
import org.instruments.statistics.suspicion.Suspicion;

/** Says on standard error what looks wrong with a file. */
final class Warnings {
    private Warnings() {}

    /** Prints the suspicions that are warnings; what is only worth knowing is among the figures. */
    static void print(List<Suspicion> suspicions, PrintStream err) {
        print("", suspicions, err);
    }

    /** Prints those of each instrument; of several, each with the id. */
    static void printOf(List<Described> described, PrintStream err) {
        Map<String, List<Suspicion>> byInstrument = new LinkedHashMap<>();
        described.forEach(one -> byInstrument.put(one.instrument().id(), one.suspicions()));
        print(byInstrument, err);
    }

    /** The same by the ids of the instruments. */
    static void print(Map<String, List<Suspicion>> byInstrument, PrintStream err) {
        byInstrument.forEach((id, suspicions) -> print(byInstrument.size() > 1 ? id + ": " : "", suspicions, err));
    }

    private static void print(String of, List<Suspicion> suspicions, PrintStream err) {
        suspicions.stream()
                .filter(Suspicion::isWarning)
                .forEach(suspicion -> err.println("warning: " + of + suspicion.evidence() + " " + suspicion.advice()
                        + " [" + suspicion.code().id() + "]"));
    }
}
