package org.instruments.cli;

/** What the command's exit codes mean. They are part of its contract. */
final class ExitCode {
    /** Done; absent scores and warnings included. Also when the reader of the output went away. */
    static final int DONE = 0;

    /** The data or a definition has problems. */
    static final int PROBLEMS = 1;

    /** The call is wrong. */
    static final int WRONG_CALL = 2;

    /** Input or output failed, or the command itself did. */
    static final int FAILED = 3;

    private ExitCode() {}
}
