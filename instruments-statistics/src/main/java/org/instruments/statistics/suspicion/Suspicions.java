package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.group.AnswerCounts;
import org.instruments.statistics.group.GroupTally;

/** Looks for what is wrong with a file. It warns and never changes a number. */
public final class Suspicions {
    private Suspicions() {}

    /**
     * Everything that is suspected of a file.
     *
     * @param everybody everybody in the file, with all its scores
     * @param coding the id of the coding the file was read in
     * @return the suspicions, warnings first; empty when there is none
     * @throws InvalidInputException {@code unknown-coding}
     */
    public static List<Suspicion> of(GroupTally everybody, String coding) {
        FileReading reading = new FileReading(everybody.answerCounts(), coding);
        List<KeyedScore> scores = KeyedScore.of(everybody);
        List<Suspicion> found = new ArrayList<>(fromCounts(reading));
        found.addAll(new Reversal(reading, everybody, scores).find());
        found.addAll(new ScaleChecks(reading, scores).find());
        found.addAll(new ScoreEnds(everybody).find());
        return sorted(found);
    }

    /**
     * What counts of answers show: the suspicions whose codes are {@linkplain SuspicionCode#fromCounts() from counts}, but
     * for {@link SuspicionCode#MISSING_CODE_REFUSED}.
     *
     * @param counts the answers of everybody in the file
     * @param coding the id of the coding the file was read in
     * @return the suspicions, warnings first; empty when there is none
     * @throws InvalidInputException {@code unknown-coding}
     */
    public static List<Suspicion> ofCounts(AnswerCounts counts, String coding) {
        return sorted(fromCounts(new FileReading(counts, coding)));
    }

    private static List<Suspicion> fromCounts(FileReading reading) {
        List<Suspicion> found = new ArrayList<>();
        found.addAll(new EndCodes(reading).find());
        found.addAll(new MissingCodes(reading).amongAnswers());
        found.addAll(new AnswerPatterns(reading).find());
        return found;
    }

    private static List<Suspicion> sorted(List<Suspicion> found) {
        return found.stream()
                .sorted(Comparator.comparing(Suspicion::severity).thenComparing(Suspicion::code))
                .toList();
    }

    /**
     * What the texts show that were refused as answers.
     *
     * @param refused how many cells held each text, as it stands in the file
     * @return {@link SuspicionCode#MISSING_CODE_REFUSED}, whose advice names the texts; empty where they are others. It
     *     shows texts of the file: not to be printed where values are hidden
     */
    public static Optional<Suspicion> ofRefused(Map<String, Long> refused) {
        return MissingCodes.refused(refused);
    }
}
