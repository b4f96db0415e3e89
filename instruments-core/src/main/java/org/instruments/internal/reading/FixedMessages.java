package org.instruments.internal.reading;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Messages as they stand at the constraint, whatever the locale. */
final class FixedMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
