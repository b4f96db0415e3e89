package org.instruments;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.JsonFields;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Reads a document of responses strictly, and says everything that is wrong with it and with the answers. */
final class ResponsesReader {
    private final Faults faults = new Faults("");
    private final Function<String, Instrument> instruments;

    private ResponsesReader(Function<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    static ResponsesDocument read(String json, Function<String, Instrument> instruments) {
        ResponsesReader reader = new ResponsesReader(instruments);
        Optional<ResponsesDocument> document = JsonFields.read(json, reader.faults, reader::document);
        if (document.isEmpty() || !reader.faults.isEmpty()) {
            throw new InvalidInputException(reader.faults.all());
        }
        return document.get();
    }

    private ResponsesDocument document(JsonFields fields) {
        String id = fields.text("instrument");
        Optional<String> coding = fields.optionalText("coding");
        Responses answers = answers(fields);
        ResponsesDocument document = ResponsesDocument.of(
                id,
                answers,
                coding.orElse(null),
                fields.scalarsByName("attributes"),
                fields.texts("missingCodes", true));
        if (!id.isEmpty()) {
            instrument(id, fields).ifPresent(instrument -> validate(instrument, document.responses(), fields));
        }
        return document;
    }

    private static Responses answers(JsonFields fields) {
        if (fields.isList("answers")) {
            return Responses.textInOrder(fields.scalars("answers"));
        }
        return Responses.textByItem(fields.isObject("answers") ? fields.scalarsByName("answers") : Map.of());
    }

    private Optional<Instrument> instrument(String id, JsonFields fields) {
        try {
            Instrument instrument = instruments.apply(id);
            if (instrument.id().equals(id) || instrument.toString().equals(id)) {
                return Optional.of(instrument);
            }
            fields.fault(ProblemCode.INSTRUMENT_MISMATCH, "instrument", "the answers must be to " + instrument.id());
        } catch (InvalidInputException unknown) {
            unknown.problems().forEach(problem -> faults.add(problem, fields.at("instrument")));
        }
        return Optional.empty();
    }

    private void validate(Instrument instrument, Responses responses, JsonFields fields) {
        instrument
                .validate(responses)
                .forEach(problem -> faults.add(problem, path(problem, instrument, responses, fields)));
    }

    private static String path(Problem problem, Instrument instrument, Responses responses, JsonFields fields) {
        if (problem.place() instanceof Place.OfAttribute attribute) {
            return fields.at("attributes") + "." + attribute.id();
        }
        if (problem.place() instanceof Place.OfItem item) {
            return fields.at("answers")
                    + (responses.isInOrder() ? "[" + instrument.placeOfItem(item.id()) + "]" : "." + item.id());
        }
        return fields.at(problem.code() == ProblemCode.UNKNOWN_CODING ? "coding" : "answers");
    }
}
