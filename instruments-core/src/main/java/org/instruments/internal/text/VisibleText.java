package org.instruments.internal.text;

/**
 * Text from a file or a command line, made fit for one line of a terminal or a log: a name could hold the sequences that
 * colour, move or erase what is on a terminal, a line break that begins a line of its own, or marks that turn the
 * direction of what follows.
 */
public final class VisibleText {
    /** What is said of a text that may not have such characters. */
    public static final String REFUSED = "has a control character, a line break or another hidden character";

    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /** The text, each character that is hidden and acts on others replaced by a question mark in a diamond. */
    public static String of(String text) {
        return !hides(text)
                ? text
                : text.codePoints()
                        .map(c -> isHidden(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The same, cut after so many characters. */
    public static String of(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? of(text)
                : of(text.substring(0, text.offsetByCodePoints(0, longest))) + "…";
    }

    /** Whether a text has a character that is hidden and acts on others. */
    public static boolean hides(String text) {
        return text.codePoints().anyMatch(VisibleText::isHidden);
    }

    /**
     * Whether a character cannot be seen and acts on others: a control character, a line or paragraph separator, half of a
     * surrogate pair, an embedding, override or isolate of direction, a mark of byte order, or a space without width.
     * Joiners and marks of direction, which some scripts need, do not count.
     */
    private static boolean isHidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x200B
                || codePoint >= 0x2028 && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x206F
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                || codePoint == 0xFEFF
                || codePoint >= 0xFFF9 && codePoint <= 0xFFFB;
    }
}
