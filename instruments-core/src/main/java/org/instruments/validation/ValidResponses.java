package org.instruments.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answers can be scored: {@code @ValidResponses(instrument = "swemwbs", coding = "1..5") Map<String, Integer> answers}.
 *
 * <p>It may stand on
 *
 * <ul>
 *   <li>a {@code Map} of item ids to answers, a {@code null} answer being an item that was not answered
 *   <li>a {@code List} of answers in questionnaire order, with {@code null} likewise
 *   <li>{@link org.instruments.Responses}
 *   <li>{@link org.instruments.ResponsesDocument}, which names its instrument itself
 * </ul>
 *
 * where an answer is a number or a text (a label, or a number as a form has it). {@code null} in place of all of it is
 * valid, and so is an item that was not answered: whether a score needs it is the score's own rule.
 *
 * <p>Every problem is a violation of its own, at the answer: {@code answers[q3]} of a map, {@code answers[2]} of a list,
 * {@code responses.answers[q3]} or {@code responses.attributes[sex]} of the library's types. With Hibernate Validator its
 * message template is {@code {org.instruments.problem.answer-not-allowed}} and so on for each {@linkplain
 * org.instruments.problem.ProblemCode#id() code}; messages are there in English and German, and an application may put
 * others in its {@code ValidationMessages}, in which {@code {place}}, {@code {allowed}} and {@code {instrument}} stand for
 * facts of the definition, never for what the person sent. The {@link org.instruments.problem.Problem} is the violation's
 * dynamic payload. With any other provider the message is a fixed English sentence that ends in the code in square
 * brackets.
 *
 * <p>An instrument that no module has, a coding it does not have, or an answer that is neither number nor text is a
 * {@link jakarta.validation.ConstraintDeclarationException} at first use.
 */
@Documented
@Constraint(
        validatedBy = {AnswersByItem.class, AnswersInOrder.class, AnswersOfResponses.class, AnswersOfDocument.class})
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidResponses {

    /** The default message, which stands for one message per code. */
    String ONE_PER_CODE = "{org.instruments.validation.ValidResponses.message}";

    /** {@return the id of the instrument, or id and version ({@code swemwbs@1.0.0}); may be left out only on a {@link org.instruments.ResponsesDocument}} */
    String instrument() default "";

    /** {@return the coding of answers that do not say theirs; empty for the first of the instrument} */
    String coding() default "";

    /** {@return the message of every violation; unless given, each has the one of its code} */
    String message() default ONE_PER_CODE;

    /** {@return the groups it belongs to} */
    Class<?>[] groups() default {};

    /** {@return what an application attaches to its violations; nothing here reads it} */
    Class<? extends Payload>[] payload() default {};
}
