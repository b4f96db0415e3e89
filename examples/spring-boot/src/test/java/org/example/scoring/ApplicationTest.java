package org.example.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.instruments.Responses;
import org.instruments.swemwbs.Swemwbs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationTest {
    @LocalServerPort
    int port;

    @Test
    void answers_are_scored() throws Exception {
        HttpResponse<String> answer = post("""
                {"instrument": "swemwbs", "coding": "1..5", "answers": [3, 4, 4, 3, 5, 4, 3]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"id\":\"metric\",\"value\":23.21")
                .isEqualTo(Swemwbs.instrument()
                        .score(Responses.inOrder(3, 4, 4, 3, 5, 4, 3))
                        .toJson());
    }

    @Test
    void a_score_that_has_too_few_answers_is_absent() throws Exception {
        HttpResponse<String> answer = post("""
                {"instrument": "hse-msit", "answers": {"q26": "Agree", "q28": 3}}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"reason\":\"below-minimum\"", "\"reason\":\"not-answered\"");
    }

    @Test
    void every_bad_answer_is_named_and_none_is_logged(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = post("""
                {"instrument": "swemwbs", "answers": {"q1": 3, "q3": 6, "q5": "never", "q9": 1}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"answer-not-allowed\",\"place\":\"q3\",\"allowed\":\"1..5\"",
                        "\"code\":\"answer-not-a-number\",\"place\":\"q5\"",
                        "\"code\":\"unknown-item\",\"place\":\"q9\"")
                .doesNotContain("q1\"", "never");
        assertThat(log).contains("Started ApplicationTest").doesNotContain("never");
    }

    @Test
    void a_document_of_another_form_is_refused_and_not_logged(CapturedOutput log) throws Exception {
        for (String body : List.of(
                """
                {"instrument": "swemwbs", "answer": ["heliotrope"]}""",
                """
                {"instrument": "swemwbs", "answers": "heliotrope"}""",
                """
                {"instrument": "swemwbs", "answers": {"q1": heliotrope}}""",
                "heliotrope")) {
            HttpResponse<String> answer = post(body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"malformed-json\"");
        }
        assertThat(log).contains("Started ApplicationTest").doesNotContain("heliotrope");
    }

    @Test
    void an_item_given_twice_is_refused() throws Exception {
        assertThat(post("""
                        {"instrument": "swemwbs", "answers": {"q1": 3, "q1": 4}}""").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scores"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
