package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.instruments.InstrumentProvider;
import org.instruments.problem.Problem;
import org.instruments.proof.DefinitionCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./instruments new}, in a copy of the project's outline: the skeleton compiles, and is refused until it has facts. */
class NewInstrumentTest {
    private static final String SCRIPT = "instruments-cli/src/build/new-instrument";

    @TempDir
    private Path root;

    @BeforeEach
    void outline() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Files.createDirectories(root.resolve(SCRIPT).getParent());
        Files.copy(Modules.ROOT.resolve(SCRIPT), root.resolve(SCRIPT));
        Files.copy(Modules.ROOT.resolve("pom.xml"), root.resolve("pom.xml"));
        Path definition = root.resolve("instruments-here/src/main/resources/org/instruments/here/is-here.json");
        Files.createDirectories(definition.getParent());
        Files.writeString(definition, "{\n  \"id\": \"is-here\"\n}\n");
    }

    private record Made(int code, String said) {}

    private Made make(String... words) throws IOException, InterruptedException {
        String[] call = Stream.concat(
                        Stream.of("/bin/bash", root.resolve(SCRIPT).toString()), Stream.of(words))
                .toArray(String[]::new);
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Made(process.waitFor(), said);
    }

    private List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"my-scale-9, myscale, MyScale9", "phq, phq, Phq"})
    void the_skeleton_compiles_and_makes_its_id_known(String id, String folder, String type) throws Exception {
        Made made = make(id);

        assertThat(made.said()).startsWith("instruments-" + id + " is written.").contains("check instruments-" + id);
        assertThat(made.code()).isZero();
        String module = "instruments-" + id;
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(root.resolve(module).resolve("pom.xml").toFile());
        Path classes = Files.createDirectory(root.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files(module + "/src/main/java", ".java");
            List<String> options = List.of(
                    "-Xlint:all,-path,-processing",
                    "-Werror",
                    "--module-path",
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> entry.matches(".*(instruments-core|jackson-|jspecify|validation-api).*"))
                            .collect(Collectors.joining(File.pathSeparator)),
                    "-d",
                    classes.toString());
            assertThat(compiler.getTask(
                                    Writer.nullWriter(),
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        String provider = Files.readString(root.resolve(module)
                        .resolve("src/main/resources/META-INF/services/org.instruments.InstrumentProvider"))
                .strip();
        assertThat(provider).isEqualTo("org.instruments." + folder + "." + type + "Provider");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Object known = loader.loadClass(provider).getConstructor().newInstance();
            assertThat(((InstrumentProvider) known).id()).isEqualTo(id);
        }
        assertThat(files(module + "/src/test/java", "Test.java"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(type + "LawsTest.java", type + "MutationTest.java");
    }

    /** Everything a definition must state is asked for, and nothing of it was made up. */
    @Test
    void its_check_fails_and_names_each_fact_that_is_missing() throws Exception {
        make("my-scale");
        Path definition =
                files("instruments-my-scale/src/main", "my-scale.json").get(0);

        List<String> problems = DefinitionCheck.of(definition).problems().stream()
                .map(Problem::describe)
                .toList();

        for (String fact : List.of(
                "$.title",
                "$.rights.holder",
                "$.rights.status",
                "$.rights.itemText",
                "$.rights.labels",
                "$.responseScales",
                "$.items",
                "$.codings",
                "$.scores")) {
            assertThat(problems).contains("my-scale.json: " + fact + ": the property is required [missing-property]");
        }
    }

    @Test
    void what_is_there_stays_as_it_is() throws Exception {
        make("my-scale");
        Path definition =
                files("instruments-my-scale/src/main", "my-scale.json").get(0);
        Files.writeString(definition, "mine");

        assertThat(make("my-scale")).isEqualTo(new Made(3, "instruments new: instruments-my-scale is there already\n"));
        assertThat(definition).hasContent("mine");
        assertThat(make("is-here")).isEqualTo(new Made(3, "instruments new: there is an instrument is-here already\n"));
        assertThat(root.resolve("instruments-is-here")).doesNotExist();
        assertThat(make("my-scale-2").said())
                .contains("org.instruments.myscale is the package of instruments-my-scale");
        assertThat(root.resolve("instruments-my-scale-2")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "My-Scale",
                "my_scale",
                "9-scale",
                "-x",
                "my--scale",
                "my-scale-",
                "a/b",
                "../x",
                "int",
                "f-o-r"
            })
    void what_is_no_id_is_refused_and_nothing_is_written(String id) throws Exception {
        Made made = make(id);

        assertThat(made.code()).isEqualTo(2);
        assertThat(made.said()).startsWith("instruments new: ");
        assertThat(Ran.filesIn(root)).containsExactly("instruments-cli", "instruments-here", "pom.xml");
    }

    @Test
    void one_id_is_asked_for() throws Exception {
        assertThat(make().code()).isEqualTo(2);
        assertThat(make("one", "two").code()).isEqualTo(2);
    }
}
