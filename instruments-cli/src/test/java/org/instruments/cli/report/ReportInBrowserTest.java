package org.instruments.cli.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportInBrowserTest {
    private static final Path FOLDER = Path.of("target", "reports");

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, ReportContent> sample : Samples.all().entrySet()) {
            Files.writeString(FOLDER.resolve(sample.getKey() + ".html"), Samples.page(sample.getValue()));
        }
        assumeTrue(Browser.installed().isPresent(), "no Chromium here: the pages were not looked at in a browser");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void pictures() throws IOException {
        for (String name : Samples.all().keySet()) {
            Path file = FOLDER.resolve(name + ".html").toAbsolutePath();
            browser.open(file, 1280, "light");
            Files.write(FOLDER.resolve(name + "-1280.png"), browser.picture());
            Files.write(FOLDER.resolve(name + ".pdf"), browser.pdf());
            browser.open(file, 380, "dark");
            Files.write(FOLDER.resolve(name + "-380-dark.png"), browser.picture());
        }
    }
}
