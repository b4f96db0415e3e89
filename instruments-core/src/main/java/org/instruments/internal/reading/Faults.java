package org.instruments.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** The faults found in one JSON document so far. */
public final class Faults {
    /** Nobody reads more, and a small file can have millions. */
    private static final int MOST = 1_000;

    /**
     * What is given twice is there once; a name that is not known is of no value, and may look like a path; a thing without a
     * source is there, and so are its parts.
     */
    private static final Set<ProblemCode> NOTHING_LEFT_OUT =
            EnumSet.of(ProblemCode.DUPLICATE_PROPERTY, ProblemCode.UNKNOWN_PROPERTY, ProblemCode.UNSOURCED);

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** No faults yet, in the document of this name. */
    public Faults(String file) {
        this.file = file;
    }

    /** Adds a fault at a JSON path. */
    public void add(ProblemCode code, String path, String statement) {
        add(Problem.of(code, new Place.OfJson(file, path), statement));
    }

    /** Adds a problem that was found otherwise, at its JSON path. */
    public void add(Problem problem, String path) {
        add(problem.at(new Place.OfJson(file, path)));
    }

    private void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(Problem.of(
                    ProblemCode.TOO_LARGE,
                    new Place.OfJson(file, "$"),
                    "there are more than " + MOST + " faults; the others are not told"));
        }
    }

    /**
     * Whether there is a fault at this path, at a part of it, or at something it is a part of, for which a value may be left
     * out.
     */
    public boolean touch(String path) {
        return found.stream()
                .filter(fault -> !NOTHING_LEFT_OUT.contains(fault.code()))
                .map(Faults::path)
                .anyMatch(at -> isWithin(at, path) || isWithin(path, at));
    }

    /** Whether there is a fault at this path or at a part of it, other than of these kinds. */
    public boolean within(String path, Set<ProblemCode> otherThan) {
        return found.stream()
                .filter(fault -> !otherThan.contains(fault.code()))
                .anyMatch(fault -> isWithin(path(fault), path));
    }

    /** Whether there are more than are kept, so that nothing can be said to have none. */
    public boolean areTooMany() {
        return found.size() > MOST;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults, those of one place together. */
    public List<Problem> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Faults::topLevel))
                .toList();
    }

    private static String topLevel(Problem fault) {
        String[] steps = path(fault).split("[.\\[]", 3);
        return steps.length > 1 ? steps[1] : "";
    }

    private static String path(Problem fault) {
        return ((Place.OfJson) fault.place()).path();
    }

    /** Whether a JSON path is that of a thing or of a part of it. */
    public static boolean isWithin(String path, String whole) {
        return path.startsWith(whole)
                && (path.length() == whole.length() || ".[".indexOf(path.charAt(whole.length())) >= 0);
    }
}
