package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2 AA: 4.5 to 1 for text (1.4.3), 3 to 1 for what is needed of graphics (1.4.11). */
class StyleContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

    static Stream<Arguments> pairs() {
        Stream.Builder<Arguments> pairs = Stream.builder();
        schemes().forEach((scheme, colours) -> {
            for (String ground : new String[] {"paper", "panel", "warn-panel"}) {
                pairs.add(Arguments.of(scheme, colours, "ink", ground, TEXT));
            }
            for (String text : new String[] {"muted", "link"}) {
                pairs.add(Arguments.of(scheme, colours, text, "paper", TEXT));
            }
            pairs.add(Arguments.of(scheme, colours, "muted", "panel", TEXT));
            pairs.add(Arguments.of(scheme, colours, "link", "panel", TEXT));
            pairs.add(Arguments.of(scheme, colours, "warn", "warn-panel", TEXT));
            for (String letters : new String[] {"zone-0", "zone-1", "band-0", "band-1", "band-2", "band-3", "band-4"}) {
                pairs.add(Arguments.of(scheme, colours, "ink", letters, TEXT));
            }
            for (String mark : new String[] {"mean", "published", "bar", "edge", "warn"}) {
                pairs.add(Arguments.of(scheme, colours, mark, "paper", GRAPHIC));
            }
            for (String mark : new String[] {"mean", "published", "bar", "edge"}) {
                pairs.add(Arguments.of(scheme, colours, mark, "zone-1", GRAPHIC));
            }
        });
        return pairs.build();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_read_stands_out_from_its_ground(
            String scheme, Map<String, String> colours, String front, String ground, double least) {
        assertThat(contrast(colours.get(front), colours.get(ground)))
                .as("%s on %s, %s", front, ground, scheme)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Map<String, String>> schemes() {
        String style =
                new PageText(Samples.page(Samples.oneGroup())).elements("style").get(0);
        int dark = style.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = colours(style.substring(0, dark));
        Map<String, String> inTheDark = new HashMap<>(light);
        inTheDark.putAll(colours(style.substring(dark)));
        assertThat(inTheDark).isNotEqualTo(light);
        Map<String, Map<String, String>> schemes = new LinkedHashMap<>();
        schemes.put("light", light);
        schemes.put("dark", inTheDark);
        return schemes;
    }

    private static Map<String, String> colours(String style) {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(style);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
