package org.instruments.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.key.BandTable;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;
import org.instruments.problem.Problem;

/**
 * Proves that an instrument scores what its definition means: the engine against the naive evaluator, to the last bit, on
 * all complete patterns of answers of every score that has at most 2<sup>24</sup> of them, and on a sample of complete and
 * incomplete ones under every rule for missing answers; and the values, bands and table rows that scores reach.
 */
public final class ExhaustiveProof {
    /** Scores with up to so many complete patterns are proved on all of them. */
    static final long MOST_PATTERNS = 1L << 24;

    private final Definition meaning;
    private final KeyTable engine;
    private final int sample;
    private final Map<String, Optional<SortedSet<Rational>>> reachable = new HashMap<>();
    private final List<ScoreProof> scores = new ArrayList<>();
    private final Disagreements disagreements;

    private ExhaustiveProof(Definition meaning, Instrument instrument, String file, int sample) {
        this.sample = sample;
        this.meaning = meaning;
        this.engine = KeyTable.compile(instrument.definition());
        this.disagreements = new Disagreements(meaning, file);
    }

    /**
     * The proof of an instrument.
     *
     * @param instrument the instrument
     * @return the proof, complete
     */
    public static ExhaustiveProof of(Instrument instrument) {
        return of(instrument.definition(), instrument, "", SamplePass.PEOPLE);
    }

    /**
     * The proof that an instrument scores what a definition, which should be its own, means.
     *
     * @param file the name of the definition file, for problems
     * @param sample how many made-up people are in the sample
     */
    static ExhaustiveProof of(Definition meaning, Instrument instrument, String file, int sample) {
        ExhaustiveProof proof = new ExhaustiveProof(meaning, instrument, file, sample);
        proof.run();
        new SamplePass(meaning, instrument, proof.disagreements).run(sample);
        return proof;
    }

    /** {@return what follows for each score, in the order of the definition} */
    public List<ScoreProof> scores() {
        return List.copyOf(scores);
    }

    /** {@return everything that does not hold} */
    public List<Problem> problems() {
        return disagreements.problems();
    }

    private void run() {
        Reachable values = Reachable.in(engine);
        engine.scores().forEach(score -> reachable.put(score.id(), values.values(score)));
        Map<String, ScoreProof> proved = new HashMap<>();
        groups().forEach((items, ids) -> {
            long patterns = PatternPass.patterns(
                    meaning, items.stream().mapToInt(i -> i).toArray());
            List<String> all = ids.stream()
                    .filter(id -> patterns <= MOST_PATTERNS && reachable.get(id).isPresent())
                    .toList();
            List<String> some = ids.stream().filter(id -> !all.contains(id)).toList();
            if (!all.isEmpty()) {
                PatternPass.Reached reached = enumerate(items, all, patterns);
                all.forEach(id -> proved.put(id, proof(id, patterns, true, reached)));
            }
            some.forEach(id -> {
                PatternPass.Reached reached = PatternPass.Reached.nothing();
                reach(List.of(id), Person.kinds(meaning, List.of(id)), reached);
                proved.put(id, proof(id, sample, false, reached));
            });
        });
        meaning.scores().forEach(score -> scores.add(proved.get(score.id())));
    }

