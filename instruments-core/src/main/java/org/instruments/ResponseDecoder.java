package org.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Item;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Turns one person's responses into positions, and says everything that is wrong with them. */
final class ResponseDecoder {
    private final Instrument instrument;
    private final Responses responses;
    private final List<Problem> problems = new ArrayList<>();
    private final int[] positions;
    private final int[] attributes;
    private final String[] texts;
    private final String[] names;

    private ResponseDecoder(Instrument instrument, Responses responses) {
        this.instrument = instrument;
        this.responses = responses;
        this.positions = new int[instrument.items().size()];
        this.attributes = new int[instrument.definition().attributes().size()];
        this.texts = new String[positions.length];
        this.names = instrument.items().stream().map(Item::id).toArray(String[]::new);
        Arrays.fill(positions, Positions.NOT_ANSWERED);
        Arrays.fill(attributes, AnswerReader.UNKNOWN);
    }

    /** Positions, and problems, of which there are none when the positions are good. */
    record Decoded(Positions positions, List<Problem> problems) {}

    static Decoded decode(Instrument instrument, Responses responses) {
        ResponseDecoder decoder = new ResponseDecoder(instrument, responses);
        Optional<Coding> coding = decoder.coding();
        coding.ifPresent(decoder::decode);
        return new Decoded(
                new Positions(
                        decoder.positions,
                        decoder.attributes,
                        coding.map(Coding::id).orElse("")),
                List.copyOf(decoder.problems));
    }

    private Optional<Coding> coding() {
        List<Coding> codings = instrument.definition().codings();
        if (responses.coding().isEmpty()) {
            return Optional.of(codings.get(0));
        }
        Optional<Coding> found = codings.stream()
                .filter(coding -> coding.id().equals(responses.coding().get()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(instrument.unknownCoding(responses.coding().get()));
        }
        return found;
    }

    private void decode(Coding coding) {
        AnswerReader reader = instrument.answerReader(coding.id(), responses.missingCodes());
        if (responses.isInOrder()) {
            assignInOrder();
        } else {
            assignById();
        }
        for (int item = 0; item < texts.length; item++) {
            if (texts[item] != null) {
                int position = reader.read(item, texts[item]);
                if (position < Positions.NOT_ANSWERED) {
                    problems.add(reader.problem(item, texts[item], position, new Place.OfItem(names[item])));
                } else {
                    positions[item] = position;
                }
            }
        }
        if (problems.stream().anyMatch(problem -> problem.code() == ProblemCode.ANSWER_NOT_ALLOWED)) {
            fitting(coding).ifPresent(problems::add);
        }
        attributes(reader);
    }

    private void assignInOrder() {
        int given = responses.answers().size();
        int most = texts.length;
        if (given > most || given < most && !IntStream.range(given, most).allMatch(instrument::isOptionalItem)) {
            problems.add(Problem.of(
                    ProblemCode.WRONG_NUMBER_OF_ANSWERS,
                    new Place.Whole(),
                    given + " answers for the " + most + " items of " + instrument.id()));
        }
        for (int item = 0; item < most; item++) {
            if (item < given) {
                texts[item] = responses.answers().get(item).text();
            } else {
                positions[item] = Positions.NOT_ASKED;
            }
        }
    }

    private void assignById() {
        Set<Integer> seen = new HashSet<>();
        for (Responses.Answer answer : responses.answers()) {
            int item = instrument.placeOfItem(answer.item());
            if (item < 0) {
                problems.add(Problem.of(
                        ProblemCode.UNKNOWN_ITEM,
                        new Place.OfItem(answer.item()),
                        "is not an item of " + instrument.id() + " (there are "
                                + instrument.items().get(0).id() + " to "
                                + instrument.items().get(texts.length - 1).id() + ")"));
            } else if (!seen.add(item)) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_ITEM, new Place.OfItem(answer.item()), "the item is answered twice"));
            } else {
                texts[item] = answer.text();
                names[item] = answer.item();
            }
        }
        for (int item = 0; item < texts.length; item++) {
            if (texts[item] == null && instrument.isOptionalItem(item)) {
                positions[item] = Positions.NOT_ASKED;
            }
        }
    }

    private void attributes(AnswerReader reader) {
        List<Attribute> declared = instrument.definition().attributes();
        responses.attributes().forEach((id, value) -> {
            int attribute = instrument.placeOfAttribute(id);
            if (attribute < 0) {
                problems.add(Problem.of(
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        new Place.OfAttribute(id),
                        "is not an attribute of " + instrument.id() + " (there are: "
                                + declared.stream().map(Attribute::id).collect(Collectors.joining(", ")) + ")"));
                return;
            }
            int read = reader.readAttribute(attribute, value);
            if (read == AnswerReader.NOT_A_VALUE) {
                problems.add(reader.attributeProblem(attribute, value, new Place.OfAttribute(id)));
            } else {
                attributes[attribute] = read;
            }
        });
    }

    /** The codings that would accept every answer, when the one that was named does not. */
    private Optional<Problem> fitting(Coding named) {
        List<String> fitting = instrument.definition().codings().stream()
                .filter(this::accepts)
                .map(Coding::id)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(instrument.codingMismatch(named.id(), fitting));
    }

    private boolean accepts(Coding coding) {
        AnswerReader reader = instrument.answerReader(coding.id(), responses.missingCodes());
        return IntStream.range(0, texts.length)
                .filter(item -> texts[item] != null)
                .allMatch(item -> reader.read(item, texts[item]) >= Positions.NOT_ANSWERED);
    }
}
