package org.instruments.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schemas say the same as the records, and take what the page shows. */
class DefinitionSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITION = "definition.schema.json";
    private static final char SEPARATOR = File.separatorChar;
    private static final String CASES = "cases.schema.json";

    private final JsonNode definitionSchema = tree(DEFINITION);
    private final Map<String, String> files = FormatPage.read().files();

    private static JsonNode tree(String name) {
        try (InputStream in = Definition.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(name));
    }

    @TestFactory
    Stream<DynamicTest> schemaAndRecordsHaveTheSameProperties() {
        return records().stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> sameProperties(type, objectOf(type))));
    }

    @Test
    void schemaHasNoObjectThatIsNoRecord() {
        Set<String> names = new TreeSet<>(Set.of("trust", "step"));
        records().stream()
                .filter(type -> type != Definition.class)
                .map(DefinitionSchemaTest::kebab)
                .forEach(names::add);
        Set<String> defined = new TreeSet<>();
        definitionSchema.get("$defs").fieldNames().forEachRemaining(defined::add);
        assertThat(defined).isEqualTo(names);
    }

    private static void sameProperties(Class<?> type, JsonNode object) {
        JsonNode properties = object.get("properties");
        assertThat(names(properties))
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(object.get("additionalProperties").booleanValue()).isFalse();
        Set<String> required = new LinkedHashSet<>();
        object.path("required").forEach(name -> required.add(name.textValue()));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            JsonNode property = properties.get(name);
            assertThat(property.path("description").asText()).as(name).endsWith(".");
            assertThat(required.contains(name)).as(name + " is required").isEqualTo(isRequired(type, component));
            typeAgrees(component.getGenericType(), property, type.getSimpleName() + "." + name);
            Pattern pattern = annotation(type, component, Pattern.class);
            if (pattern != null) {
                assertThat(property.path("pattern").asText()).as(name).isEqualTo(asInSchema(pattern.regexp()));
            }
        }
    }

    /** A schema looks for its pattern anywhere in the text, and knows no quantifiers that never turn back. */
    private static String asInSchema(String whole) {
        return switch (whole) {
            case Form.TEXT -> "\\S";
            case "10\\..+" -> "^10\\..+";
            default -> "^" + whole.replace("++", "+").replace("*+", "*") + "$";
        };
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return annotation(type, component, NotNull.class) != null
                || annotation(type, component, NotEmpty.class) != null
                || component.getName().equals("evidence")
                || component.getName().equals("itemsEvidence")
                || component.getName().equals("step");
    }

    private static void typeAgrees(Type type, JsonNode property, String name) {
        String expected = property.path("type").asText();
        if (type == String.class) {
            assertThat(expected.isEmpty() ? "const" : expected)
                    .as(name)
                    .isEqualTo(property.has("const") ? "const" : "string");
        } else if (type == Boolean.class) {
            assertThat(expected).as(name).isEqualTo("boolean");
        } else if (type == Integer.class) {
            assertThat(expected).as(name).isEqualTo("integer");
        } else if (type == BigDecimal.class) {
            assertThat(expected).as(name).isEqualTo("number");
        } else if (type instanceof ParameterizedType generic) {
            boolean isList = generic.getRawType() == List.class;
            assertThat(expected).as(name).isEqualTo(isList ? "array" : "object");
            if (!isList) {
                assertThat(property.at("/propertyNames/pattern").asText())
                        .as(name)
                        .isEqualTo(asInSchema(Form.NUMBER));
            }
            if (isList && generic.getActualTypeArguments()[0] instanceof Class<?> element && isOurs(element)) {
                assertThat(property.at("/items/$ref").asText()).as(name).isEqualTo("#/$defs/" + kebab(element));
            }
        } else if (type instanceof Class<?> plain && plain.isEnum() && plain != Trust.class) {
            assertThat(property.get("enum")).as(name).map(JsonNode::asText).containsExactlyElementsOf(words(plain));
        } else {
            assertThat(property.path("$ref").asText()).as(name).isEqualTo("#/$defs/" + kebab((Class<?>) type));
        }
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(
            Class<?> type, RecordComponent component, Class<A> annotation) {
        try {
            return type.getDeclaredField(component.getName()).getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** Every record that a definition is made of, itself included. */
    private static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Definition.class, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            Arrays.stream(plain.getPermittedSubclasses()).forEach(permitted -> collect(permitted, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() || type.isSealed();
    }

    private JsonNode objectOf(Class<?> type) {
        return type == Definition.class
                ? definitionSchema
                : definitionSchema.get("$defs").path(kebab(type));
    }

    /** {@code ScoreDefinition.Group} is {@code score-definition-group}. */
    private static String kebab(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void casesSchemaHasThePropertiesOfThePage() {
        JsonNode ofCase = tree(CASES).at("/$defs/case/properties");
        assertThat(names(ofCase))
                .containsExactlyInAnyOrderElementsOf(FormatPage.read().firstColumn("Cases"));
        assertThat(ofCase)
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).endsWith("."));
    }

    @Test
    void workedExamplesFit() {
        Map<String, String> unfit = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            Schema schema = schema(name.endsWith(".cases.json") ? CASES : DEFINITION);
            schema.validate(text, InputFormat.JSON).forEach(error -> unfit.put(name, error.toString()));
        });
        assertThat(unfit).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> shippedDefinitionsFit() throws IOException {
        Path project =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        try (Stream<Path> all = Files.walk(project)) {
            List<Path> shipped = all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file ->
                            file.toString().contains("src/main/resources/org/instruments".replace('/', SEPARATOR)))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .toList();
            assertThat(shipped).isNotEmpty();
            return shipped.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Schema schema = schema(file.toString().endsWith(".cases.json") ? CASES : DEFINITION);
                        assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
                                .isEmpty();
                    }));
        }
    }

    /** Takes a sound file, sets one value and expects the schema to refuse it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "who-5.json         | /                      | colour        | \"red\"",
                "who-5.json         | /                      | format        | 2",
                "who-5.json         | /                      | version       | \"1.0\"",
                "who-5.json         | /                      | title         | null",
                "who-5.json         | /                      | sources       | []",
                "who-5.json         | /rights                | status        | \"free\"",
                "who-5.json         | /items/0               | text          | \"Not allowed to ship.\"",
                "who-5.json         | /responseScales/0      | labels        | [\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]",
                "who-5.json         | /responseScales/0      | from          | 0",
                "who-5.json         | /codings/0             | first         | 0",
                "who-5.json         | /scores/0              | from          | \"percentage\"",
                "who-5.json         | /scores/0              | evidence      | []",
                "who-5.json         | /scores/0              | high          | \"good\"",
                "who-5.json         | /scores/1              | method        | \"sum\"",
                "who-5.json         | /scores/1              | steps         | []",
                "who-5.json         | /scores/1/steps/0      | step          | \"times\"",
                "who-5.json         | /scores/1/steps/0      | value         | 0",
                "who-5.json         | /scores/1/steps/0      | value         | \"4\"",
                "who-5.json         | /bandSets/0/bands/0    | below         | 50",
                "example-calm.json  | /attributes/0          | min           | 1",
                "example-calm.json  | /scores/2/steps/0      | table         | {\"4\": 1}",
                "example-calm.json  | /scores/2/steps/0/cases/0/table | four | 1",
                "example-calm.json  | /scores/1/steps/0/cases/0/when/0 | from | 1",
                "lot-r.cases.json   | /cases/0               | basis         | \" \"",
                "lot-r.cases.json   | /cases/0               | answers       | [1]",
                "lot-r.cases.json   | /cases/0               | minAnswered   | 0",
                "lot-r.cases.json   | /cases/0               | absent        | {\"total\": \"because\"}",
                "lot-r.cases.json   | /cases/0               | expected      | {}",
            })
    void brokenFilesDoNotFit(String file, String parent, String property, String value) throws IOException {
        JsonNode document = JSON.readTree(files.get(file));
        ((ObjectNode) document.at(parent.equals("/") ? "" : parent)).set(property, JSON.readTree(value));
        Schema schema = schema(file.endsWith(".cases.json") ? CASES : DEFINITION);
        assertThat(schema.validate(document)).isNotEmpty();
    }

    @Test
    void missingPropertiesAreRefused() throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(files.get("who-5.json"));
        document.remove("itemsEvidence");
        assertThat(schema(DEFINITION).validate(document)).isNotEmpty();
    }
}
