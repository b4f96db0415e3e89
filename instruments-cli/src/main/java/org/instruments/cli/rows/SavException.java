package org.instruments.cli.rows;

import org.instruments.problem.ProblemCode;

/** A file of SPSS that cannot be read. */
final class SavException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    /** @param statement what breaks the rules of the format, without anything from the file */
    SavException(String statement) {
        this(ProblemCode.MALFORMED_FILE, statement);
    }

    SavException(ProblemCode code, String statement) {
        super(statement);
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }
}
