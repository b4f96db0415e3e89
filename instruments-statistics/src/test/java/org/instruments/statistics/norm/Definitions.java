package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.instruments.Instrument;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/** Definitions made up for tests, and what refusals say. */
final class Definitions {
    private Definitions() {}

    static Instrument madeUp() {
        return Instrument.proven(Definitions.class.getResourceAsStream("made-up.json"));
    }

    /** Without a norm, a benchmark or a word on groups. */
    static Instrument bare() {
        return Instrument.proven(Definitions.class.getResourceAsStream("bare.json"));
    }

    /** The one problem of a call that must be refused. */
    static Problem refused(ThrowingCallable call) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0);
    }
}
