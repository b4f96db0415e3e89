package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.instruments.Instruments;
import org.instruments.definition.Trust;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormsTest {
    private final Norms swemwbs = Norms.of(Instruments.get("swemwbs"));
    private final Norms wemwbs = Norms.of(Instruments.get("wemwbs"));
    private final Norms ghq = Norms.of(Instruments.get("ghq-12"));

    @Test
    void a_norm_is_had_by_its_id_with_where_it_comes_from() {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");

        assertThat(norm.instrument()).isEqualTo("swemwbs");
        assertThat(norm.figures().score()).isEqualTo("metric");
        assertThat(norm.figures().caution()).startsWith("Raw or metric is not stated");
        assertThat(norm.described())
                .isEqualTo(
                        "UK health and social care workforce study, whole sample, phase 1, May-July 2020, United Kingdom");
        // the source is A, its n and its score are marked C: the weakest counts
        assertThat(norm.provenance()).isEqualTo(new Provenance(List.of("workforce-webinar"), Trust.C));
        assertThat(norm.provenance().isSingleSource()).isTrue();
    }

    @Test
    void a_norm_read_in_the_original_is_not_single_source() {
        Provenance provenance =
                Norms.of(Instruments.get("wrqol")).get("workforce-phase-2").provenance();

        assertThat(provenance).isEqualTo(new Provenance(List.of("workforce-webinar"), Trust.A));
        assertThat(provenance.isSingleSource()).isFalse();
    }

    @Test
    void all_norms_are_in_the_order_of_the_definition() {
        assertThat(wemwbs.all())
                .extracting(InstrumentNorm::id)
                .containsExactly(
                        "health-survey-england-2015-men",
                        "health-survey-england-2015-women",
                        "health-survey-england-2016-men",
                        "health-survey-england-2016-women",
                        "scottish-health-survey-2013",
                        "tennant-2007");
    }

    @Test
    void an_unknown_id_is_refused_with_the_ids_there_are() {
        Problem problem = Definitions.refused(() -> wemwbs.get("tennant-2008"));

        assertThat(problem.describe())
                .isEqualTo(
                        "wemwbs has no norm tennant-2008; it has health-survey-england-2015-men,"
                                + " health-survey-england-2015-women, health-survey-england-2016-men,"
                                + " health-survey-england-2016-women, scottish-health-survey-2013, tennant-2007 [unknown-norm]");
        assertThat(Definitions.refused(() -> Norms.of(Definitions.bare()).get("any"))
                        .describe())
                .isEqualTo("bare has no norms [unknown-norm]");
    }

    @Test
    void a_request_is_answered_by_the_one_norm_that_states_all_it_names() {
        assertThat(swemwbs.only(NormRequest.of("metric")
                                .withSex("Female")
                                .withAge(16)
                                .withCountry("england")
                                .withEdition("2010-13")
                                .withPopulation("survey HEALTH"))
                        .id())
                .isEqualTo("health-survey-england-2010-13-women");
        assertThat(ghq.only(NormRequest.of("likert").withAge(44)).id())
                .isEqualTo("understanding-society-precovid-25-44");
    }

    @ParameterizedTest
    @CsvSource({
        "0, understanding-society-precovid-under-25",
        "24, understanding-society-precovid-under-25",
        "25, understanding-society-precovid-25-44",
        "45, understanding-society-precovid-45-64",
        "64, understanding-society-precovid-45-64",
        "65, understanding-society-precovid-65",
        "99, understanding-society-precovid-65",
    })
    void ages_are_included_at_both_ends_and_open_where_none_is_stated(int age, String id) {
        assertThat(ghq.only(NormRequest.of("likert").withAge(age)).id()).isEqualTo(id);
    }

    @Test
    void words_are_whole_words() {
        assertThat(wemwbs.matching(NormRequest.of("total").withPopulation("men")))
                .extracting(InstrumentNorm::id)
                .containsExactly("health-survey-england-2015-men", "health-survey-england-2016-men");
    }

    @Test
    void a_score_alone_is_answered_by_all_its_norms() {
        assertThat(wemwbs.matching(NormRequest.of("total"))).isEqualTo(wemwbs.all());
    }

    @ParameterizedTest
    @CsvSource({
        "scottish, , male", // for both sexes, so not for one
        "scottish, 40, ", // says nothing of ages
        "tennant, , female",
        "korea, , ",
    })
    void a_norm_that_does_not_state_what_is_asked_does_not_answer(String population, Integer age, String sex) {
        NormRequest request = new NormRequest("total", sex, age, null, null, population);

        assertThat(Definitions.refused(() -> wemwbs.matching(request)).code()).isEqualTo(ProblemCode.UNKNOWN_NORM);
    }

    @Test
    void a_request_outside_what_there_is_is_refused_with_what_there_is() {
        Norms madeUp = Norms.of(Definitions.madeUp());

        Problem problem =
                Definitions.refused(() -> madeUp.only(NormRequest.of("total").withAge(16)));

        assertThat(problem.describe())
                .isEqualTo(
                        "\"score total, age 16\" describes no norm of made-up; it has percentiles (on total: readers);"
                                + " one-person (on total: a writer); children (on total: readers, aged to 15) [unknown-norm]");
        assertThat(problem.allowed()).isEqualTo("percentiles, one-person, children");
    }

    @Test
    void the_age_and_sex_of_a_person_stay_out_of_the_message_of_the_exception() {
        NormRequest request = NormRequest.of("metric").withSex("female").withAge(12);

        assertThatThrownBy(() -> swemwbs.only(request))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("the value describes no norm of swemwbs; it has health-survey")
                .hasMessageNotContaining("age 12");
    }

    @Test
    void a_request_for_a_score_without_norms_is_refused_with_the_norms_of_other_scores() {
        assertThat(Definitions.refused(() -> Norms.of(Definitions.madeUp()).only(NormRequest.of("other")))
                        .allowed())
                .isEqualTo("percentiles, one-person, children");
        assertThat(Definitions.refused(() -> swemwbs.only(NormRequest.of("raw")))
                        .describe())
                .startsWith("\"score raw\" describes no norm of swemwbs, which has none of that score; it has "
                        + "health-survey-england-2010-13-men (on metric: ");
        assertThat(Definitions.refused(() -> Norms.of(Definitions.bare()).only(NormRequest.of("total")))
                        .describe())
                .isEqualTo("\"score total\" describes no norm of bare, which has none of that score [unknown-norm]");
    }

    @Test
    void a_request_that_describes_several_is_refused_with_these() {
        Problem problem =
                Definitions.refused(() -> wemwbs.only(NormRequest.of("total").withSex("male")));

        assertThat(problem.describe())
                .isEqualTo("\"score total, sex male\" describes 2 norms of wemwbs: health-survey-england-2015-men"
                        + " (on total: Health Survey for England 2015, men, 2015, England, male);"
                        + " health-survey-england-2016-men (on total: Health Survey for England 2016, men, 2016,"
                        + " England, male) [ambiguous-norm]");
        assertThat(problem.allowed()).isEqualTo("health-survey-england-2015-men, health-survey-england-2016-men");
    }

    @Test
    void an_unknown_score_is_refused_as_everywhere() {
        assertThat(Definitions.refused(() -> swemwbs.matching(NormRequest.of("total")))
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_SCORE);
    }

    @Test
    void a_request_that_is_none_is_refused() {
        assertThatThrownBy(() -> NormRequest.of(" ")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> NormRequest.of("total").withSex("")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> NormRequest.of("total").withCountry("")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> NormRequest.of("total").withEdition("")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> NormRequest.of("total").withPopulation("")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> NormRequest.of("total").withAge(-1)).hasMessageContaining("not negative");
    }

    @Test
    void a_request_in_one_line_has_all_its_parts() {
        assertThat(NormRequest.of("total")
                        .withSex("male")
                        .withAge(30)
                        .withCountry("Wales")
                        .withEdition("2016")
                        .withPopulation("nurses")
                        .described())
                .isEqualTo("score total, sex male, age 30, country Wales, edition 2016, population nurses");
    }
}
