package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintValidator;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.instruments.InstrumentProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a native image must be told of is listed, and nothing else: the files each module reads at run time, and the types
 * that Jackson, a validation provider or the service loader look into. Whether an image made with it runs is not tested.
 */
class NativeImageTest {
    private static final String LISTS = "META-INF/native-image";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_DATA =
            Set.of("org.instruments.definition", "org.instruments.problem", "org.instruments.score");

    @ParameterizedTest
    @MethodSource("org.instruments.cli.Modules#ofTheCommand")
    void every_resource_and_every_type_that_is_looked_into_is_listed(String module) throws Exception {
        Path resources = Modules.ROOT.resolve(module).resolve("src/main/resources");
        Path list = resources
                .resolve(LISTS)
                .resolve("org.instruments")
                .resolve(module)
                .resolve("reachability-metadata.json");
        // A module that nobody looks into has no list.
        JsonNode lists = Files.exists(list) ? JSON.readTree(list.toFile()) : JSON.createObjectNode();

        assertThat(names(lists, "resources", "glob")).isEqualTo(resources(resources));
        assertThat(names(lists, "resources", "bundle")).isEqualTo(bundles(names(lists, "resources", "glob")));
        assertThat(names(lists, "reflection", "type"))
                .isEqualTo(lookedInto(Modules.ROOT.resolve(module + "/target/classes")));
        for (JsonNode type : lists.path("reflection")) {
            assertThat(type.path("allDeclaredConstructors").booleanValue()).isTrue();
            assertThat(type.path("allDeclaredMethods").booleanValue()).isTrue();
            assertThat(type.path("allDeclaredFields").booleanValue()).isTrue();
        }
    }

    private static Set<String> names(JsonNode lists, String list, String property) {
        Set<String> names = new TreeSet<>();
        lists.path(list).forEach(entry -> {
            if (entry.has(property)) {
                names.add(entry.path(property).textValue());
            }
        });
        return names;
    }

    private static Set<String> resources(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(LISTS))
                    .toList());
        }
    }

    private static Set<String> bundles(Set<String> resources) {
        return new TreeSet<>(resources.stream()
                .filter(name -> name.endsWith(".properties"))
                .map(name -> name.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .toList());
    }

    private static Set<String> lookedInto(Path classes) throws IOException, ClassNotFoundException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> all = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList();
            for (String name : all) {
                Class<?> type = Class.forName(name, false, NativeImageTest.class.getClassLoader());
                if (isLookedInto(type)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isLookedInto(Class<?> type) {
        boolean isData = (type.isRecord() || type.isEnum())
                && !Modifier.isPrivate(type.getModifiers())
                && OF_DATA.contains(type.getPackageName());
        return isData
                || isAnnotated(type)
                || ConstraintValidator.class.isAssignableFrom(type)
                || InstrumentProvider.class.isAssignableFrom(type) && !type.isInterface();
    }

    /** Whether it, or a part of it, is annotated for Jackson or a validation provider. */
    private static boolean isAnnotated(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Stream.of(type.getDeclaredFields()),
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredConstructors()))
                .flatMap(parts -> parts)
                .flatMap(part -> Stream.of(part.getAnnotations()))
                .map(annotation -> annotation.annotationType().getPackageName())
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson") || name.startsWith("jakarta.validation"));
    }
}
