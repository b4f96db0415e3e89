package org.instruments.cli;

import java.util.List;

/** Twelve made-up people who answered SWEMWBS before and after, and files of them. */
final class TwoTimes {
    private static final String HEADER = "person,wave,q1,q2,q3,q4,q5,q6,q7\n";

    /** Their answers, a digit per item. Raw: 21 20 26 23 15 21 24 16 21 18 18 17. */
    private static final List<String> BEFORE = List.of(
            "3332343", "2323343", "5343443", "2343344", "2311233", "3334332", "3443433", "3241222", "3333342",
            "3332232", "2333232", "1342232");

    /** Raw: 24 16 23 19 10 23 26 14 22 32 20 27. */
    private static final List<String> AFTER = List.of(
            "3334434", "3223222", "3344432", "3323332", "1211122", "4423424", "4433444", "2222222", "2233444",
            "4555454", "2233343", "3444444");

    private TwoTimes() {}

    /** The first time alone. */
    static String before() {
        return HEADER + rows(BEFORE, "1");
    }

    /** The second time alone, the last person first. */
    static String after() {
        return HEADER + rows(AFTER, "2").lines().reduce("", (later, line) -> line + "\n" + later);
    }

    /** Both, without a line feed at the end. */
    static String both() {
        return (HEADER + rows(AFTER, "2") + rows(BEFORE, "1")).strip();
    }

    private static String rows(List<String> answers, String wave) {
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < answers.size(); person++) {
            rows.append("=p").append(person + 1).append(',').append(wave);
            answers.get(person).chars().forEach(digit -> rows.append(',').append((char) digit));
            rows.append('\n');
        }
        return rows.toString();
    }
}