    /** The scores by the items they depend on. */
    private Map<List<Integer>, List<String>> groups() {
        NaiveEvaluator naive = new NaiveEvaluator(meaning, Map.of(), MinimumAnswered.declared());
        return meaning.scores().stream()
                .map(ScoreDefinition::id)
                .collect(Collectors.groupingBy(
                        id -> Arrays.stream(naive.items(id)).boxed().toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private PatternPass.Reached enumerate(List<Integer> items, List<String> ids, long patterns) {
        List<Person> people = Person.kinds(meaning, ids);
        PatternPass pass =
                new PatternPass(meaning, engine, items.stream().mapToInt(i -> i).toArray(), ids, disagreements);
        // Every pattern is answered at least once; by every kind of person while that stays within the bound.
        int passes = (int) Math.max(1, Math.min(people.size(), MOST_PATTERNS / patterns));
        PatternPass.Reached reached = PatternPass.Reached.nothing();
        for (int i = 0; i < passes; i++) {
            reached.add(pass.run(people, i));
        }
        if (passes < people.size()) {
            reach(ids, people, reached);
        }
        return reached;
    }

    private void reach(List<String> ids, List<Person> people, PatternPass.Reached reached) {
        for (Person person : people) {
            NaiveEvaluator naive = new NaiveEvaluator(meaning, person.attributes(), MinimumAnswered.all());
            NaiveReach reach = new NaiveReach(meaning, naive);
            for (String id : ids) {
                reach.values(id)
                        .ifPresent(values -> reached.values()
                                .computeIfAbsent(id, s -> new HashSet<>())
                                .addAll(values));
            }
            reached.rows().addAll(naive.usedRows());
        }
    }

    private ScoreProof proof(String id, long patterns, boolean exhaustive, PatternPass.Reached reached) {
        CompiledScore score = engine.score(id);
        ScoreProof.TableRows rows = rows(id, reached);
        Optional<SortedSet<Rational>> said = reachable.get(id);
        SortedSet<Fraction> values = new TreeSet<>(reached.values().getOrDefault(id, Set.of()));
        boolean ends = values.contains(fraction(score.range().min()))
                && values.contains(fraction(score.range().max()));
        if (said.isPresent() && !values.isEmpty()) {
            compare(id, said.get(), values, ends, rows);
        }
        return new ScoreProof(
                id,
                Numbers.text(score.min()),
                Numbers.text(score.max()),
                said.isPresent() ? OptionalLong.of(values.size()) : OptionalLong.empty(),
                said.isPresent() ? bands(id, values) : List.of(),
                patterns,
                exhaustive,
                ends,
                rows);
    }

    /** Of parts that share items the engine takes more for possible than is: that only may not be too little. */
    private void compare(
            String id, SortedSet<Rational> said, SortedSet<Fraction> values, boolean ends, ScoreProof.TableRows rows) {
        Set<Fraction> saidValues = said.stream().map(ExhaustiveProof::fraction).collect(Collectors.toSet());
        boolean independent = partsAreIndependent(meaning.score(id));
        if (!(independent ? saidValues.equals(values) : saidValues.containsAll(values))) {
            disagreements.add(
                    id,
                    "values",
                    "reaches " + values.size() + " values, from " + values.first() + " to " + values.last()
                            + "; the engine takes " + saidValues.size() + " for reachable");
        }
        if (independent && !ends) {
            disagreements.add(id, "range", "does not reach both ends of the range the engine derives");
        }
        if (independent && rows.used() < rows.of()) {
            disagreements.add(
                    id, "rows", "uses only " + rows.used() + " of the " + rows.of() + " rows of its conversion tables");
        }
    }

    private boolean partsAreIndependent(ScoreDefinition score) {
        NaiveEvaluator naive = new NaiveEvaluator(meaning, Map.of(), MinimumAnswered.declared());
        Set<Integer> seen = new HashSet<>();
        for (String part : NaiveEvaluator.parts(score)) {
            for (int item : naive.items(part)) {
                if (!seen.add(item)) {
                    return false;
                }
            }
            if (!partsAreIndependent(meaning.score(part))) {
                return false;
            }
        }
        return true;
    }

    private ScoreProof.TableRows rows(String id, PatternPass.Reached reached) {
        int of = meaning.score(id).steps().stream()
                .filter(Step.Lookup.class::isInstance)
                .map(Step.Lookup.class::cast)
                .mapToInt(lookup -> lookup.table().size()
                        + lookup.cases().stream()
                                .mapToInt(one -> one.table().size())
                                .sum())
                .sum();
        long used =
                reached.rows().stream().filter(row -> row.score().equals(id)).count();
        return new ScoreProof.TableRows((int) used, of);
    }

    private List<String> bands(String id, SortedSet<Fraction> values) {
        return meaning.bandSets().stream()
                .filter(set -> set.score().equals(id))
                .map(set -> {
                    BandTable table = BandTable.of(set);
                    Set<String> names = new LinkedHashSet<>();
                    for (Fraction value : values) {
                        List<String> printed = NaiveBands.asPrinted(set, value);
                        String given = table.bandOf(rational(value)).band();
                        if (!printed.equals(List.of(given))) {
                            disagreements.add(
                                    id,
                                    "bands",
                                    "at " + value + " has the band " + given + " of " + set.id()
                                            + "; the printed limits say " + printed);
                        }
                        names.add(given);
                    }
                    return set.id() + ": " + String.join(", ", names);
                })
                .toList();
    }

    private static Fraction fraction(Rational value) {
        return Fraction.of(value.numerator(), value.denominator());
    }

    private static Rational rational(Fraction value) {
        return new Rational(
                value.numerator().longValueExact(), value.denominator().longValueExact());
    }
}
