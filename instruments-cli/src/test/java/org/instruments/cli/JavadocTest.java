package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is public is documented: each type and method, each parameter and result. The release has Javadoc find all other
 * faults; what is missing is looked for here, because Javadoc 17 cannot be told that the constructor of a record, written
 * only to copy its lists, takes what the record says it does.
 */
class JavadocTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.instruments.cli.Modules#published")
    void nothing_public_is_without_documentation(String module) throws IOException {
        List<Path> sources = sources(Modules.ROOT.resolve(module).resolve("src/main/java"));
        assertThat(sources).isNotEmpty();
        assertThat(missing(sources)).isEmpty();
    }

    /** Its parameter and its result; what Javadoc says of them is in the language of the machine. */
    @Test
    void what_is_missing_is_noticed_but_for_constructors_of_records() throws IOException {
        Path source = Files.writeString(folder.resolve("Pair.java"), """
                /**
                 * Two words.
                 *
                 * @param words the words
                 */
                public record Pair(java.util.List<String> words) {
                    public Pair {
                        words = java.util.List.copyOf(words);
                    }

                    /** Another pair. */
                    public Pair with(String word) {
                        return this;
                    }
                }
                """);

        assertThat(missing(List.of(source))).hasSize(2).allMatch(fault -> fault.startsWith("Pair.java:12: "));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .filter(file -> !file.toString().contains("/internal/"))
                    .filter(file -> !file.toString().contains("/proof/mutation/"))
                    .toList();
        }
    }

    private List<String> missing(List<Path> sources) throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javadoc.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-Xdoclint:missing",
                    "-Xmaxwarns",
                    "10000",
                    "-quiet",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.resolve("pages").toString());
            javadoc.getTask(null, files, found, null, options, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        List<String> missing = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> fault : found.getDiagnostics()) {
            if (fault.getSource() != null && !isConstructorOfRecord(fault)) {
                Path name = Path.of(fault.getSource().getName()).getFileName();
                missing.add(name + ":" + fault.getLineNumber() + ": " + fault.getMessage(Locale.ROOT));
            }
        }
        return missing;
    }

    private static boolean isConstructorOfRecord(Diagnostic<? extends JavaFileObject> fault) throws IOException {
        String line = fault.getSource()
                .getCharContent(true)
                .toString()
                .lines()
                .skip(fault.getLineNumber() - 1)
                .findFirst()
                .orElse("");
        return line.matches(" *public [A-Z]\\w* \\{");
    }
}
