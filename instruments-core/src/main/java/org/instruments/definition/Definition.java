package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as its definition file declares it.
 *
 * @param format the version of the format, 1
 * @param id the id of the instrument
 * @param version the version of this definition
 * @param title the full name
 * @param measures what it measures
 * @param timeFrame the period the questions ask about
 * @param language of labels and texts
 * @param rights who owns it and what may ship
 * @param sources what was read
 * @param responseScales the response scales
 * @param codings how inputs write positions; the first is the default
 * @param items the items, in questionnaire order
 * @param itemsEvidence where order, wording and reversal of the items come from
 * @param attributes what scores must know of a person beside the answers
 * @param scores the scores
 * @param bandSets named intervals of scores
 * @param norms published figures of populations
 * @param benchmarks published figures for groups
 * @param reliability published figures of reliability
 * @param alerts answers that are reported whatever the scores
 * @param groupPractice what the guide says of groups, or {@code null}
 * @param cautions sentences a user must know
 * @param omissions what is known to be missing
 */
public record Definition(
        @NotNull
        @Min(value = 1, message = "this library reads format 1")
        @Max(value = 1, message = "this library reads format 1")
        Integer format,

        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull @Pattern(regexp = Form.VERSION, message = "a version is major.minor.patch")
        String version,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String title,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String measures,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String timeFrame,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String language,

        @NotNull @Valid Rights rights,
        @NotEmpty List<@Valid Source> sources,
        @NotEmpty List<@Valid ResponseScale> responseScales,
        @NotEmpty List<@Valid Coding> codings,
        @NotEmpty List<@Valid Item> items,
        List<@Valid Evidence> itemsEvidence,
        List<@Valid Attribute> attributes,
        @NotEmpty List<@Valid ScoreDefinition> scores,
        List<@Valid BandSet> bandSets,
        List<@Valid Norm> norms,
        List<@Valid Benchmark> benchmarks,
        List<@Valid Reliability> reliability,
        List<@Valid AlertRule> alerts,
        @Nullable @Valid GroupPractice groupPractice,
        List<@Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE) String> cautions,
        List<@Valid Omission> omissions) {

    public Definition {
        sources = Form.list(sources);
        responseScales = Form.list(responseScales);
        codings = Form.list(codings);
        items = Form.list(items);
        itemsEvidence = Form.list(itemsEvidence);
        attributes = Form.list(attributes);
        scores = Form.list(scores);
        bandSets = Form.list(bandSets);
        norms = Form.list(norms);
        benchmarks = Form.list(benchmarks);
        reliability = Form.list(reliability);
        alerts = Form.list(alerts);
        cautions = Form.list(cautions);
        omissions = Form.list(omissions);
    }

    /**
     * The response scale of an item.
     *
     * @param item an item of this definition
     * @return the scale
     * @throws NoSuchElementException when there is none of that id, which only a definition with faults has
     */
    public ResponseScale scaleOf(Item item) {
        return responseScales.stream()
                .filter(scale -> scale.id().equals(item.scale()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A score by its id.
     *
     * @param id the id of the score
     * @return the score
     * @throws NoSuchElementException when there is none of that id
     */
    public ScoreDefinition score(String id) {
        return scores.stream()
                .filter(score -> id.equals(score.id()))
                .findFirst()
                .orElseThrow();
    }
}
