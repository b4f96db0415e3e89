package org.instruments.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.instruments.Instrument;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraint where the provider is not Hibernate Validator, and its messages. */
class OtherProviderTest {
    private static final String[] EXPECTED = {
        "[answers]: there must be one answer per item [wrong-number-of-answers]",
        "[answers][0]: this value is not allowed [answer-not-allowed]",
        "[answers][1]: this value is neither a number nor a label [answer-not-a-number]",
        "[answers][4]: this value is neither a number nor a label [answer-not-a-number]",
        "[attributes][{x}]: this is not an attribute of the questionnaire [unknown-attribute]",
        "valid: false"
    };

    @Test
    void another_provider_has_a_fixed_message_per_code() {
        assertThat(PlainProvider.violations()).containsExactly(EXPECTED);
    }

    /** Has the library and its tests once more, and no Hibernate Validator. */
    private static final class WithoutHibernate extends URLClassLoader {
        WithoutHibernate() {
            super(new URL[] {location(Instrument.class), location(OtherProviderTest.class)});
        }

        private static URL location(Class<?> type) {
            String file = type.getName().replace('.', '/') + ".class";
            String whole = type.getClassLoader().getResource(file).toString();
            try {
                return new URL(whole.substring(0, whole.length() - file.length()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.hibernate.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("org.instruments.")) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void hibernate_validator_need_not_be_there() throws Exception {
        try (URLClassLoader loader = new WithoutHibernate()) {
            Class<?> alone = loader.loadClass(PlainProvider.class.getName());
            assertThat(alone).isNotEqualTo(PlainProvider.class);
            assertThatThrownBy(() -> loader.loadClass(
                            "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext"))
                    .isInstanceOf(ClassNotFoundException.class);

            assertThat(alone.getMethod("violations").invoke(null)).isEqualTo(List.of(EXPECTED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de"})
    void every_code_that_answers_can_have_has_a_message(String locale) throws IOException {
        Properties messages = new Properties();
        try (InputStream in =
                Instrument.class.getResourceAsStream("/ContributorValidationMessages" + locale + ".properties")) {
            messages.load(in);
        }
        Set<String> keys = new TreeSet<>(Set.of("org.instruments.validation.ValidResponses.message"));
        for (ProblemCode code : Set.of(
                ProblemCode.ANSWER_NOT_ALLOWED,
                ProblemCode.ANSWER_NOT_A_NUMBER,
                ProblemCode.UNKNOWN_ITEM,
                ProblemCode.DUPLICATE_ITEM,
                ProblemCode.WRONG_NUMBER_OF_ANSWERS,
                ProblemCode.UNKNOWN_ATTRIBUTE,
                ProblemCode.CODING_MISMATCH,
                ProblemCode.UNKNOWN_CODING,
                ProblemCode.UNKNOWN_INSTRUMENT,
                ProblemCode.INSTRUMENT_MISMATCH)) {
            keys.add("org.instruments.problem." + code.id());
        }

        assertThat(messages.stringPropertyNames()).isEqualTo(keys);
        assertThat(messages.values()).doesNotHaveDuplicates();
    }
}
