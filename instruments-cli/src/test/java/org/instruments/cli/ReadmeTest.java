package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell a reader to type works. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    static List<String> commands() throws IOException {
        try (Stream<String> lines = Files.readString(ROOT.resolve("README.md")).lines()) {
            return lines.filter(line -> line.startsWith("./instruments ")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_readme_is_done(String command) throws IOException {
        Path written = folder.resolve("written");
        Object[] words = Arrays.stream(command.split(" "))
                .skip(1)
                .map(word -> Files.exists(ROOT.resolve(word)) ? ROOT.resolve(word) : word)
                .map(word -> word.equals("report.html") ? written : word)
                .toArray();

        Ran ran = Ran.of(words);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(Files.exists(written) ? Files.readString(written) : ran.out())
                .isNotEmpty();
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
