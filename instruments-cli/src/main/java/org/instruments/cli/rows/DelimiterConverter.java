package org.instruments.cli.rows;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What stands between two cells, as the command line has it. */
public final class DelimiterConverter implements ITypeConverter<Character> {

    @Override
    public Character convert(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new TypeConversionException("'" + text + "' is not a delimiter: give one character, or tab");
        }
        return text.charAt(0);
    }
}
