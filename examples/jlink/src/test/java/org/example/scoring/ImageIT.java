package org.example.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.instruments.Responses;
import org.instruments.swemwbs.Swemwbs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application runs from the image that jlink made, in a process of its own. */
class ImageIT {
    private static final Path PROGRAM = Path.of("target", "maven-jlink", "classifiers", "image", "bin", "scoring");

    private static Process application;
    private static URI scores;

    @BeforeAll
    static void start() throws Exception {
        application = new ProcessBuilder(PROGRAM.toString(), "0")
                .redirectErrorStream(true)
                .start();
        scores = URI.create(application.inputReader().readLine());
    }

    /** The program is a script that started Java, so there are two processes. */
    @AfterAll
    static void stop() throws Exception {
        List<ProcessHandle> java = application.descendants().toList();
        java.forEach(ProcessHandle::destroy);
        application.waitFor();
        assertThat(java).isNotEmpty();
        for (ProcessHandle process : java) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

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
    void every_bad_answer_is_named() throws Exception {
        HttpResponse<String> answer = post("""
                {"instrument": "swemwbs", "answers": {"q1": 3, "q3": 6, "q5": "never", "q9": 1}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"answer-not-allowed\",\"place\":\"$.answers.q3\",\"allowed\":\"1..5\"",
                        "\"code\":\"answer-not-a-number\",\"place\":\"$.answers.q5\"",
                        "\"code\":\"unknown-item\",\"place\":\"$.answers.q9\"")
                .doesNotContain("q1\"", "never");
    }

    @Test
    void a_document_of_another_form_is_refused_with_every_fault() throws Exception {
        HttpResponse<String> answer = post("""
                {"instrument": "swemwbs", "answer": [], "answers": {"q1": true, "q3": 6}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"unknown-property\",\"place\":\"$.answer\"",
                        "\"code\":\"wrong-type\",\"place\":\"$.answers.q1\"",
                        "\"code\":\"answer-not-allowed\",\"place\":\"$.answers.q3\"");
    }

    private HttpResponse<String> post(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(scores)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
