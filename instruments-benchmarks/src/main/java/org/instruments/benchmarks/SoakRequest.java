package org.instruments.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.problem.ProblemCode;

/**
 * A request to the host of the soak and what must come back.
 *
 * @param kind what it is, for people to read
 * @param body what is sent
 * @param type its media type
 * @param status the only status that is right
 * @param answers what the body of the response must hold: the whole of a sheet, or codes of problems
 */
record SoakRequest(String kind, byte[] body, String type, int status, List<String> answers) {
    /** A word and a number that are in bad answers alone, so that they can be looked for where no answer may be. */
    private static final String WORD = "heliotrope";

    private static final String NUMBER = "774421";

    /** A name that nothing has: it may come back to the caller, but is not logged either. */
    private static final String NAME = "periwinkle";

    /** What must not be in a log. */
    static final List<String> MARKS = List.of(WORD, NUMBER, NAME);

    private static final String JSON = "application/json";
    private static final int GOOD = 200;
    private static final int BAD = 400;
    private static final int UNSUPPORTED = 415;
    private static final int LARGE = 1_000_000;
    private static final int DEEP = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AnswerKey HSE = AnswerKey.of("hse-msit");
    private static final AnswerKey SWEMWBS = AnswerKey.of("swemwbs");

    /** One of the kinds, the good ones as often as the bad ones. */
    static SoakRequest any(Random random) {
        return random.nextBoolean() ? good(random) : bad(random);
    }

    private static SoakRequest good(Random random) {
        AnswerKey key = random.nextBoolean() ? HSE : SWEMWBS;
        int[] answers = random.ints(key.items(), 1, 6).toArray();
        return random.nextInt(3) == 0 ? incomplete(key, answers, random) : complete(key, answers);
    }

    /** All answers: their scores are known by hand, and the sheet is the library's own to the byte. */
    private static SoakRequest complete(AnswerKey key, int[] answers) {
        List<String> expected = new ArrayList<>();
        expected.add(Instruments.get(key.id()).score(Responses.inOrder(answers)).toJson());
        for (AnswerKey.Column column : key.columns()) {
            AnswerKey.Sum sum = key.sums().get(column.sum());
            int added = sum.terms().stream()
                    .mapToInt(term -> term.weighing().of(answers[term.item() - 1]))
                    .sum();
            expected.add("\"id\":\""
                    + column.name().substring(key.id().length() + 1).replace('_', '-')
                    + "\",\"value\":"
                    + AnswerKey.text(key.value(column, added, sum.size()).orElseThrow()) + ",");
        }
        return json(
                key.id() + ", all answered",
                GOOD,
                expected,
                document(key, IntStream.of(answers).boxed().toList()));
    }

    /** Some answers, by item: scores that are absent, with a reason. */
    private static SoakRequest incomplete(AnswerKey key, int[] answers, Random random) {
        Map<String, Integer> some = new HashMap<>();
        for (int item = 0; item < answers.length; item++) {
            if (random.nextInt(10) > 0) {
                some.put("q" + (item + 1), answers[item]);
            }
        }
        String object = some.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return json(
                key.id() + ", some answered",
                GOOD,
                List.of(Instruments.get(key.id()).score(Responses.byItem(some)).toJson()),
                document(key, object));
    }

    /** Few are large: those take most of the time. */
    private static SoakRequest bad(Random random) {
        int[] answers = random.ints(SWEMWBS.items(), 1, 6).toArray();
        int place = random.nextInt(answers.length);
        return switch (random.nextInt(12)) {
            case 0 -> large(random, answers, place);
            case 1, 2, 3 -> badName(random);
            case 4, 5, 6 -> noDocument(random);
            default -> badAnswer(random, answers, place);
        };
    }

    private static SoakRequest badAnswer(Random random, int[] answers, int place) {
        return switch (random.nextInt(10)) {
            case 0 -> answer("a number that is no answer", answers, place, NUMBER, ProblemCode.ANSWER_NOT_ALLOWED);
            case 1 -> answer("a word", answers, place, quoted(WORD), ProblemCode.ANSWER_NOT_A_NUMBER);
            // Spring's Jackson reads numbers as doubles, and this one as infinity.
            case 2 -> answer("a number too large", answers, place, "1e999", ProblemCode.ANSWER_NOT_A_NUMBER);
            case 3 -> answer("half an answer", answers, place, "3.5", ProblemCode.ANSWER_NOT_ALLOWED);
            case 4 -> answer("a code for missing", answers, place, "-9", ProblemCode.ANSWER_NOT_ALLOWED);
            case 5 -> refused("a number of a thousand digits", list(answers, place, NUMBER.repeat(200)));
            case 6 -> refused("a list in the list", list(answers, place, "[" + NUMBER + "]"));
            case 7 -> refused("a truth", list(answers, place, "true"));
            case 8 -> problem("too few answers", swemwbs("[" + NUMBER + "]"), ProblemCode.WRONG_NUMBER_OF_ANSWERS);
            default -> refused("an item twice", swemwbs("{\"q1\":1,\"q1\":2}"));
        };
    }

