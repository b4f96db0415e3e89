package org.instruments.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.Responses;
import org.instruments.ScoreOptions;
import org.instruments.internal.json.Numbers;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/** Runs cases and says what does not come out as they say. */
final class CaseRunner {
    /** A number written with so many decimals is a rounded one. */
    private static final int ROUNDED_FROM = 6;

    private final Instrument instrument;
    private final String file;
    private final List<Problem> failures = new ArrayList<>();
    private String path = "$";
    private String name = "";

    CaseRunner(Instrument instrument, String file) {
        this.instrument = instrument;
        this.file = file;
    }

    /** Everything that does not come out. */
    List<Problem> run(CaseFile cases) {
        run(cases, Integer.MAX_VALUE);
        return List.copyOf(failures);
    }

    /** Something that does not come out, if there is anything; cases after it are not run. */
    Optional<Problem> firstFailure(CaseFile cases) {
        run(cases, 1);
        return failures.stream().findFirst();
    }

    private void run(CaseFile cases, int enough) {
        if (!cases.instrument().equals(instrument.id())) {
            path = "$.instrument";
            fail("the cases are of " + cases.instrument() + ", not of " + instrument.id());
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < cases.cases().size() && failures.size() < enough; i++) {
            Case one = cases.cases().get(i);
            path = "$.cases[" + i + "]";
            name = one.name();
            if (!names.add(name)) {
                fail("there is a case of this name already");
            }
            run(one);
        }
    }

    private void run(Case one) {
        if (one.problems() == null
                && one.expect().isEmpty()
                && one.absent().isEmpty()
                && one.bands().isEmpty()
                && one.bandsOf().isEmpty()
                && one.alerts() == null) {
            fail("expects nothing");
            return;
        }
        Optional<Responses> responses = responses(one);
        Optional<ScoreOptions> options = options(one);
        if (responses.isEmpty() || options.isEmpty()) {
            return;
        }
        List<Problem> found = instrument.validate(responses.get());
        if (one.problems() != null) {
            problems(one.problems(), found);
        } else if (!found.isEmpty()) {
            fail("the answers are refused: " + found.get(0).describe());
        } else {
            compare(one, instrument.score(responses.get(), options.get()));
        }
    }

    private Optional<Responses> responses(Case one) {
        if ((one.answers() == null) == (one.all() == null)) {
            fail("needs either answers or all");
            return Optional.empty();
        }
        List<@Nullable String> texts = new ArrayList<>();
        if (one.answers() != null) {
            one.answers().forEach(answer -> texts.add(text(answer)));
        } else {
            instrument
                    .items()
                    .forEach(item -> texts.add(
                            one.except().containsKey(item.id())
                                    ? text(one.except().get(item.id()))
                                    : text(one.all())));
            for (String item : one.except().keySet()) {
                if (instrument.items().stream().noneMatch(known -> known.id().equals(item))) {
                    fail("except names " + item + ", which is not an item");
                    return Optional.empty();
                }
            }
        }
        Responses responses = Responses.textInOrder(texts);
        if (one.coding() != null) {
            responses = responses.withCoding(one.coding());
        }
        for (var attribute : one.attributes().entrySet()) {
            responses = responses.withAttribute(attribute.getKey(), String.valueOf(attribute.getValue()));
        }
        return Optional.of(responses);
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer == null ? null : answer.toString();
    }

    private Optional<ScoreOptions> options(Case one) {
        MinimumAnswered rule = MinimumAnswered.declared();
        if (one.minAnswered() != null) {
            Optional<MinimumAnswered> parsed =
                    MinimumAnswered.parse(one.minAnswered().toString());
            if (parsed.isEmpty()) {
                fail("minAnswered must be all, half or a number");
                return Optional.empty();
            }
            rule = parsed.get();
        }
        return Optional.of(ScoreOptions.withDefaults()
                .with(rule)
                .withScores(instrument.scoreIds().toArray(String[]::new))
                .withTrace(true));
    }

