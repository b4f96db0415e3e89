package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.instruments.Instruments;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Sourced;
import org.instruments.definition.Trust;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private final Definition wrqol = Instruments.get("wrqol").definition();

    @Test
    void the_weakest_mark_counts_and_a_source_is_named_once() {
        assertThat(Provenance.of(part(cited("aladdin-2022", null)), wrqol))
                .isEqualTo(new Provenance(List.of("aladdin-2022"), Trust.A));
        assertThat(Provenance.of(
                        part(cited("aladdin-2022", Trust.B), cited("van-laar-2007", null), cited("aladdin-2022", null)),
                        wrqol))
                .isEqualTo(new Provenance(List.of("aladdin-2022", "van-laar-2007"), Trust.B));
        assertThat(Provenance.of(part(cited("aladdin-2022", null), cited("bouncetogether", null)), wrqol)
                        .isSingleSource())
                .isTrue();
    }

    @Test
    void a_part_without_evidence_or_of_an_unknown_source_is_refused() {
        assertThatThrownBy(() -> Provenance.of(part(), wrqol)).hasMessage("without evidence");
        assertThatThrownBy(() -> Provenance.of(part(cited("hearsay", null)), wrqol))
                .hasMessage("there is no source hearsay");
    }

    private static Evidence cited(String source, Trust trust) {
        return new Evidence(source, trust, null, null);
    }

    private static Sourced part(Evidence... evidence) {
        return () -> List.of(evidence);
    }
}
