package org.instruments.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.instruments.Responses;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;

/** Makes up responses as no form should send them: codes of no option, text, too many answers, items nobody asked. */
final class HostileResponses {
    /** In every text that is no number, so that it can be looked for where no answer may be. */
    static final String MARK = "qx7";

    private static final List<String> CELLS = List.of(
            "",
            " ",
            "\t3 ",
            "3.0",
            "3.5",
            "-1",
            "+2",
            "1e0",
            "99",
            "-9223372036854775809",
            "\u0663",
            "\uFF13",
            MARK,
            MARK + "\u0000\n\"",
            MARK.repeat(2_000));

    private static final int ITEMS_TOO_MANY = 3;

    private final Subject subject;

    HostileResponses(Subject subject) {
        this.subject = subject;
    }

    /** Responses, most of them with some problem. */
    Arbitrary<Responses> any() {
        Arbitrary<Responses> answers = Arbitraries.oneOf(inOrder(), byItem());
        return Combinators.combine(answers, codings(), attributes()).as((responses, coding, attributes) -> {
            Responses all = coding.isEmpty() ? responses : responses.withCoding(coding);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                all = all.withAttribute(attribute.getKey(), attribute.getValue());
            }
            return all;
        });
    }

    private Arbitrary<Responses> inOrder() {
        return cells().list().ofMaxSize(subject.items() + ITEMS_TOO_MANY).map(Responses::textInOrder);
    }

    private Arbitrary<Responses> byItem() {
        List<String> names = new ArrayList<>(List.of("", "no-such-item"));
        subject.instrument().items().forEach(item -> {
            names.add(item.id());
            // the same item under another spelling
            names.add(" " + item.id().toUpperCase(Locale.ROOT));
        });
        return Arbitraries.maps(Arbitraries.of(names), cells())
                .ofMaxSize(names.size())
                .map(LinkedHashMap::new)
                .map(Responses::textByItem);
    }

    private Arbitrary<String> cells() {
        List<String> codes = subject.instrument().definition().codings().stream()
                .flatMap(coding -> IntStream.range(0, subject.items())
                        .mapToObj(item -> Integer.toString(subject.code(coding, item, 0))))
                .distinct()
                .toList();
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(codes)), Tuple.of(1, Arbitraries.of(CELLS)));
    }

    private Arbitrary<String> codings() {
        List<String> ids = new ArrayList<>(List.of("", "", "no-such-coding"));
        subject.instrument().definition().codings().stream().map(Coding::id).forEach(ids::add);
        return Arbitraries.of(ids);
    }

    private Arbitrary<Map<String, String>> attributes() {
        List<String> names = new ArrayList<>(List.of("no-such-attribute"));
        subject.instrument().definition().attributes().stream()
                .map(Attribute::id)
                .forEach(names::add);
        return Arbitraries.maps(Arbitraries.of(names), Arbitraries.of(CELLS)).ofMaxSize(1);
    }
}
