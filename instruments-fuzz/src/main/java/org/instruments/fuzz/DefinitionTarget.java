package org.instruments.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.cli.page.DefinitionJson;
import org.instruments.definition.Attribute;

/** A definition: what is found sound can be scored with, and printed so that it is the same when it is read again. */
public final class DefinitionTarget {
    private static final ScratchFile FILE = ScratchFile.named(".json");
    private static final int PEOPLE = 6;

    /** Printing takes much longer than reading. */
    private static final int PRINTED_ONE_IN = 16;

    private DefinitionTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, DefinitionTarget::read);
    }

    private static void read(byte[] input) throws IOException {
        Instrument instrument = Instruments.read(FILE.with(input));
        for (MinimumAnswered minimum : new MinimumAnswered[] {MinimumAnswered.declared(), MinimumAnswered.half()}) {
            Scorer scorer =
                    instrument.scorer(ScoreOptions.withDefaults().with(minimum).withTrace(true));
            AnswerReader reader = instrument.answerReader(instrument.codingIds().get(0), Set.of());
            for (int person = 0; person < PEOPLE; person++) {
                SoundSheet.require(scorer.score(person(instrument, reader, person)));
            }
        }
        if (Math.floorMod(Arrays.hashCode(input), PRINTED_ONE_IN) == 0) {
            byte[] printed = DefinitionJson.of(instrument).getBytes(StandardCharsets.UTF_8);
            Instrument again = Instruments.read(FILE.with(printed));
            Execution.require(
                    again.fingerprint().equals(instrument.fingerprint()), "printed and read it is another definition");
        }
    }

    /** The first option always, the last, some of each, some of them not answered, nothing. */
    private static Positions person(Instrument instrument, AnswerReader reader, int person) {
        int[] positions = new int[instrument.items().size()];
        for (int item = 0; item < positions.length; item++) {
            int options = instrument
                    .definition()
                    .scaleOf(instrument.items().get(item))
                    .optionWeights()
                    .size();
            int option = switch (person) {
                case 0 -> 0;
                case 1 -> options - 1;
                case 2 -> item % options;
                case 3 -> item % 3 == 0 ? Positions.NOT_ANSWERED : (7 * item + 3) % options;
                case 4 -> item == 0 ? options / 2 : Positions.NOT_ANSWERED;
                default -> Positions.NOT_ANSWERED;
            };
            boolean unanswered = option >= 0
                    && instrument
                                    .definition()
                                    .scaleOf(instrument.items().get(item))
                                    .optionWeights()
                                    .get(option)
                            == null;
            positions[item] = unanswered ? Positions.NOT_ANSWERED : option;
        }
        int[] attributes = instrument.definition().attributes().stream()
                .mapToInt(attribute -> value(attribute, person))
                .toArray();
        return reader.positions(positions, attributes);
    }

    private static int value(Attribute attribute, int person) {
        if (person == 2) {
            return AnswerReader.UNKNOWN;
        }
        if (!attribute.values().isEmpty()) {
            return person % attribute.values().size();
        }
        return person % 2 == 0 ? attribute.min() : attribute.max();
    }
}
