package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The POMs that the rules of the parent do not reach, those of the BOM and of the example applications, say every version:
 * of plugins that Maven calls by itself too, which would otherwise depend on the Maven.
 */
class PinnedVersionsTest {
    private static final List<String> ALWAYS = List.of("clean", "install", "deploy", "site");
    private static final List<String> OF_JARS = List.of("resources", "compiler", "surefire", "jar");

    static Stream<Path> poms() throws Exception {
        List<Path> poms = new ArrayList<>(List.of(Path.of("../instruments-bom/pom.xml")));
        try (Stream<Path> folders = Files.list(Path.of("../examples"))) {
            folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .forEach(poms::add);
        }
        assertThat(poms).hasSizeGreaterThan(3);
        return poms.stream();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void every_plugin_has_a_version(Path pom) throws Exception {
        Document document = read(pom);
        List<String> pinned = new ArrayList<>();
        for (Element plugin : elements(document, "plugin")) {
            assertThat(child(plugin, "version").isEmpty() && !hasParent(document))
                    .as(child(plugin, "artifactId"))
                    .isFalse();
            pinned.add(child(plugin, "artifactId"));
        }
        // The parent of Spring Boot has the versions of all that Maven calls.
        if (!hasParent(document)) {
            boolean jar = !child(document.getDocumentElement(), "packaging").equals("pom");
            Stream.concat(ALWAYS.stream(), jar ? OF_JARS.stream() : Stream.empty())
                    .forEach(name -> assertThat(pinned).contains("maven-" + name + "-plugin"));
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void no_version_is_open(Path pom) throws Exception {
        for (Element version : elements(read(pom), "version")) {
            String text = version.getTextContent();
            boolean own = child((Element) version.getParentNode(), "groupId").equals("org.instruments");

            assertThat(text).matches(own ? "[-.0-9a-zA-Z${}]+" : "(?!.*(SNAPSHOT|LATEST|RELEASE))[-.0-9a-zA-Z${}]+");
        }
    }

    private static Document read(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }

    private static boolean hasParent(Document document) {
        return document.getElementsByTagName("parent").getLength() > 0;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** The text of an element's own child; empty where it has none. */
    private static String child(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(node -> node.getTextContent())
                .findFirst()
                .orElse("");
    }
}
