package org.instruments.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.instruments.definition.Definition;

/**
 * The digest of what can change a score or a band: SHA-256 over the canonical JSON (RFC 8785) of items, response scales,
 * codings, attributes, scores and band sets, without what only people read and without sources.
 */
public final class Fingerprint {
    private static final List<String> PARTS =
            List.of("attributes", "bandSets", "codings", "items", "responseScales", "scores");

    private static final Set<String> FOR_PEOPLE = Set.of(
            "auxiliary",
            "caution",
            "evidence",
            "high",
            "label",
            "meaning",
            "note",
            "optional",
            "range",
            "scored",
            "text",
            "title",
            "topic");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Fingerprint() {}

    /** The fingerprint, {@code sha256:} and 64 hexadecimal digits. */
    public static String of(Definition definition) {
        JsonNode whole = RecordTree.of(definition);
        ObjectNode scoring = NODES.objectNode();
        PARTS.forEach(part -> scoring.set(part, scoringOnly(whole.get(part))));
        return digest(scoring);
    }

    /** The digest of a document: {@code sha256:} and 64 hexadecimal digits over its canonical form. */
    public static String digest(JsonNode document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(document).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is absent, empty or false says nothing, so leaving it out or writing it down is the same. */
    private static JsonNode scoringOnly(JsonNode node) {
        if (node.isArray()) {
            ArrayNode kept = NODES.arrayNode();
            node.forEach(element -> kept.add(scoringOnly(element)));
            return kept;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode kept = NODES.objectNode();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean silent = value.isNull()
                    || value.isContainerNode() && value.isEmpty()
                    || value.isBoolean() && !value.booleanValue();
            boolean displayOnly = property.getKey().equals("decimals") && !node.has("step");
            if (!silent && !displayOnly && !FOR_PEOPLE.contains(property.getKey())) {
                kept.set(property.getKey(), scoringOnly(value));
            }
        });
        return kept;
    }

    /**
     * The canonical form of RFC 8785: no white space, properties in the order of their UTF-16 code units, numbers as
     * ECMAScript writes them. Numbers of a definition are within limits where that needs no exponent, except for tiny ones.
     */
    static String canonical(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            out.append('{');
            sorted.forEach((name, value) -> {
                comma(out, '{');
                quote(name, out);
                out.append(':');
                write(value, out);
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
                comma(out, '[');
                write(elements.next(), out);
            }
            out.append(']');
        } else if (node.isNumber()) {
            out.append(number(node.decimalValue()));
        } else if (node.isTextual()) {
            quote(node.textValue(), out);
        } else {
            out.append(node.asText());
        }
    }

    private static void comma(StringBuilder out, char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    private static String number(BigDecimal value) {
        double nearest = value.doubleValue();
        if (nearest != 0 && Math.abs(nearest) < 1e-6) {
            BigDecimal shortest = new BigDecimal(Numbers.text(nearest)).stripTrailingZeros();
            String digits = shortest.unscaledValue().abs().toString();
            int exponent = digits.length() - 1 - shortest.scale();
            return (nearest < 0 ? "-" : "")
                    + digits.charAt(0)
                    + (digits.length() > 1 ? "." + digits.substring(1) : "")
                    + "e"
                    + exponent;
        }
        return Numbers.text(nearest);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
