package org.instruments.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The written form that parts of a definition share: ids, and lists and maps that are never null and never change. */
final class Form {
    // Without turning back, which takes a stack as deep as the text is long.
    static final String ID = "[a-z0-9]++([.-][a-z0-9]++)*+";
    static final String ID_MESSAGE = "an id is lower-case words and digits joined with - or .";
    static final String NAME = "[^\\s,_]+";
    static final String NAME_MESSAGE = "an id has no white space, comma or _";
    static final String NUMBER = "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?";
    static final String NUMBER_MESSAGE = "the name must be a plain number";

    /** A number in a file of answers is read with nine digits. */
    static final int LARGEST_CODE = 999_999_999;

    static final String CODE_MESSAGE = "a number of a coding or an attribute has at most nine digits";
    static final String TEXT = "(?s).*\\S.*";
    static final String TEXT_MESSAGE = "must not be blank";
    static final String VERSION = "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)";

    private Form() {}

    /** Null elements can only come from a file with faults; they are reported there and left out here. */
    static <T> List<T> list(@Nullable List<T> given) {
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        List<T> there = new ArrayList<>(given);
        there.removeIf(Objects::isNull);
        return Collections.unmodifiableList(there);
    }

    /** Weights alone may be null: an option that counts as not answered. */
    static <T> List<T> listWithNulls(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
