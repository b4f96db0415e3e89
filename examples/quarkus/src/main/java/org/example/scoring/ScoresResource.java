package org.example.scoring;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.instruments.Instruments;
import org.instruments.ResponsesDocument;
import org.instruments.problem.Problem;
import org.instruments.score.ScoreSheet;
import org.instruments.validation.ValidResponses;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/scores")
public class ScoresResource {
    @POST
    public ScoreSheet score(@ValidResponses ResponsesDocument document) {
        return Instruments.get(document.instrument()).score(document.responses());
    }

    /** All that is wrong with the answers, each with its code and its item, and without the answer. */
    @ServerExceptionMapper
    public RestResponse<List<Problem>> refuse(ConstraintViolationException invalid) {
        return RestResponse.status(
                Status.BAD_REQUEST,
                invalid.getConstraintViolations().stream()
                        .map(ScoresResource::problem)
                        .toList());
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> more = violation.unwrap(HibernateConstraintViolation.class);
        return more.getDynamicPayload(Problem.class);
    }
}
