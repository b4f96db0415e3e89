package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks at every sample in a browser, where there is one. The pages, pictures and prints stay in {@code target/reports}, to
 * be looked at by people.
 */
class ReportInBrowserTest {
    private static final Path FOLDER = Path.of("target", "reports");
    private static final Pattern PRINTED_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    /** Elements that reach out of the window to the side, but for what scrolls by itself. */
    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')]
                .filter(e => !e.closest('.scroll') && !e.closest('.shapes') && !e.matches('.skip')
                    && e.getBoundingClientRect().right > window.innerWidth + 1)
                .map(e => e.tagName + ' ' + e.textContent.slice(0, 40))
            """;

    /** Marks and labels that reach out of their drawing. */
    private static final String OUTSIDE = """
            [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
              const box = svg.getBoundingClientRect();
              return box.width === 0 ? [] : [...svg.querySelectorAll('line, rect, circle, text, use')]
                .filter(e => {
                  const b = e.getBoundingClientRect();
                  return b.left < box.left - 1 || b.right > box.right + 1
                      || b.top < box.top - 1 || b.bottom > box.bottom + 1;
                })
                .map(e => svg.querySelector('title').textContent + ': ' + e.outerHTML);
            })
            """;

    /** Labels of one drawing that overlap. */
    private static final String OVERLAPS = """
            [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()]);
              return texts.flatMap(([a, p], i) => texts.slice(i + 1)
                .filter(([b, q]) => p.left < q.right - 1 && q.left < p.right - 1
                    && p.top < q.bottom - 4 && q.top < p.bottom - 4)
                .map(([b]) => svg.querySelector('title').textContent + ': ' + a.textContent + ' and ' + b.textContent));
            })
            """;

    /** Cells of charts whose words run over into the next. */
    private static final String CELLS_TOO_SMALL = """
            [...document.querySelectorAll('.chart th, .chart td')]
                .filter(e => getComputedStyle(e).position !== 'absolute' && e.scrollWidth > e.clientWidth + 1)
                .map(e => e.textContent)
            """;

    private static Browser browser;

    static List<String> samples() {
        return List.copyOf(Samples.all().keySet());
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, ReportContent> sample : Samples.all().entrySet()) {
            Files.writeString(FOLDER.resolve(sample.getKey() + ".html"), Samples.page(sample.getValue()));
        }
        assumeTrue(Browser.installed().isPresent(), "there is no Chromium here: no page was looked at in a browser");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path file(String sample) {
        return FOLDER.resolve(sample + ".html").toAbsolutePath();
    }

    private static List<String> found(String expression) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode one : browser.evaluate(expression)) {
            found.add(one.asText());
        }
        return found;
    }

    private static void assertThatAllIsInItsPlace(String sample, int width, String scheme) throws IOException {
        browser.open(file(sample), width, scheme);

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(found(TOO_WIDE)).as("wider than the window").isEmpty();
        assertThat(found(OUTSIDE)).as("outside its drawing").isEmpty();
        assertThat(found(OVERLAPS)).as("over one another").isEmpty();
        assertThat(found(CELLS_TOO_SMALL)).as("wider than its cell").isEmpty();
        assertThat(browser.requests()).as("asked of the network").allMatch(address -> address.startsWith("file:"));
        assertThat(browser.requests()).hasSize(1);
        Files.write(FOLDER.resolve(sample + "-" + width + "-" + scheme + ".png"), browser.picture());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_fits_a_telephone(String sample) throws IOException {
        assertThatAllIsInItsPlace(sample, 380, "dark");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_fits_a_screen(String sample) throws IOException {
        assertThatAllIsInItsPlace(sample, 1280, "light");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_is_printed_on_few_sheets(String sample) throws IOException {
        browser.open(file(sample), 1280, "dark");
        byte[] pdf = browser.pdf();
        Files.write(FOLDER.resolve(sample + ".pdf"), pdf);

        assertThat(PRINTED_PAGE
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isBetween(2L, 20L * Samples.all().get(sample).instruments().size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void between_telephone_and_screen_nothing_runs_over(String sample) throws IOException {
        for (int width : new int[] {320, 600, 900}) {
            browser.open(file(sample), width, "light");

            assertThat(found(TOO_WIDE)).as("wider than the window at " + width).isEmpty();
            assertThat(found(CELLS_TOO_SMALL))
                    .as("wider than its cell at " + width)
                    .isEmpty();
            assertThat(found(OVERLAPS)).as("over one another at " + width).isEmpty();
        }
    }
}
