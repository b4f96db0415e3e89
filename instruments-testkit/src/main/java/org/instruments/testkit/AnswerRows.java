package org.instruments.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.instruments.Positions;

/** Makes up answers as rows of positions: complete, partial, and at the ends of the response scales. */
final class AnswerRows {
    private final Subject subject;

    AnswerRows(Subject subject) {
        this.subject = subject;
    }

    /** Answers to all items; an option that counts as not answered is none. */
    Arbitrary<List<Integer>> complete() {
        return rows(IntStream.range(0, subject.items()).mapToObj(this::answers).toList());
    }

    /** Answers to some items: -1, and any option that counts as not answered, is an item not answered. */
    Arbitrary<List<Integer>> partial() {
        return rows(IntStream.range(0, subject.items())
                .mapToObj(item -> IntStream.range(Positions.NOT_ANSWERED, subject.options(item))
                        .boxed()
                        .toList())
                .toList());
    }

    /** The options of an item that are answers. */
    private List<Integer> answers(int item) {
        return IntStream.range(0, subject.options(item))
                .filter(option ->
                        Objects.nonNull(subject.scale(item).optionWeights().get(option)))
                .boxed()
                .toList();
    }

    /** Rows of any choices; now and then only first and last ones, or the same everywhere, where ranges end and bands begin. */
    private static Arbitrary<List<Integer>> rows(List<List<Integer>> choices) {
        int most = choices.stream().mapToInt(List::size).max().orElseThrow();
        Arbitrary<List<Integer>> same = Arbitraries.integers()
                .between(0, most - 1)
                .map(place -> choices.stream()
                        .map(ofItem -> ofItem.get(Math.min(place, ofItem.size() - 1)))
                        .toList());
        List<List<Integer>> ends = choices.stream()
                .map(ofItem -> List.of(ofItem.get(0), ofItem.get(ofItem.size() - 1)))
                .toList();
        return Arbitraries.frequencyOf(Tuple.of(17, any(choices)), Tuple.of(2, any(ends)), Tuple.of(1, same));
    }

    private static Arbitrary<List<Integer>> any(List<List<Integer>> choices) {
        List<Arbitrary<Integer>> perItem = new ArrayList<>();
        for (List<Integer> ofItem : choices) {
            perItem.add(Arbitraries.integers()
                    .between(0, ofItem.size() - 1)
                    .withoutEdgeCases()
                    .map(ofItem::get));
        }
        return Combinators.combine(perItem).as(row -> row).withoutEdgeCases();
    }
}
