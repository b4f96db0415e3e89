package org.instruments.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What scoring a CSV file must give, by the rules of {@code docs/inputs.md} and {@code docs/interpretation.md} and with
 * nothing of what the command does it with.
 *
 * @param carried the names of the columns that are carried through
 * @param rows the rows that are scored
 * @param faults the codes of what is wrong, with the line, in the order of the file
 * @param readable whether the columns were found and the text was sound to its end
 */
record StrictSheet(List<String> carried, List<Row> rows, List<Fault> faults, boolean readable) {
    private static final Pattern SPACE =
            Pattern.compile("^[\\p{Z}\\t-\\r\\x1C-\\x1F\\uFEFF]+|[\\p{Z}\\t-\\r\\x1C-\\x1F\\uFEFF]+$");
    private static final Pattern WHOLE = Pattern.compile("(0|-?[1-9][0-9]*)(\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    /** A row that is scored: what is carried through, and a value or null for each score. */
    record Row(int line, List<String> carried, List<Double> scores, String alerts, boolean faulty) {}

    /** A fault; line 0 where it is not in a row. */
    record Fault(int line, String code) {}

    /**
     * How a file is to be read.
     *
     * @param alerts whether the items that raise alerts must be there
     * @param missing texts that stand for not answered
     */
    record How(StrictScoring scoring, String id, char delimiter, boolean alerts, Set<String> missing) {}

    static StrictSheet of(byte[] bytes, How how) {
        StrictCsv csv = StrictCsv.read(bytes, how.delimiter());
        if (csv.records().isEmpty()) {
            return refused(csv.fault() ? "malformed-csv" : "empty-input");
        }
        List<String> names =
                csv.records().get(0).cells().stream().map(String::strip).toList();
        Columns columns = new Columns(names, how);
        if (columns.fault != null) {
            return refused(columns.fault);
        }
        List<Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (StrictCsv.Row record : csv.records().subList(1, csv.records().size())) {
            if (record.cells().size() == names.size()) {
                rows.add(row(record, columns, how, faults));
            } else {
                faults.add(new Fault(record.line(), "ragged-row"));
            }
        }
        if (csv.fault()) {
            faults.add(new Fault(0, "malformed-csv"));
        }
        return new StrictSheet(columns.carried.stream().map(names::get).toList(), rows, faults, !csv.fault());
    }

    private static StrictSheet refused(String code) {
        return new StrictSheet(List.of(), List.of(), List.of(new Fault(0, code)), false);
    }

    /** Which column is what. */
    private static final class Columns {
        private final Map<String, Integer> items = new LinkedHashMap<>();
        private final Map<String, Integer> attributes = new HashMap<>();
        private final List<Integer> carried = new ArrayList<>();
        private String fault;

        Columns(List<String> names, How how) {
            List<String> normal = names.stream().map(Columns::normal).toList();
            List<String> ids = how.scoring().items();
            Set<String> needed = new HashSet<>();
            how.scoring().scores().stream()
                    .filter(score -> !how.scoring().isOptional(score))
                    .forEach(score -> needed.addAll(how.scoring().itemsOf(score)));
            if (how.alerts()) {
                needed.addAll(how.scoring().itemsOfAlerts());
            }
            List<String> found = null;
            for (List<String> naming : namings(ids, how.id())) {
                boolean complete = needed.stream().allMatch(item -> normal.contains(naming.get(ids.indexOf(item))));
                found = found == null && complete ? naming : found;
            }
            if (found == null || normal.stream().anyMatch(name -> isPastTheLast(name, ids, how.id()))) {
                fault = found == null ? "missing-column" : "extra-item-column";
                return;
            }
            Set<Integer> taken = new HashSet<>();
            for (int item = 0; item < ids.size(); item++) {
                take(found.get(item), ids.get(item), normal, items, taken);
            }
            for (String attribute : how.scoring().attributes().keySet()) {
                take(normal(attribute), attribute, normal, attributes, new HashSet<>());
            }
            for (int column = 0; column < names.size(); column++) {
                if (!taken.contains(column)) {
                    carried.add(column);
                }
            }
            Set<String> written = new HashSet<>();
            how.scoring().scores().forEach(score -> written.add(normal(how.id() + "-" + score)));
            if (carried.stream().anyMatch(column -> written.contains(normal.get(column)))) {
                fault = "duplicate-column";
            }
        }

        private static List<List<String>> namings(List<String> ids, String id) {
            List<String> own = ids.stream().map(Columns::normal).toList();
            List<String> apart = new ArrayList<>();
            List<String> together = new ArrayList<>();
            for (int n = 1; n <= ids.size(); n++) {
                apart.add(normal(id) + "-" + n);
                together.add(normal(id) + n);
            }
            return List.of(own, apart, together);
        }

        private static boolean isPastTheLast(String name, List<String> ids, String id) {
            List<String> stems = new ArrayList<>(List.of(normal(id) + "-", normal(id)));
            if (ids.get(0).equals("q1")) {
                stems.add("q");
            }
            return stems.stream()
                    .filter(name::startsWith)
                    .map(stem -> name.substring(stem.length()))
                    .anyMatch(number -> number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) > ids.size());
        }

        private void take(
                String name, String what, List<String> normal, Map<String, Integer> found, Set<Integer> taken) {
            for (int column = 0; column < normal.size(); column++) {
                if (normal.get(column).equals(name)) {
                    taken.add(column);
                    if (found.putIfAbsent(what, column) != null) {
                        fault = "duplicate-column";
                    }
                }
            }
        }

        private static String normal(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static Row row(StrictCsv.Row record, Columns columns, How how, List<Fault> faults) {
        Map<String, Integer> answers = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        int before = faults.size();
        columns.items.forEach((item, column) -> {
            String cell = SPACE.matcher(record.cells().get(column)).replaceAll("");
            if (!cell.isEmpty() && !how.missing().contains(cell)) {
                Integer option = option(item, cell, how);
                if (option != null) {
                    answers.put(item, option);
                } else {
                    faults.add(new Fault(
                            record.line(),
                            NUMBER.matcher(cell).matches() ? "answer-not-allowed" : "answer-not-a-number"));
                }
            }
        });
        columns.attributes.forEach((attribute, column) -> {
            String cell = SPACE.matcher(record.cells().get(column)).replaceAll("");
            if (!cell.isEmpty() && !how.missing().contains(cell)) {
                how.scoring().attributes().get(attribute).stream()
                        .filter(value -> value.equalsIgnoreCase(cell))
                        .forEach(value -> known.put(attribute, value));
                if (!known.containsKey(attribute)) {
                    faults.add(new Fault(record.line(), "answer-not-allowed"));
                }
            }
        });
        return new Row(
                record.line(),
                columns.carried.stream().map(record.cells()::get).toList(),
                how.scoring().score(answers, known),
                how.scoring().alerts(answers),
                faults.size() > before);
    }

    private static Integer option(String item, String cell, How how) {
        if (WHOLE.matcher(cell).matches()) {
            return how.scoring().optionOfNumber(item, new BigDecimal(cell));
        }
        return NUMBER.matcher(cell).matches() ? null : how.scoring().optionOfLabel(item, cell);
    }
}
