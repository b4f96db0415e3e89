package org.instruments.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers of 300 resident doctors in Mumbai, 2019 (PMC6881898, table 1), as far as they are published: how many gave each
 * answer to each of the first 13 items of the Copenhagen Burnout Inventory, in the order of {@code cbi-2005}. Who of them
 * gave which answers is not: here each has a level of burnout that shows in all answers, made up from a seed, and each item
 * is given to the people in the order of that, so that the counts are the published ones exactly.
 */
record DoctorsOfMumbai(List<List<Integer>> columns) {
    private static final int PEOPLE = 300;

    /** The place of the reversed item, from 0. */
    static final int REVERSED = 9;

    /** By item, how many chose the first option as printed, the second, … */
    private static final int[][] COUNTS = {
        {67, 112, 105, 14, 2},
        {52, 135, 89, 20, 4},
        {63, 79, 98, 48, 12},
        {18, 49, 119, 66, 48},
        {35, 84, 109, 50, 22},
        {16, 66, 107, 89, 22},
        {75, 94, 87, 32, 12},
        {55, 78, 91, 50, 26},
        {25, 50, 115, 70, 40},
        {24, 56, 68, 100, 52},
        {37, 78, 113, 52, 20},
        {31, 52, 104, 77, 36},
        {41, 56, 113, 66, 24}
    };

    /** The answers as positions from 1, for a seed. */
    static DoctorsOfMumbai of(long seed) {
        Random random = new Random(seed);
        double[] level = random.doubles(PEOPLE, -1, 1).toArray();
        List<List<Integer>> columns = new ArrayList<>();
        for (int item = 0; item < COUNTS.length; item++) {
            int direction = item == REVERSED ? -1 : 1;
            double[] shown = IntStream.range(0, PEOPLE)
                    .mapToDouble(person -> direction * level[person] + random.nextDouble() * 2 - 1)
                    .toArray();
            List<Integer> worstFirst = IntStream.range(0, PEOPLE)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer person) -> -shown[person]))
                    .toList();
            Integer[] column = new Integer[PEOPLE];
            int next = 0;
            for (int option = 0; option < COUNTS[item].length; option++) {
                for (int i = 0; i < COUNTS[item][option]; i++) {
                    column[worstFirst.get(next++)] = option + 1;
                }
            }
            columns.add(List.of(column));
        }
        return new DoctorsOfMumbai(columns);
    }

    /** The same with the reversed item stored as if it had been turned round before. */
    DoctorsOfMumbai reversedBefore() {
        List<List<Integer>> changed = new ArrayList<>(columns);
        changed.set(
                REVERSED,
                columns.get(REVERSED).stream().map(answer -> 6 - answer).toList());
        return new DoctorsOfMumbai(changed);
    }

    /** The same with the items about work in the order of {@code cbi}. */
    DoctorsOfMumbai inTheFirstOrder() {
        // emotional, burnt, frustration, evening, morning, hours, energy
        return new DoctorsOfMumbai(IntStream.concat(IntStream.range(0, 6), IntStream.of(10, 12, 11, 6, 7, 8, REVERSED))
                .mapToObj(columns::get)
                .toList());
    }

    /** As a file with columns q1 to q13. */
    String csv() {
        Stream<String> header = Stream.of(String.join(
                ",",
                IntStream.rangeClosed(1, columns.size())
                        .mapToObj(item -> "q" + item)
                        .toList()));
        Stream<String> rows = IntStream.range(0, PEOPLE)
                .mapToObj(person -> String.join(
                        ",",
                        columns.stream()
                                .map(column -> column.get(person).toString())
                                .toList()));
        return String.join("\n", Stream.concat(header, rows).toList()) + "\n";
    }
}
