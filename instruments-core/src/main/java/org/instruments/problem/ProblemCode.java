package org.instruments.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of problems. An {@link #id()} is stable and never used again for something else. */
public enum ProblemCode {
    /** A number that the coding does not have, or a word that an attribute does not have. */
    ANSWER_NOT_ALLOWED,
    /** Text that is neither a number nor a label of the item's response scale. */
    ANSWER_NOT_A_NUMBER,
    /** An answer to an item the instrument does not have. */
    UNKNOWN_ITEM,
    /** Two answers to one item. */
    DUPLICATE_ITEM,
    /** More or fewer answers than items. */
    WRONG_NUMBER_OF_ANSWERS,
    /** An attribute the instrument does not have. */
    UNKNOWN_ATTRIBUTE,
    /** A column that is needed and not there. */
    MISSING_COLUMN,
    /** Two columns of one name, or an output column that the input has already. */
    DUPLICATE_COLUMN,
    /** A column of an item past the last: the file is of another form of the questionnaire. */
    EXTRA_ITEM_COLUMN,
    /** A row with more or fewer cells than the header. */
    RAGGED_ROW,
    /** Text that breaks the rules of CSV, such as a quote that is never closed. */
    MALFORMED_CSV,
    /** Not even a header. */
    EMPTY_INPUT,
    /** Answers that do not fit the coding that was named, but fit another. */
    CODING_MISMATCH,
    /** No instrument of that id. */
    UNKNOWN_INSTRUMENT,
    /** Answers to another instrument than the one they were given to. */
    INSTRUMENT_MISMATCH,
    /** No coding of that id. */
    UNKNOWN_CODING,
    /** No score of that id. */
    UNKNOWN_SCORE,
    /** No band set of that id. */
    UNKNOWN_BAND_SET,
    /** No norm of that id, or none of the people asked for. */
    UNKNOWN_NORM,
    /** More than one norm of the people asked for. */
    AMBIGUOUS_NORM,
    /** A norm of another score than the one that it was to be compared with. */
    NORM_MISMATCH,
    /** No benchmark edition of that id, or none of its groups or figures. */
    UNKNOWN_BENCHMARK,
    /** A benchmark asked for one person. */
    BENCHMARK_IS_FOR_GROUPS,
    /** Fewer people who were invited than people who answered, or nobody. */
    TOO_FEW_INVITED,
    /** A definition with faults. */
    DEFINITION_INVALID,
    /** Something larger than the stated limits. */
    TOO_LARGE,
    /** A case of a definition that does not come out as it says. */
    CASE_FAILED,
    /** A definition without cases. */
    CASES_MISSING,
    /** A proof of a definition that does not hold. */
    PROOF_FAILED,

    // What is wrong with a document: a definition, its cases, responses, a score sheet, a text pack.
    /** Not JSON. */
    MALFORMED_JSON,
    /** A property given twice. */
    DUPLICATE_PROPERTY,
    /** A property the format does not have. */
    UNKNOWN_PROPERTY,
    /** A value of the wrong type. */
    WRONG_TYPE,
    /** A property that is required and not there. */
    MISSING_PROPERTY,
    /** A value outside its form. */
    BAD_VALUE,
    /** Two things of a kind with one id. */
    DUPLICATE_ID,
    /** A response scale that is not declared. */
    UNKNOWN_SCALE,
    /** A source that is not declared. */
    UNKNOWN_SOURCE,
    /** A band that is not declared. */
    UNKNOWN_BAND,
    /** A source that nothing cites. */
    UNUSED_SOURCE,
    /** A response scale that no item has. */
    UNUSED_SCALE,
    /** An attribute that no step asks for. */
    UNUSED_ATTRIBUTE,
    /** An item in no score and not marked so, or marked so and in a score. */
    UNSCORED_ITEM,
    /** Numbers without a source. */
    UNSOURCED,
    /** Weights, labels or codes that do not cover the response scale. */
    WEIGHTS_MISMATCH,
    /** A reversed item on a scale whose weights backwards are not its mirror image. */
    NOT_A_MIRROR,
    /** A coding that leaves out an item, has it twice, or uses one code twice. */
    CODING_INCOMPLETE,
    /** A score that does not say in exactly one way what it is made of. */
    AMBIGUOUS_SOURCE_OF_SCORE,
    /** A count over weights other than 0 and 1. */
    COUNT_WEIGHTS,
    /** A minimum below 1 or above the number of items. */
    MINIMUM_TOO_LARGE,
    /** A minimum below all items on a score whose items differ in range. */
    CANNOT_PRORATE,
    /** Scores that need each other. */
    CYCLE,
    /** A table without a row for a reachable value. */
    LOOKUP_GAP,
    /** A table with a row for a value that cannot be reached. */
    LOOKUP_UNREACHABLE,
    /** A table that does not run in its direction. */
    LOOKUP_NOT_MONOTONE,
    /** Attributes that meet no case. */
    CASES_GAP,
    /** Attributes that meet two cases. */
    CASES_OVERLAP,
    /** A reachable score in no band. */
    BAND_GAP,
    /** A reachable score in two bands. */
    BAND_OVERLAP,
    /** Limits that do not ascend. */
    BAND_ORDER,
    /** A stated range that is not the derived one. */
    RANGE_MISMATCH,
    /** Constants too fine for exact results. */
    NOT_EXACT,
    /** Text in a definition whose rights do not ship it. */
    TEXT_NOT_ALLOWED,
    /** A step that does nothing, or destroys every value. */
    NO_EFFECT;

    /** {@return the stable name, lower-case with hyphens, such as {@code answer-not-allowed}} */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
