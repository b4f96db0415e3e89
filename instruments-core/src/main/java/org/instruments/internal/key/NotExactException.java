package org.instruments.internal.key;

/** Constants of a score have so many digits that its values could not be computed exactly. */
public final class NotExactException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    private final String score;

    NotExactException(String score, ArithmeticException cause) {
        super("score " + score + ": " + cause.getMessage());
        initCause(cause);
        this.score = cause instanceof NotExactException inner ? inner.score : score;
    }

    /** The id of the score. */
    public String score() {
        return score;
    }
}
