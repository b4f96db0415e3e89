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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell a reader to type works. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void the_java_of_the_readme_compiles_and_prints_what_it_says() throws Exception {
        Matcher block = Pattern.compile("<!-- java: Quick -->\\n```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Quick.java"), block.group(1));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).isZero();

        List<String> printed = runQuick();

        assertThat(printed).hasSize(6);
        assertThat(printed.get(0)).isEqualTo("23.21");
        assertThat(printed.get(1)).isEqualTo("medium");
        assertThat(printed.get(2))
                .startsWith("{\"instrument\":\"swemwbs\",\"version\":\"1.0.0\"")
                .contains("\"value\":23.21");
        assertThat(printed.get(3)).isEqualTo("OptionalDouble.empty");
        assertThat(printed.get(4)).isEqualTo("OptionalDouble[" + 23 * 7 / 6.0 + "]");
        assertThat(printed.get(5)).isEqualTo("Score metric, absent: prorated-lookup");
    }

    private List<String> runQuick() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var main = loader.loadClass("Quick").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static List<String> commands() throws IOException {
        try (Stream<String> lines = Files.readString(ROOT.resolve("README.md")).lines()) {
            return lines.filter(line -> line.startsWith("./instruments ")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_readme_is_done(String command) {
        Object[] words = Arrays.stream(command.split(" "))
                .skip(1)
                .map(word ->
                        Files.exists(ROOT.resolve(word)) ? ROOT.resolve(word).toString() : word)
                .toArray();

        Ran ran = Ran.of(words);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_links_of_a_document_lead_somewhere(Path document) throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1))).exists();
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(docs, root)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }
}
