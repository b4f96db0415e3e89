package org.instruments.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instrument;

/**
 * A made-up survey with the items of several instruments, columns in any order, named {@code ID_n}; with bad cells in some
 * rows where they are asked for.
 */
final class SurveyOfSeveral {
    private final List<String> header;
    private final List<List<String>> rows;
    private final List<Integer> bad;

    private SurveyOfSeveral(List<String> header, List<List<String>> rows, List<Integer> bad) {
        this.header = header;
        this.rows = rows;
        this.bad = bad;
    }

    /** People who answered all of these instruments, one column after the other. */
    static SurveyOfSeveral of(List<Instrument> instruments, int people, long seed) {
        List<String> header = new ArrayList<>(List.of("person", "team"));
        List<List<String>> rows = new ArrayList<>();
        Random random = new Random(seed);
        for (int person = 0; person < people; person++) {
            rows.add(new ArrayList<>(List.of("p" + person, random.nextInt(40) == 0 ? "small" : "large")));
        }
        for (Instrument instrument : instruments) {
            int items = instrument.items().size();
            IntStream.rangeClosed(1, items).forEach(item -> header.add(instrument.id() + "_" + item));
            List<String> answers = new SyntheticAnswers(instrument, seed)
                    .csv(people)
                    .lines()
                    .skip(1)
                    .toList();
            for (int person = 0; person < people; person++) {
                List<String> cells = Arrays.asList(answers.get(person).split(",", -1));
                rows.get(person).addAll(cells.subList(cells.size() - items, cells.size()));
            }
        }
        return new SurveyOfSeveral(header, rows, List.of());
    }

    /** The same with the columns in another order, cells that are written in other ways, and bad ones in some rows. */
    SurveyOfSeveral disturbed(Random random) {
        List<Integer> order =
                IntStream.range(0, header.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        List<List<String>> changed = new ArrayList<>();
        List<Integer> badRows = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = order.stream().map(row::get).collect(Collectors.toCollection(ArrayList::new));
            int column = random.nextInt(cells.size());
            boolean isAnswer = order.get(column) > 1;
            switch (random.nextInt(5)) {
                case 0 -> cells.set(column, '"' + cells.get(column) + '"');
                case 1 -> cells.set(column, " " + cells.get(column) + " ");
                case 2 -> {
                    if (isAnswer) {
                        badRows.add(changed.size());
                        cells.set(column, random.nextBoolean() ? "77" : "x");
                    }
                }
                default -> {
                    // As it is.
                }
            }
            changed.add(cells);
        }
        return new SurveyOfSeveral(order.stream().map(header::get).toList(), changed, badRows);
    }

    /** Without the rows that have a bad cell. */
    SurveyOfSeveral withoutBad() {
        return new SurveyOfSeveral(
                header,
                IntStream.range(0, rows.size())
                        .filter(row -> !bad.contains(row))
                        .mapToObj(rows::get)
                        .toList(),
                List.of());
    }

    /** With other names of columns. */
    SurveyOfSeveral renamed(Map<String, String> names) {
        Map<String, String> other = new LinkedHashMap<>(names);
        return new SurveyOfSeveral(
                header.stream().map(name -> other.getOrDefault(name, name)).toList(), rows, bad);
    }

    /** How many rows have a bad cell. */
    int badRows() {
        return bad.size();
    }

    String csv() {
        return String.join(",", header) + "\n"
                + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    }
}
