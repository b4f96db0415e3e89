package org.instruments.cbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

/** One questionnaire in two orders of its items: what is not the order is the same in both definitions. */
class TwoOrdersTest {
    private final Definition first = Cbi.instrument().definition();
    private final Definition article = Cbi2005.instrument().definition();

    @Test
    void each_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("cbi")).isSameAs(Cbi.instrument());
        assertThat(Instruments.get("cbi-2005")).isSameAs(Cbi2005.instrument());
    }

    @Test
    void scales_scores_bands_rights_and_sources_are_the_same() {
        assertThat(article.responseScales()).isEqualTo(first.responseScales());
        assertThat(article.scores()).isEqualTo(first.scores());
        assertThat(article.bandSets()).isEqualTo(first.bandSets());
        assertThat(article.rights()).isEqualTo(first.rights());
        assertThat(article.sources()).isEqualTo(first.sources());
        assertThat(article.omissions()).isEqualTo(first.omissions());
        assertThat(article.measures()).isEqualTo(first.measures());
        assertThat(article.codings())
                .usingRecursiveComparison()
                .ignoringFields("note")
                .isEqualTo(first.codings());
    }

    /** A score's items, as topics with what they are answered on; two topics of one word are told apart by their score. */
    private static Map<String, String> asked(Definition definition, String score) {
        List<String> ids = definition.score(score).items();
        return definition.items().stream()
                .filter(item -> ids.contains(item.id()))
                .collect(Collectors.toMap(Item::topic, item -> item.scale() + (item.isReversed() ? ", reversed" : "")));
    }

    @Test
    void each_score_asks_the_same_questions_in_another_order() {
        for (String score : List.of(Cbi.PERSONAL, Cbi.WORK, Cbi.CLIENT)) {
            assertThat(asked(article, score)).isEqualTo(asked(first, score));
        }
        assertThat(article.items().subList(0, 6)).isEqualTo(first.items().subList(0, 6));
        assertThat(article.items()).isNotEqualTo(first.items());
    }

    @Test
    void a_person_has_the_same_scores_in_either_order() {
        Function<Definition, Map<String, Integer>> places = definition -> IntStream.range(0, 19)
                .boxed()
                .collect(Collectors.toMap(
                        place -> (place < 6 ? "personal " : place < 13 ? "work " : "client ")
                                + definition.items().get(place).topic(),
                        place -> place));
        List<Integer> answers = List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 4, 4, 5, 1, 2, 3, 4);
        List<Integer> reordered = new ArrayList<>(answers);
        places.apply(article)
                .forEach((topic, place) ->
                        reordered.set(place, answers.get(places.apply(first).get(topic))));

        ScoreSheet inFirst = Cbi.instrument().score(Responses.inOrder(answers));
        ScoreSheet inArticle = Cbi2005.instrument().score(Responses.inOrder(reordered));

        assertThat(inArticle.scores()).isEqualTo(inFirst.scores());
        // 75 + 50 + 25 + 0 + 100 + 75, and 75 for the fourth option of the reversed item
        assertThat(inFirst.value(Cbi.WORK)).hasValue(400.0 / 7);
    }
}