    private void problems(List<Case.ExpectedProblem> expected, List<Problem> found) {
        expected.stream()
                .filter(problem -> !problem.isKnown())
                .forEach(problem -> fail("there is no problem code " + problem.code()));
        Set<String> wanted = new TreeSet<>();
        expected.forEach(problem -> wanted.add(problem.toString()));
        Set<String> got = new TreeSet<>();
        found.forEach(
                problem -> got.add(new Case.ExpectedProblem(problem.code().id(), place(problem.place())).toString()));
        if (!wanted.equals(got)) {
            fail("the problems are " + (got.isEmpty() ? "none" : String.join(", ", got)) + "; expected "
                    + (wanted.isEmpty() ? "none" : String.join(", ", wanted)));
        }
    }

    private static @Nullable String place(Place place) {
        if (place instanceof Place.OfAttribute attribute) {
            return attribute.id();
        }
        return place instanceof Place.OfItem item ? item.id() : null;
    }

    private void compare(Case one, ScoreSheet sheet) {
        TraceReplay.disagreements(sheet).forEach(this::fail);
        Set<String> known = new HashSet<>(instrument.scoreIds());
        one.expect().forEach((score, value) -> {
            if (isKnown(score, known)) {
                value(one, value, sheet.score(score));
            }
        });
        one.absent().forEach((score, reason) -> {
            if (isKnown(score, known)
                    && !(sheet.score(score) instanceof Score.Absent absent && absent.reason() == reason)) {
                fail(score + " is " + described(sheet.score(score)) + "; expected absent, " + reason.id());
            }
        });
        one.prorated().stream()
                .filter(score -> !one.expect().containsKey(score))
                .forEach(score -> fail(score + " is named as prorated, and no value is expected of it"));
        one.bands().forEach((set, band) -> band(set, inBands(set, sheet.scores()), band));
        one.bandsOf().forEach((score, bands) -> {
            if (isKnown(score, known)) {
                bands.forEach(
                        (set, band) -> band(set + " on " + score, inBands(set, List.of(sheet.score(score))), band));
            }
        });
        if (one.alerts() != null) {
            Set<String> raised =
                    new TreeSet<>(sheet.alerts().stream().map(Alert::id).toList());
            if (!raised.equals(new TreeSet<>(one.alerts()))) {
                fail("the alerts are " + raised + "; expected " + one.alerts());
            }
        }
    }

    private boolean isKnown(String score, Set<String> known) {
        if (!known.contains(score)) {
            fail("there is no score " + score);
        }
        return known.contains(score);
    }

    private void value(Case one, BigDecimal expected, Score score) {
        boolean prorated = one.prorated().contains(score.id());
        boolean asExpected = score instanceof Score.Present present
                && agrees(expected, present.value())
                && present.prorated() == prorated;
        if (!asExpected) {
            fail(score.id() + " is " + described(score) + "; expected " + expected.toPlainString()
                    + (prorated ? ", prorated" : ""));
        }
    }

    /** Exactly, or to as many decimals as a rounded number was written with. */
    private static boolean agrees(BigDecimal expected, double value) {
        BigDecimal exact = new BigDecimal(Numbers.text(value));
        return expected.scale() < ROUNDED_FROM
                ? exact.compareTo(expected) == 0
                : exact.setScale(expected.scale(), RoundingMode.HALF_EVEN).compareTo(expected) == 0;
    }

    private static List<String> inBands(String set, List<Score> scores) {
        return scores.stream()
                .flatMap(score -> score instanceof Score.Present present ? present.bands().stream() : Stream.empty())
                .filter(inBand -> inBand.set().equals(set))
                .map(ScoreBand::band)
                .toList();
    }

    private void band(String set, List<String> found, String expected) {
        if (!found.equals(List.of(expected))) {
            fail("the band of " + set + " is " + (found.isEmpty() ? "none" : String.join(", ", found)) + "; expected "
                    + expected);
        }
    }

    private static String described(Score score) {
        return score instanceof Score.Present present
                ? Numbers.text(present.value()) + (present.prorated() ? ", prorated" : "")
                : "absent, " + ((Score.Absent) score).reason().id();
    }

    private void fail(String what) {
        failures.add(Problem.of(
                ProblemCode.CASE_FAILED,
                new Place.OfJson(file, path),
                name.isEmpty() ? what : "\"" + name + "\": " + what));
    }
}
