package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    @Test
    void the_list_has_every_instrument_in_aligned_columns() {
        List<String> lines = Ran.of("list").out().lines().toList();

        List<Instrument> instruments = Instruments.all();
        assertThat(lines).hasSize(1 + instruments.size());
        assertThat(lines.get(0))
                .startsWith("ID ")
                .contains(" TITLE ", " ITEMS ", " SCORES ")
                .endsWith(" RIGHTS");
        assertThat(lines.stream().skip(1).map(line -> line.split(" ")[0]))
                .isEqualTo(instruments.stream().map(Instrument::id).toList())
                .contains("ghq-12", "hse-msit", "swemwbs", "wemwbs", "wrqol");
        int rights = lines.get(0).indexOf("RIGHTS");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("hse-msit ")
                        && line.substring(rights).equals("open licence (Open Government Licence v3.0)"))
                .anyMatch(line ->
                        line.startsWith("swemwbs ") && line.substring(rights).equals("licence required"));
    }

    @ParameterizedTest
    @MethodSource("org.instruments.Instruments#all")
    void a_page_names_every_item_score_band_norm_benchmark_and_source(Instrument instrument) {
        Ran ran = Ran.of("show", instrument.id());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().map(String::strip))
                .anyMatch(line -> line.equals(instrument.title()))
                .anyMatch(line -> line.endsWith(instrument.fingerprint()));
        var definition = instrument.definition();
        String page = ran.out();
        assertThat(page).contains(instrument.scoreIds()).contains(instrument.codingIds());
        assertThat(page).contains(definition.sources().stream().map(Source::id).toList());
        definition.items().forEach(item -> assertThat(page).containsPattern("(?m)^  " + item.id() + " "));
        definition.bandSets().forEach(set -> assertThat(page).contains("\n  " + set.id() + "\n"));
        definition.norms().forEach(norm -> assertThat(page).contains("\n  " + norm.id() + "\n"));
        definition.benchmarks().forEach(benchmark -> assertThat(page).contains("\n  " + benchmark.id() + "\n"));
        definition.alerts().forEach(alert -> assertThat(page).contains("\n  " + alert.id() + "  "));
        assertThat(page.contains("single source")).isTrue();
    }

    @Test
    void a_page_tells_reversal_ranges_and_what_a_high_score_means() {
        String page = Ran.of("show", "hse-msit").out();

        assertThat(page)
                .contains("  q3   reversed  frequency  Different groups at work demand things from me")
                .contains("  demands  Demands, 1 to 5; high is better\n    mean of q3, q6, q9, q12, q16, q18, q20, q22")
                .contains("Contains public sector information published by the Health and Safety Executive")
                .contains("never for one person".toUpperCase(Locale.ROOT))
                .contains("status: superseded", "status: current");
    }

    @Test
    void the_wording_of_a_protected_instrument_is_not_shown_and_that_is_said() {
        assertThat(Ran.of("show", "swemwbs").out())
                .contains("  q1    optimism\n", "the rights do not allow the wording to be shipped");
    }

    @ParameterizedTest
    @MethodSource("org.instruments.Instruments#all")
    void the_json_is_the_definition_itself(Instrument instrument, @TempDir Path folder) throws IOException {
        String id = instrument.id();
        ObjectMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        JsonNode document =
                exact.readTree(Ran.of("show", id, "--format", "json").out());

        Path file = folder.resolve(id + ".json");
        Files.writeString(file, document.toString());

        assertThat(document.findValues("note")).noneMatch(JsonNode::isNull);
        assertThat(Instruments.read(file).definition()).isEqualTo(instrument.definition());
    }
}
