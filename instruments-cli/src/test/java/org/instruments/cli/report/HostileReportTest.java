package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.instruments.cli.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report of a file, a definition and a text pack that have markup wherever they can have text: none of it may become part
 * of the page, run, or ask the network for anything.
 */
class HostileReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WORDS = Set.of(
            "title",
            "citation",
            "address",
            "holder",
            "note",
            "text",
            "topic",
            "label",
            "caution",
            "message",
            "measures",
            "timeFrame",
            "licence",
            "attribution",
            "what",
            "why");
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"";
    private static final Pattern ELEMENTS_THAT_ACT = Pattern.compile(
            "<(script|img|iframe|base|form|object|embed|link|input|video|audio|math)\\b", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private List<String> payloads;
    private int used;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        payloads = List.of(
                "<script>window.acted=1</script>",
                "\"><img src=" + there + "a onerror=\"window.acted=1\">",
                "'><svg onload='window.acted=1'>",
                "</title></style></svg><script src=" + there + "b></script>",
                "</style><style>*{background:url(" + there + "c)}</style>",
                "javascript:window.acted=1",
                there + "d",
                "<meta http-equiv=refresh content=\"0;url=" + there + "e\">",
                "<base href=" + there + "><iframe src=" + there + "f></iframe>",
                "<form action=" + there + "g><input autofocus onfocus=window.acted=1>",
                "&lt;script&gt; &#60;script&#62;window.acted=1",
                "${7*7} @{7*7} #{7*7} {{7*7}} <%= 7*7 %> !{7*7}",
                "--><script>window.acted=1</script><!--",
                "]]><script>window.acted=1</script>",
                "url(" + there + "h) expression(window.acted=1)");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String payload() {
        return payloads.get(used++ % payloads.size());
    }

    private JsonNode planted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> property.setValue(
                            property.getValue().isTextual() && WORDS.contains(property.getKey())
                                    ? TextNode.valueOf(payload())
                                    : property.getKey().equals("labels")
                                                    && property.getValue().isArray()
                                            ? labels((ArrayNode) property.getValue())
                                            : planted(property.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, planted(array.get(i)));
            }
        }
        return node;
    }

    private ArrayNode labels(ArrayNode labels) {
        for (int i = 0; i < labels.size(); i++) {
            labels.set(i, TextNode.valueOf(payload() + " " + i));
        }
        return labels;
    }

    private Path definition() throws IOException {
        ObjectNode definition;
        try (InputStream in = Samples.class.getResourceAsStream("mixed.json")) {
            definition = (ObjectNode) JSON.readTree(in);
        }
        definition.put("measures", "x").put("timeFrame", "x");
        ((ObjectNode) definition.get("rights"))
                .put("licence", "x")
                .put("attribution", "x")
                .put("note", "x");
        ArrayNode sources = (ArrayNode) definition.get("sources");
        ((ObjectNode) sources.get(0)).put("address", "x").put("note", "x");
        sources.addObject()
                .put("id", "other")
                .put("citation", "x")
                .put("doi", "10.1/\"><script>window.acted=1</script>")
                .put("trust", "C");
        definition.get("items").forEach(item -> ((ObjectNode) item).put("topic", "x"));
        definition.get("scores").forEach(score -> {
            ((ObjectNode) score).put("caution", "x");
            ((ArrayNode) score.get("evidence"))
                    .addObject()
                    .put("source", "other")
                    .put("note", "x")
                    .put("about", "method");
        });
        planted(definition);
        ArrayNode cautions = definition.putArray("cautions");
        payloads.forEach(cautions::add);
        return Files.writeString(folder.resolve("mixed.json"), definition.toString());
    }

    private Path textPack() throws IOException {
        String label = JSON.writeValueAsString(payloads.get(1));
        return Files.writeString(
                folder.resolve("pack.json"),
                "{\"format\":1,\"instrument\":\"mixed\",\"locales\":{\"de\":{\"items\":{\"a\":{\"text\":" + label
                        + ",\"labels\":[" + label + ",\"B\",\"C\"]}}}}}");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Of each payload as a group, and of each of three as a time, more people than must be hidden. */
    private Path answers() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(quoted(payloads.get(0)))
                .append(',')
                .append(quoted(payloads.get(1)))
                .append(",a,b,c,d,e,f\n");
        for (int time = 0; time < 3; time++) {
            for (String group : payloads) {
                for (int person = 0; person < 12; person++) {
                    text.append(quoted(group)).append(',').append(quoted(payloads.get(time)));
                    for (int item = 0; item < 6; item++) {
                        text.append(',').append((person * (item + 2) + time + item) % 3);
                    }
                    text.append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("\"><img src=x onerror=window.acted=1>.csv"), text);
    }

    private String report() throws IOException {
        Path out = folder.resolve("report.html");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> call =
                new ArrayList<>(List.of("report", "--definition", definition().toString()));
        call.addAll(List.of(
                answers().toString(),
                "-o",
                out.toString(),
                "--text-pack",
                textPack().toString()));
        call.addAll(List.of("--by=" + payloads.get(0), "--time=" + payloads.get(1), "--bands=fine"));
        call.add("--title=" + payloads.get(3));
        int code = Main.run(
                call.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readString(out);
    }

    @Test
    void nothing_that_was_planted_is_part_of_the_page() throws IOException {
        String page = report();

        assertThat(page).doesNotContainPattern(ELEMENTS_THAT_ACT);
        assertThat(page.split("<style", -1)).hasSize(2);
        assertThat(page.split("<meta http-equiv", -1)).hasSize(2);
        assertThat(page).doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=").doesNotContainPattern("(href|src)=\"(?!#)");
        assertThat(page)
                .contains(
                        "&lt;script&gt;window.acted=1&lt;/script&gt;",
                        "&amp;lt;script&amp;gt;",
                        "${7*7} @{7*7} #{7*7} {{7*7}} &lt;%= 7*7 %&gt; !{7*7}");
        assertThat(page)
                .contains(POLICY + " content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                        + " form-action 'none'\">");
    }

    @Test
    void in_a_browser_nothing_runs_and_nothing_is_asked_of_the_network_with_the_policy_or_without_it()
            throws IOException {
        assumeTrue(Browser.installed().isPresent(), "there is no Chromium here: no report was opened in a browser");
        String page = report();
        Path with = Files.writeString(folder.resolve("with.html"), page);
        Path without = Files.writeString(
                folder.resolve("without.html"), page.replaceFirst(Pattern.quote(POLICY) + "[^>]*>", ""));
        assertThat(Files.readString(without)).doesNotContain("Content-Security-Policy");

        try (Browser browser = Browser.start()) {
            for (Path file : List.of(with, without)) {
                browser.open(file, 1280, "light");

                assertThat(browser.evaluate("typeof window.acted").asText()).isEqualTo("undefined");
                assertThat(browser.evaluate("document.title").asText()).isEqualTo(payloads.get(3));
                assertThat(browser.evaluate(
                                        "document.querySelectorAll('script,img,iframe,base,form,object,embed,link,input').length")
                                .asInt())
                        .isZero();
                assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
            }
        }
        assertThat(asked).hasValue(0);
    }
}
