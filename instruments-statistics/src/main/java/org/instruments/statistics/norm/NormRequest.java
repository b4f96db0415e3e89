package org.instruments.statistics.norm;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.Norm;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for. What is {@code null} is not asked for.
 *
 * <pre>{@code
 * Norms.of(swemwbs).only(NormRequest.of("metric").withSex("female").withAge(34).withCountry("England"));
 * }</pre>
 *
 * @param score the id of the score
 * @param sex the sex as norms write it, in any case: {@code male} or {@code female}
 * @param age the age in years, from 0; a norm answers it whose stated ages include it
 * @param country the country as norms write it, in any case
 * @param edition words of the edition, in any case and order
 * @param population words of the population, in any case and order
 */
public record NormRequest(
        String score,
        @Nullable String sex,
        @Nullable Integer age,
        @Nullable String country,
        @Nullable String edition,
        @Nullable String population) {

    /**
     * Checks the request.
     *
     * @throws IllegalArgumentException when a text is blank or the age is negative
     */
    public NormRequest {
        if (Stream.of(score, sex, country, edition, population)
                .filter(Objects::nonNull)
                .anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a request without a text is null, not blank");
        }
        if (age != null && age < 0) {
            throw new IllegalArgumentException("an age is not negative");
        }
    }

    /**
     * A request for any norm of a score.
     *
     * @param score the id of the score
     * @return the request
     * @throws IllegalArgumentException when it is blank
     */
    public static NormRequest of(String score) {
        return new NormRequest(score, null, null, null, null, null);
    }

    /**
     * The same for one sex.
     *
     * @param one the sex
     * @return the request
     * @throws IllegalArgumentException when it is blank
     */
    public NormRequest withSex(String one) {
        return new NormRequest(score, one, age, country, edition, population);
    }

    /**
     * The same for an age.
     *
     * @param years the age in years, from 0
     * @return the request
     * @throws IllegalArgumentException when it is negative
     */
    public NormRequest withAge(int years) {
        return new NormRequest(score, sex, years, country, edition, population);
    }

    /**
     * The same for a country.
     *
     * @param one the country
     * @return the request
     * @throws IllegalArgumentException when it is blank
     */
    public NormRequest withCountry(String one) {
        return new NormRequest(score, sex, age, one, edition, population);
    }

    /**
     * The same for an edition.
     *
     * @param words words of the edition; each must be among the norm's
     * @return the request
     * @throws IllegalArgumentException when they are blank
     */
    public NormRequest withEdition(String words) {
        return new NormRequest(score, sex, age, country, words, population);
    }

    /**
     * The same for a population.
     *
     * @param words words of the population; each must be among the norm's
     * @return the request
     * @throws IllegalArgumentException when they are blank
     */
    public NormRequest withPopulation(String words) {
        return new NormRequest(score, sex, age, country, edition, words);
    }

    boolean describes(Norm norm) {
        return norm.score().equals(score)
                && same(sex, norm.sex())
                && isOfAge(norm)
                && same(country, norm.country())
                && words(norm.edition()).containsAll(words(edition))
                && words(norm.population()).containsAll(words(population));
    }

    private static boolean same(@Nullable String asked, @Nullable String stated) {
        return asked == null || asked.strip().equalsIgnoreCase(stated);
    }

    private boolean isOfAge(Norm norm) {
        return age == null
                || (norm.ageFrom() != null || norm.ageTo() != null)
                        && (norm.ageFrom() == null || age >= norm.ageFrom())
                        && (norm.ageTo() == null || age <= norm.ageTo());
    }

    /** Whole words, so that "men" is not found in "women"; "2010-13" is one word. */
    private static Set<String> words(@Nullable String text) {
        Set<String> words = text == null
                ? new HashSet<>()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,;:()]+"))
                        .collect(Collectors.toSet());
        words.remove("");
        return words;
    }

    /** The request in one line. */
    String described() {
        return Stream.of(
                        "score " + score,
                        part("sex ", sex),
                        part("age ", age),
                        part("country ", country),
                        part("edition ", edition),
                        part("population ", population))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + value;
    }
}
