package org.instruments.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Invented;
import org.instruments.Responses;
import org.instruments.ResponsesDocument;
import org.instruments.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidResponsesTest {
    private static final Instrument INVENTED = Invented.instrument();

    record ByItem(@ValidResponses(instrument = "invented") Map<String, Integer> answers) {}

    record InOrder(
            @ValidResponses(instrument = "invented", coding = "from-zero")
            List<Integer> answers) {}

    record AsText(@ValidResponses(instrument = "invented") Map<String, String> answers) {}

    record Whole(
            @ValidResponses(instrument = "invented", coding = "from-zero")
            Responses responses) {}

    record Document(@ValidResponses ResponsesDocument document) {}

    record OneInstrument(
            @ValidResponses(instrument = "invented") ResponsesDocument document) {}

    record Several(List<@ValidResponses(instrument = "invented") Map<String, Integer>> people) {}

    record OwnMessage(
            @ValidResponses(instrument = "invented", message = "not so: {allowed}")
            List<Integer> answers) {}

    record NoInstrument(@ValidResponses List<Integer> answers) {}

    record UnknownInstrument(
            @ValidResponses(instrument = "no-such") List<Integer> answers) {}

    record UnknownCoding(
            @ValidResponses(instrument = "invented", coding = "1-5")
            List<Integer> answers) {}

    record OddAnswers(
            @ValidResponses(instrument = "invented") List<Boolean> answers) {}

    /** Makes the validators with the invented instrument, which no module provides. */
    private static final class Factory implements ConstraintValidatorFactory {
        private static final Function<String, Instrument> FIND =
                id -> id.equals("invented") ? INVENTED : Instruments.get(id);

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            try {
                return type.getConstructor(Function.class).newInstance(FIND);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> validator) {}
    }

    private static Validator validator(MessageInterpolator messages) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(messages)
                .constraintValidatorFactory(new Factory())
                .buildValidatorFactory()
                .getValidator();
    }

    private static Validator validator(Locale locale) {
        return validator(new ParameterMessageInterpolator(Set.of(locale), locale, false));
    }

    private static final Validator ENGLISH = validator(Locale.ENGLISH);

    private static Map<String, String> violations(Validator validator, Object bean) {
        Map<String, String> found = new TreeMap<>();
        for (ConstraintViolation<Object> violation : validator.validate(bean)) {
            assertThat(found.put(violation.getPropertyPath().toString(), violation.getMessage()))
                    .isNull();
        }
        return found;
    }

    private static Map<String, Integer> answers(Object... namesAndAnswers) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            answers.put((String) namesAndAnswers[i], (Integer) namesAndAnswers[i + 1]);
        }
        return answers;
    }

    @Test
    void good_answers_missing_answers_and_no_answers_at_all_are_valid() {
        assertThat(violations(ENGLISH, new ByItem(answers("q1", 5, "q2", null, "q4", 1))))
                .isEmpty();
        assertThat(violations(ENGLISH, new ByItem(Map.of()))).isEmpty();
        assertThat(violations(ENGLISH, new ByItem(null))).isEmpty();
        assertThat(violations(ENGLISH, new InOrder(Arrays.asList(0, null, 4, 9, 2, 0))))
                .isEmpty();
        assertThat(violations(ENGLISH, new AsText(Map.of("q1", "always", "q2", "1", "q3", ""))))
                .isEmpty();
        assertThat(violations(ENGLISH, new Whole(Responses.inOrder(0, 0, 4, 9, 2, 0))))
                .isEmpty();
        assertThat(violations(ENGLISH, new Document(ResponsesDocument.of("invented", Responses.byItem(Map.of())))))
                .isEmpty();
        assertThat(violations(ENGLISH, new Whole(null))).isEmpty();
        assertThat(violations(ENGLISH, new InOrder(null))).isEmpty();
        assertThat(violations(ENGLISH, new Document(null))).isEmpty();
    }

    @Test
    void every_problem_of_a_map_is_a_violation_at_its_answer() {
        assertThat(violations(ENGLISH, new ByItem(answers("q1", 0, "q3", 6, "q9", 1))))
                .containsExactly(
                        Map.entry("answers[q1]", "q1 has a value that is not allowed (allowed: 1..5)"),
                        Map.entry("answers[q3]", "q3 has a value that is not allowed (allowed: 1..5)"),
                        Map.entry("answers[q9]", "this is not an item of invented"));
    }

    @Test
    void a_key_is_in_the_path_as_it_was_given_and_in_the_message_as_it_is_declared() {
        assertThat(violations(ENGLISH, new AsText(new TreeMap<>(Map.of("Q1", "x", "q1", "1")))))
                .containsExactly(
                        Map.entry("answers[Q1]", "q1 has a value that is neither a number nor a label (allowed: 1..5)"),
                        Map.entry("answers[q1]", "q1 is answered twice"));
    }

    @Test
    void every_problem_of_a_list_is_a_violation_at_its_place() {
        assertThat(violations(ENGLISH, new InOrder(List.of(0, 7, 4, 3, 2, 0))))
                .containsExactly(
                        Map.entry("answers[1]", "q2 has a value that is not allowed (allowed: 0..4)"),
                        Map.entry("answers[3]", "q4 has a value that is not allowed (allowed: 0, 2, 4, 9)"));
        assertThat(violations(ENGLISH, new InOrder(List.of(0, 1))))
                .containsExactly(Map.entry("answers", "invented needs one answer per item"));
    }

    @Test
    void answers_in_another_coding_are_told_so_beside_those_that_do_not_fit() {
        assertThat(violations(ENGLISH, new ByItem(answers("q1", 0, "q4", 4))))
                .containsExactly(
                        Map.entry("answers", "the answers do not fit this coding; every one of them fits from-zero"),
                        Map.entry("answers[q1]", "q1 has a value that is not allowed (allowed: 1..5)"));
    }

    @Test
    void problems_of_responses_are_below_their_parts() {
        assertThat(violations(
                        ENGLISH,
                        new Whole(Responses.textByItem(Map.of("q2", "often", "q3", "7"))
                                .withAttribute("Sex", "yes")
                                .withAttribute("shoe", 43))))
                .containsExactly(
                        Map.entry("responses.answers[q3]", "q3 has a value that is not allowed (allowed: 0..4)"),
                        Map.entry(
                                "responses.attributes[Sex]",
                                "sex has a value that is not allowed (allowed: female, male)"),
                        Map.entry("responses.attributes[shoe]", "this is not an attribute of invented"));
        assertThat(violations(
                        ENGLISH, new Whole(Responses.inOrder(1, 1, 1, 1, 6, 1).withCoding("1..5"))))
                .containsExactly(
                        Map.entry("responses.answers[4]", "q5 has a value that is not allowed (allowed: 1..4)"));
        assertThat(violations(ENGLISH, new Whole(Responses.inOrder(1).withCoding("1-5"))))
                .containsExactly(
                        Map.entry("responses.coding", "invented has no such coding (allowed: 1..5, from-zero)"));
    }

    @Test
    void a_document_is_validated_against_the_instrument_it_names() {
        assertThat(violations(
                        ENGLISH, new Document(ResponsesDocument.of("invented", Responses.byItem(answers("q1", 9))))))
                .containsOnlyKeys("document.answers[q1]");
        assertThat(violations(ENGLISH, new Document(ResponsesDocument.of("no-such", Responses.inOrder(1)))))
                .containsOnlyKeys("document.instrument");
        assertThat(violations(ENGLISH, new OneInstrument(ResponsesDocument.of("ghq-12", Responses.inOrder(1)))))
                .containsExactly(Map.entry("document.instrument", "the answers must be to invented"));
    }

    @Test
    void a_container_of_answers_has_its_index_in_the_path() {
        assertThat(violations(ENGLISH, new Several(List.of(answers("q1", 1), answers("q1", 9)))))
                .containsOnlyKeys("people[1].<list element>[q1]");
    }

    @Test
    void the_node_of_an_answer_has_its_key_or_index() {
        ConstraintViolation<?> byItem =
                ENGLISH.validate(new ByItem(answers("q3", 6))).iterator().next();
        ConstraintViolation<?> inOrder = ENGLISH.validate(new InOrder(List.of(0, 0, 7, 0, 0, 0)))
                .iterator()
                .next();

        assertThat(leaf(byItem).getKey()).isEqualTo("q3");
        assertThat(leaf(byItem).isInIterable()).isTrue();
        assertThat(leaf(inOrder).getIndex()).isEqualTo(2);
    }

    private static Path.Node leaf(ConstraintViolation<?> violation) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node;
        }
        return last;
    }

    @Test
    void the_problem_with_its_code_comes_with_the_violation() {
        ConstraintViolation<?> violation =
                ENGLISH.validate(new ByItem(answers("q3", 6))).iterator().next();

        HibernateConstraintViolation<?> ofHibernate = violation.unwrap(HibernateConstraintViolation.class);
        Problem problem = ofHibernate.getDynamicPayload(Problem.class);
        assertThat(problem.code().id()).isEqualTo("answer-not-allowed");
        assertThat(problem.allowed()).isEqualTo("1..5");
        assertThat(violation.getMessageTemplate()).isEqualTo("{org.instruments.problem.answer-not-allowed}");
        assertThat(violation.toString()).doesNotContain("6");
    }

    @Test
    void messages_come_in_the_locale_of_the_factory() {
        Validator german = validator(Locale.GERMAN);

        assertThat(violations(german, new ByItem(answers("q3", 6, "q9", 1))))
                .containsExactly(
                        Map.entry("answers[q3]", "q3 hat einen Wert, der nicht erlaubt ist (erlaubt: 1..5)"),
                        Map.entry("answers[q9]", "das ist keine Frage von invented"));
        assertThat(violations(german, new OneInstrument(ResponsesDocument.of("x", Responses.inOrder(1)))))
                .containsValue("die Antworten müssen zu invented sein");
    }

    @Test
    void an_application_may_give_one_message_for_all() {
        assertThat(violations(ENGLISH, new OwnMessage(List.of(9, 1, 1, 1, 1, 1))))
                .containsExactly(Map.entry("answers[0]", "not so: 1..5"));
    }

    /** Keeps every template and every parameter that reaches the interpolator. */
    private static final class Recorder implements MessageInterpolator {
        private final StringBuilder seen = new StringBuilder();

        @Override
        public String interpolate(String template, Context context) {
            HibernateMessageInterpolatorContext all = context.unwrap(HibernateMessageInterpolatorContext.class);
            seen.append(template).append(all.getMessageParameters()).append(all.getExpressionVariables());
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "{x}", "{allowed}", "\\{x\\}", "$\\{7*7}", "${validatedValue}", "#{7*7}"})
    void what_a_person_sent_reaches_no_template_and_no_parameter(String hostile) {
        Recorder recorder = new Recorder();
        Validator recording = validator(recorder);
        Object[] beans = {
            new AsText(Map.of("q1", hostile, hostile, "1")),
            new Whole(Responses.textByItem(Map.of("q1", hostile, hostile, hostile))
                    .withAttribute("sex", hostile)
                    .withAttribute(hostile, hostile)),
            new Whole(Responses.inOrder(1).withCoding(hostile)),
            new Document(ResponsesDocument.of(hostile, Responses.inOrder(1)))
        };

        for (Object bean : beans) {
            assertThat(recording.validate(bean)).isNotEmpty();
            assertThat(violations(ENGLISH, bean).values())
                    .allSatisfy(message -> assertThat(message)
                            .doesNotContain(hostile, "49", "$")
                            .doesNotContain("{", "}"));
        }
        assertThat(recorder.seen.toString().replaceAll("\\{org\\.instruments\\.problem\\.[a-z-]+}", ""))
                .doesNotContain("7*7", "{x", "validatedValue", "{allowed}");
    }

    @Test
    void a_declaration_that_cannot_be_used_says_why() {
        assertThatThrownBy(() -> ENGLISH.validate(new NoInstrument(List.of(1))))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("must name the instrument");
        assertThatThrownBy(() -> ENGLISH.validate(new UnknownInstrument(List.of(1))))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("there is no instrument no-such");
        assertThatThrownBy(() -> ENGLISH.validate(new UnknownCoding(List.of(1))))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("invented has no coding 1-5; it has 1..5, from-zero");
        assertThatThrownBy(() -> ENGLISH.validate(new OddAnswers(List.of(true))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("an answer must be a number or text, not java.lang.Boolean");
    }
}
