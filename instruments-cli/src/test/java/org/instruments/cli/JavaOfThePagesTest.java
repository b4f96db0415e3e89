package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the README and of the pages on embedding and on describing groups compiles, runs, and prints what its comments say. */
class JavaOfThePagesTest {
    private static final List<Path> PAGES = Stream.of("README.md", "docs/embedding.md", "docs/describing.md")
            .map(page -> Path.of("..").resolve(page))
            .toList();
    private static final Pattern BLOCK = Pattern.compile("<!-- java: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    /** What a line prints stands behind it, or on lines of its own below one that prints several. */
    private static final Pattern PRINTED =
            Pattern.compile("(?m)(?:System\\.out\\.println\\(.*\\); // |^ +// (?=\\$))(.*)$");

    @TempDir
    Path folder;

    private static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path page : PAGES) {
            text.append(Files.readString(page));
        }
        return text.toString();
    }

    static List<String[]> blocks() throws IOException {
        return BLOCK.matcher(text())
                .results()
                .map(block -> new String[] {block.group(1), block.group(2)})
                .toList();
    }

    @Test
    void every_block_of_java_is_run() throws IOException {
        Matcher java = Pattern.compile("```java").matcher(text());

        assertThat(blocks()).hasSize((int) java.results().count()).hasSize(9);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void a_block_prints_what_it_says(String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(compiled).isZero();

        assertThat(run(name))
                .isNotEmpty()
                .isEqualTo(PRINTED.matcher(source)
                        .results()
                        .map(line -> line.group(1))
                        .toList());
    }

    private List<String> run(String name) throws Exception {
        PrintStream before = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Locale.setDefault(Locale.ENGLISH);
            var main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
            Locale.setDefault(locale);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
