package org.instruments.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the project, as its build names them: a list of them in a test would have to be kept up. */
final class Modules {
    /** The folder of the project. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String OF_INSTRUMENTS =
            "src/main/resources/META-INF/services/org.instruments.InstrumentProvider";

    private Modules() {}

    /** The modules whose jars are published, in the order of the build. */
    static List<String> published() {
        return Pattern.compile("<module>(.+?)</module>")
                .matcher(text(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> text(ROOT.resolve(module).resolve("pom.xml"))
                        .contains("<maven.deploy.skip>false</maven.deploy.skip>"))
                .toList();
    }

    /** Those of them that the command runs with. */
    static List<String> ofTheCommand() {
        List<String> classPath =
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return published().stream()
                .filter(module -> classPath.stream().anyMatch(entry -> entry.contains(module)))
                .toList();
    }

    /** Those that have instruments. */
    static List<String> withInstruments() {
        return published().stream()
                .filter(module -> Files.exists(ROOT.resolve(module).resolve(OF_INSTRUMENTS)))
                .toList();
    }

    /** The definition files of a module that has instruments; older versions are not among them. */
    static List<Path> definitions(String module) {
        Path resources = ROOT.resolve(module).resolve("src/main/resources/org");
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".cases.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that has an instrument. */
    static String of(String instrument) {
        List<String> found = withInstruments().stream()
                .filter(module -> definitions(module).stream()
                        .map(file -> text(file))
                        .flatMap(text -> Pattern.compile("\"id\": *\"(.+?)\"")
                                .matcher(text)
                                .results()
                                .limit(1))
                        .map(MatchResult::group)
                        .anyMatch(id -> id.endsWith("\"" + instrument + "\"")))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(instrument + " is in " + found);
        }
        return found.get(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
