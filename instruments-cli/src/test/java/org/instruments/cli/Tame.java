package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What every answer to hostile input must be like, whatever it says. */
final class Tame {
    private static final Pattern ACTS_ON_A_TERMINAL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
    private static final Pattern OF_THE_PROGRAM =
            Pattern.compile("unexpected|Exception|out of memory|\tat |java\\.|Stream[A-Z]");
    private static final int LONGEST = 60_000;

    private Tame() {}

    /** No trace of the program's insides, nothing that acts on a terminal, no endless answer, a code there is. */
    static Ran assertTame(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isBetween(0, 3);
        assertThat(ran.err()).doesNotContainPattern(OF_THE_PROGRAM).doesNotContainPattern(ACTS_ON_A_TERMINAL);
        assertThat(ran.err().length()).isLessThan(LONGEST);
        return ran;
    }

    /** Tame, with this exit code and a first line of this end, such as the code of a problem. */
    static void assertRefused(Ran ran, int code, String end) {
        assertTame(ran);
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.errors().get(0)).endsWith(end);
    }
}
