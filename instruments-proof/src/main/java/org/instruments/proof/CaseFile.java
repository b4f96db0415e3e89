package org.instruments.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The cases of an instrument, as the file beside its definition declares them.
 *
 * @param format the version of the format, 1
 * @param instrument the id of the instrument
 * @param cases the cases
 */
record CaseFile(
        @NotNull
        @Min(value = 1, message = "this library reads format 1")
        @Max(value = 1, message = "this library reads format 1")
        Integer format,

        @NotNull String instrument,
        @NotEmpty List<@Valid Case> cases) {

    CaseFile {
        cases = cases == null ? List.of() : List.copyOf(cases);
    }
}
