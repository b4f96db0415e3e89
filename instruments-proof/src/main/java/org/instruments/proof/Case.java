package org.instruments.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instruments.problem.ProblemCode;
import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/**
 * Answers and what they must give. The expected values come from the source or by hand.
 *
 * @param name what the case shows
 * @param basis where the expected values come from
 * @param answers an answer per item in order; {@code null} when {@code all} is given
 * @param all the answer to every item
 * @param except the answers to items that differ from {@code all}
 * @param coding the coding; {@code null} for the first
 * @param attributes the attributes of the person
 * @param minAnswered the rule for missing answers; {@code null} for the declared one
 * @param expect score to value
 * @param absent score to reason
 * @param prorated the scores that are prorated
 * @param bands band set to band, where only one score has a set of that name
 * @param bandsOf score to band set to band
 * @param alerts the alerts raised; {@code null} when that is not looked at
 * @param problems the problems for which the answers are refused; {@code null} when they are not
 */
record Case(
        @NotNull @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @NotNull @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String basis,

        @Nullable List<@Nullable Object> answers,
        @Nullable Object all,
        Map<String, @Nullable Object> except,
        @Nullable String coding,
        Map<String, Object> attributes,
        @Nullable Object minAnswered,
        Map<String, BigDecimal> expect,
        Map<String, AbsenceReason> absent,
        List<String> prorated,
        Map<String, String> bands,
        Map<String, Map<String, String>> bandsOf,
        @Nullable List<String> alerts,
        @Nullable List<@Valid ExpectedProblem> problems) {

    /**
     * A problem that must be found.
     *
     * @param code its kind
     * @param item the item it is at; {@code null} where it is of no single item
     */
    record ExpectedProblem(@NotNull String code, @Nullable String item) {

        boolean isKnown() {
            for (ProblemCode known : ProblemCode.values()) {
                if (known.id().equals(code)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return item == null ? code : code + " at " + item;
        }
    }

    Case {
        except = map(except);
        attributes = map(attributes);
        expect = map(expect);
        absent = map(absent);
        prorated = prorated == null ? List.of() : List.copyOf(prorated);
        bands = map(bands);
        bandsOf = map(bandsOf);
    }

    private static <V> Map<String, V> map(@Nullable Map<String, V> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
