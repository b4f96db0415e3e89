package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person answered, and what follows from it, is in no text that may end in a log. */
class PrivacyTest {
    private static final String SECRET = "zqxSecretzqx";
    private static final String SECRET_NUMBER = "987654321";
    private static final Instrument INVENTED = Invented.instrument();

    private static void assertNothingOf(String text) {
        assertThat(text).doesNotContainIgnoringCase(SECRET).doesNotContain(SECRET_NUMBER);
    }

    private static void assertNothingIn(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all, true));
        assertNothingOf(all.toString());
    }

    static Stream<Responses> refused() {
        return Stream.of(SECRET, SECRET_NUMBER, "-" + SECRET_NUMBER, SECRET_NUMBER + ".5", " " + SECRET + "\n")
                .flatMap(secret -> Stream.of(
                        Responses.textInOrder(List.of(secret, secret, secret, secret, secret, secret)),
                        Responses.textByItem(Map.of("q1", secret, "Q-5", secret)),
                        Responses.textByItem(Map.of("q1", secret, "Q1", secret)),
                        Responses.textInOrder(List.of(secret)),
                        Responses.inOrder(1, 2, 3, 1, 2, 3).withAttribute("sex", secret),
                        Responses.inOrder(1, 2, 3, 1, 2, 3).withAttribute("age", secret),
                        Responses.inOrder(1, 2, 987654321, 1, 2, 3).withMissingCodes(secret + "x")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused_answers_are_in_no_text_but_the_descriptions(Responses responses) {
        List<Problem> problems = INVENTED.validate(responses);
        assertThat(problems).isNotEmpty();
        problems.forEach(problem -> {
            assertNothingOf(problem.toString());
            assertNothingOf(problem.describeWithoutValue());
            assertNothingOf(problem.statement());
            assertNothingOf(String.valueOf(problem.allowed()));
            assertNothingOf(problem.place().toString());
        });
        assertNothingOf(responses.toString());
        responses.answers().forEach(answer -> assertNothingOf(answer.toString()));
        assertNothingOf(ResponsesDocument.of("invented", responses).toString());
        List<Function<Responses, Object>> calls = List.of(INVENTED::score, INVENTED::positions);
        for (Function<Responses, Object> call : calls) {
            Throwable refusal = catchThrowable(() -> call.apply(responses));
            assertThat(refusal).isInstanceOf(InvalidInputException.class);
            assertNothingIn(refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":\"$\"}}",
                "{\"instrument\":\"invented\",\"answers\":[\"$\"]}",
                "{\"instrument\":\"invented\",\"answers\":[[\"$\"]]}",
                "{\"instrument\":\"invented\",\"answers\":\"$\"}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":{\"$\":1}}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":$}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":\"$",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":1},\"attributes\":{\"age\":[\"$\"]}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":1},\"attributes\":\"$\"}",
                "\"$\"",
                "$"
            })
    void documents_of_responses_that_are_refused_are_not_quoted(String document) {
        for (String secret : List.of(SECRET, SECRET_NUMBER)) {
            Throwable refusal = catchThrowable(
                    () -> INVENTED.score(ResponsesDocument.fromJson(document.replace("$", secret), INVENTED)
                            .responses()));

            assertThat(refusal).isInstanceOf(InvalidInputException.class);
            assertNothingIn(refusal);
            ((InvalidInputException) refusal).problems().forEach(problem -> assertNothingOf(problem.toString()));
        }
    }

    @Test
    void score_sheets_that_are_refused_are_not_quoted() {
        String sheet = INVENTED.score(Responses.inOrder(1, 2, 3, 3, 2, 3)).toJson();
        for (String faulty : List.of(
                sheet.replaceFirst("\"value\":[0-9]+", "\"value\":\"" + SECRET + "\""),
                sheet.replaceFirst("\"answered\":[0-9]+", "\"answered\":\"" + SECRET + "\""),
                sheet.replaceFirst("\"value\":[0-9]+", "\"value\":" + SECRET_NUMBER + SECRET),
                sheet.replaceFirst("\"alerts\":\\[", "\"alerts\":[" + SECRET_NUMBER + ","))) {
            Throwable refusal = catchThrowable(() -> ScoreSheet.fromJson(faulty));

            assertThat(refusal).isInstanceOf(InvalidInputException.class);
            assertNothingIn(refusal);
        }
    }

    @Test
    void no_text_of_a_result_differs_between_people_who_answered_differently() {
        List<String> one = texts(Responses.inOrder(1, 2, 4, 3, 1, 5).withAttribute("sex", "male"));
        List<String> other = texts(Responses.inOrder(5, 4, 2, 3, 3, 1).withAttribute("sex", "female"));

        // Sheet, scores, bands, alert and traces of both are there, and all look the same.
        assertThat(one).hasSizeGreaterThan(30).isEqualTo(other);
    }

    private static List<String> texts(Responses responses) {
        Responses person = responses.withAttribute("age", 50);
        ScoreSheet sheet =
                INVENTED.scorer(ScoreOptions.withDefaults().withTrace(true)).score(person);
        List<String> texts = new ArrayList<>();
        texts.add(person.toString());
        texts.add(ResponsesDocument.of("invented", person).toString());
        texts.add(INVENTED.positions(person).toString());
        collect(sheet, texts);
        return texts;
    }

    /** The text of a value and of all in it. */
    private static void collect(Object value, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, texts));
        } else if (value instanceof Record record) {
            texts.add(record.toString());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(record), texts);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
