package org.example.scoring;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.instruments.Instruments;
import org.instruments.ResponsesDocument;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.ScoreSheet;
import org.instruments.validation.ValidResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

@RestController
class ScoresController {
    @PostMapping("/scores")
    ScoreSheet score(@RequestBody @ValidResponses ResponsesDocument document) {
        return Instruments.get(document.instrument()).score(document.responses());
    }

    /** All that is wrong with the answers, each with its code and its item, and without the answer. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Problem> refuse(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> problem(parameter.unwrap(error, ConstraintViolation.class))))
                .toList();
    }

    /** What is no document at all. Spring would answer 400 as well, but log what it could not read. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Problem> refuse(HttpMessageNotReadableException unreadable) {
        return List.of(
                Problem.of(ProblemCode.MALFORMED_JSON, new Place.Whole(), "the body is no document of responses"));
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> more = violation.unwrap(HibernateConstraintViolation.class);
        return more.getDynamicPayload(Problem.class);
    }
}
