package org.instruments.cli.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.instruments.internal.json.Numbers;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;

/**
 * The columns of a score sheet.
 *
 * @param instrument the id of the instrument, which begins every name
 * @param scores the ids of the scores, in order
 * @param bandSets for each score that has any, the band sets that are shown
 * @param counts whether answered items and prorating are shown
 * @param alerts whether alerts are shown
 * @param decimals decimals shown; empty for exact values
 */
public record ScoreColumns(
        String instrument,
        List<String> scores,
        Map<String, List<String>> bandSets,
        boolean counts,
        boolean alerts,
        OptionalInt decimals) {

    /** Copies the collections. */
    public ScoreColumns {
        scores = List.copyOf(scores);
        bandSets = Map.copyOf(bandSets);
    }

    /** The names, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String score : scores) {
            names.add(name(score));
            if (counts) {
                names.add(name(score + "_answered"));
                names.add(name(score + "_prorated"));
            }
            bandSets.getOrDefault(score, List.of()).forEach(set -> names.add(name(score + "_" + set)));
        }
        if (alerts) {
            names.add(name("alerts"));
        }
        return names;
    }

    private String name(String what) {
        return (instrument + "_" + what).replace('-', '_');
    }

    /** The cells of a sheet, in the order of the names; what is absent is empty. */
    List<String> cells(ScoreSheet sheet) {
        List<String> cells = new ArrayList<>();
        sheet.scores().forEach(score -> addCells(score, cells));
        if (alerts) {
            cells.add(sheet.alerts().stream().map(Alert::id).collect(Collectors.joining(";")));
        }
        return cells;
    }

    /** The cells of one score. */
    List<String> cells(Score score) {
        List<String> cells = new ArrayList<>();
        addCells(score, cells);
        return cells;
    }

    private void addCells(Score score, List<String> cells) {
        Score.Present present = score instanceof Score.Present there ? there : null;
        cells.add(present == null ? "" : number(present.value()));
        if (counts) {
            cells.add(Integer.toString(score.answered()));
            cells.add(Boolean.toString(present != null && present.prorated()));
        }
        for (String set : bandSets.getOrDefault(score.id(), List.of())) {
            cells.add(present == null ? "" : present.band(set).orElse(""));
        }
    }

    private String number(double value) {
        String exact = Numbers.text(value);
        return decimals.isEmpty()
                ? exact
                : new BigDecimal(exact)
                        .setScale(decimals.getAsInt(), RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
