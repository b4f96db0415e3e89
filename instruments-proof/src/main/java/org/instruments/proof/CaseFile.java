package org.instruments.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instruments.internal.reading.DocumentFile;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

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

    private static final String SUFFIX = ".json";

    CaseFile {
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    /** Where the cases of a definition file are: for {@code my-scale.json}, {@code my-scale.cases.json} beside it. */
    static Path beside(Path definition) {
        String name = String.valueOf(definition.getFileName());
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return definition.resolveSibling(stem + ".cases" + SUFFIX);
    }

    /**
     * The cases beside a definition file, or null where there are none or their file is not of the format, which is then
     * among the faults.
     */
    static @Nullable CaseFile read(Path definition, Faults faults) throws IOException {
        Path file = beside(definition);
        if (!Files.exists(file)) {
            faults.add(ProblemCode.CASES_MISSING, "$", "there are no cases beside the definition");
            return null;
        }
        // Nobody named this file, so it must not be a pipe that keeps its reader waiting.
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is not a file");
        }
        byte[] document = DocumentFile.read(file, faults);
        return document == null ? null : StrictReader.read(document, CaseFile.class, faults);
    }
}