    private static SoakRequest badName(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                refused(
                        "an unknown property",
                        "{\"" + NAME + "\":1," + swemwbs("[]").substring(1));
            case 1 -> problem("an unknown item", swemwbs("{\"" + NAME + "\":1}"), ProblemCode.UNKNOWN_ITEM);
            case 2 ->
                problem(
                        "an unknown instrument",
                        "{\"instrument\":\"" + NAME + "\",\"answers\":[3]}",
                        ProblemCode.UNKNOWN_INSTRUMENT);
            default ->
                problem(
                        "an unknown coding",
                        "{\"coding\":\"" + NAME + "\","
                                + swemwbs("[3,3,3,3,3,3,3]").substring(1),
                        ProblemCode.UNKNOWN_CODING);
        };
    }

    private static SoakRequest noDocument(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> refused("answers that are a word", swemwbs(quoted(WORD)));
            case 1 -> refused("no answers", "{\"instrument\":\"swemwbs\"}");
            case 2 -> refused("no JSON", WORD + " " + NUMBER);
            case 3 -> refused("an end too early", swemwbs("{\"q1\":\"" + WORD));
            case 4 -> refused("nothing", "");
            case 5 -> refused("null", "null");
            case 6 -> bytes("no UTF-8", swemwbs("{\"q1\":\"" + WORD + "?\"}"), (byte) 0xC3);
            case 7 -> bytes("a zero byte", swemwbs("{\"q1\":?" + NUMBER + "}"), (byte) 0);
            default ->
                new SoakRequest(
                        "another media type",
                        swemwbs("[" + NUMBER + "]").getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        UNSUPPORTED,
                        List.of());
        };
    }

    private static SoakRequest large(Random random, int[] answers, int place) {
        return switch (random.nextInt(6)) {
            case 0 ->
                answer(
                        "a long text",
                        answers,
                        place,
                        quoted(WORD.repeat(LARGE / WORD.length())),
                        ProblemCode.ANSWER_NOT_A_NUMBER);
            case 1 ->
                problem(
                        "very many answers",
                        swemwbs("[3" + ",3".repeat(LARGE / 2) + "]"),
                        ProblemCode.WRONG_NUMBER_OF_ANSWERS);
            case 2 -> refused("deep lists", swemwbs("[".repeat(DEEP) + "]".repeat(DEEP)));
            case 3 -> refused("deep objects", swemwbs("{\"q1\":".repeat(DEEP) + NUMBER + "}".repeat(DEEP)));
            case 4 -> refused("lists that do not end", swemwbs("[".repeat(LARGE)));
            default -> refused("larger than a mebibyte", swemwbs("[3,3,3,3,3,3,3" + " ".repeat(1 << 20) + "]"));
        };
    }

    private static SoakRequest answer(String kind, int[] answers, int place, String bad, ProblemCode code) {
        return problem(kind, list(answers, place, bad), code);
    }

    private static SoakRequest problem(String kind, String json, ProblemCode code) {
        return json(kind, BAD, List.of("\"code\":\"" + code.id() + "\""), json);
    }

    private static SoakRequest refused(String kind, String json) {
        return json(kind, BAD, List.of(), json);
    }

    private static SoakRequest bytes(String kind, String json, byte inPlaceOfTheMark) {
        byte[] body = json.getBytes(StandardCharsets.US_ASCII);
        body[json.indexOf('?')] = inPlaceOfTheMark;
        return new SoakRequest(kind, body, JSON, BAD, List.of());
    }

    private static SoakRequest json(String kind, int status, List<String> answers, String json) {
        return new SoakRequest(kind, json.getBytes(StandardCharsets.UTF_8), JSON, status, answers);
    }

    private static String list(int[] answers, int place, String bad) {
        List<String> cells =
                IntStream.of(answers).mapToObj(Integer::toString).collect(Collectors.toCollection(ArrayList::new));
        cells.set(place, bad);
        return swemwbs(cells.toString());
    }

    private static String swemwbs(String answers) {
        return document(SWEMWBS, answers);
    }

    private static String document(AnswerKey key, Object answers) {
        return "{\"instrument\":\"" + key.id() + "\",\"answers\":" + answers + "}";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    HttpRequest to(URI scores) {
        return HttpRequest.newBuilder(scores)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** What is wrong with a response; empty where it is right. */
    Optional<String> fault(HttpResponse<String> response) {
        String text = response.body();
        if (response.statusCode() != status) {
            return Optional.of(kind + ": status " + response.statusCode() + " in place of " + status);
        }
        if (status == GOOD && !text.equals(answers.get(0))) {
            return Optional.of(kind + ": another sheet than the library's");
        }
        if (!answers.stream().allMatch(text::contains)) {
            return Optional.of(kind + ": not in the response: " + answers);
        }
        if (status != GOOD && (text.contains(WORD) || text.contains(NUMBER) || text.contains("Exception"))) {
            return Optional.of(kind + ": an answer or an exception is in the response");
        }
        return Optional.empty();
    }
}
