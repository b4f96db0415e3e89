package org.instruments.statistics.group;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is published of a group: a figure, or that it is hidden. Immutable and safe for use by many threads.
 *
 * @param <T> what is published
 */
public sealed interface Published<T> {

    /**
     * It is published.
     *
     * @param figure what is published
     * @param <T> what is published
     */
    record Shown<T>(T figure) implements Published<T> {}

    /**
     * It is not.
     *
     * @param why why not
     * @param <T> what would be published
     */
    record Hidden<T>(Hiding why) implements Published<T> {}

    /** Why something is hidden. */
    enum Hiding {
        /** It is of fewer people than the smallest group. */
        SMALL("small"),
        /** With the other figures it would tell something of fewer people than the smallest group. */
        WITHHELD("withheld");

        private final String code;

        Hiding(String code) {
            this.code = code;
        }

        /** {@return a stable name in lower case} */
        public String code() {
            return code;
        }
    }

    /** {@return what is published, or empty} */
    default Optional<T> shown() {
        return this instanceof Shown<T> shown ? Optional.of(shown.figure()) : Optional.empty();
    }

    /**
     * Something else of the same people.
     *
     * @param use makes it of what is published
     * @param <U> what it is
     * @return that, or that it is hidden for the same reason
     */
    default <U> Published<U> map(Function<? super T, ? extends U> use) {
        if (this instanceof Shown<T> shown) {
            return new Shown<>(use.apply(shown.figure()));
        }
        return new Hidden<>(((Hidden<T>) this).why());
    }
}
