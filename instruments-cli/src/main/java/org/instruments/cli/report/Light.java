package org.instruments.cli.report;

import java.util.Locale;
import java.util.Set;

/**
 * A named part of a benchmark edition. Its colour is that of its name, if that is a colour; its shape is that of its place,
 * so that parts are told apart without colours too.
 *
 * @param name the name as published
 * @param place its place among the parts, 0 for the lowest
 */
record Light(String name, int place) {
    private static final Set<String> COLOURS = Set.of("red", "amber", "yellow", "aqua", "blue", "green");
    private static final int SHAPES = 4;

    String css() {
        String colour = name.toLowerCase(Locale.ROOT);
        return COLOURS.contains(colour) ? "light-" + colour : "light-other";
    }

    String shape() {
        return "light-shape-" + place % SHAPES;
    }
}
