package org.instruments.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.instruments.Changes;
import org.instruments.Invented;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the format just allows: a linter that refuses a sound definition is as wrong as one that takes a faulty one. */
class AtTheLimitTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a band of one score                       | /bandSets/1/bands := [{"name": "low", "to": 9}, {"name": "ten", "from": 10, "to": 10}, {"name": "high", "from": 11}]
        a limit that only the lower band includes | /bandSets/1/bands/1/from := && /bandSets/1/bands/1/above := 9
        a limit that only the upper band includes | /bandSets/1/bands/0/to := && /bandSets/1/bands/0/below := 10
        sets of two scores with one name          | /bandSets/- := {"id": "raw-halves", "score": "often", "bands": [{"name": "low", "to": 0}, {"name": "high", "from": 1}], "evidence": [{"source": "book"}]}
        a share of the second set of a name       | /bandSets/0/id := "raw-halves"
        a share of two bands together             | /norms/0/shares/0/band := "low" && /norms/0/shares/0/to := "high"
        no group practice                         | /groupPractice :=
        no response rates                         | /groupPractice/responseRates :=
        response rates above a percentage         | /groupPractice/responseRates/bands/0/from := && /groupPractice/responseRates/bands/0/above := 50
        a range for reliability                   | /reliability/0/value := && /reliability/0/from := 0.7 && /reliability/0/to := 0.9
        reliability of the scores in general      | /reliability/0/score :=
        a benchmark that is a mean only           | /benchmarks/0/groups/0/figures/- := {"score": "often", "mean": 1}
        a benchmark that is a minimum only        | /benchmarks/0/groups/0/figures/- := {"score": "often", "min": 0}
        a benchmark that is a maximum only        | /benchmarks/0/groups/0/figures/- := {"score": "often", "max": 2}
        a benchmark that is percentiles only      | /benchmarks/0/groups/0/figures/- := {"score": "often", "percentiles": {"50": 1}}
        an alert at the first and last position   | /alerts/0/item := "q1" && /alerts/0/positions := [0, 4]
        a norm of one person                      | /norms/0/n := 1
        a norm with the highest alpha             | /norms/0/alpha := 1
        a norm with the lowest alpha              | /norms/0/alpha := -1
        a mean at the lowest score                | /norms/0/mean := 3
        a mean at the highest score               | /norms/0/mean := 15
        a share of nobody                         | /norms/0/shares/0/percent := 0
        a share of everybody                      | /norms/0/shares/0/percent := 100
        percentiles with one score                | /norms/0/percentiles := {"25": 9, "50": 9, "97.5": 12}
        reliability of 1                          | /reliability/0/value := 1
        reliability of a range of one value       | /reliability/0/value := && /reliability/0/from := 0.8 && /reliability/0/to := 0.8
        reliability of one person                 | /reliability/0/n := 1
        a standard error of more than 1           | /reliability/0/measure := "sem" && /reliability/0/value := 2
        a number as id that is the place          | /items/5/id := "6"
        a response scale of 2 options             | /responseScales/1/weights := [0, 1] && /responseScales/1/labels := && /codings/1/groups/1/codes := [0, 1] && /alerts :=
        a response scale of 101 options           | /responseScales/1/weights := && /responseScales/1/from := 0 && /responseScales/1/to := 100 && /responseScales/1/labels := && /codings/1 := {"id": "again", "first": 1, "evidence": [{"source": "book"}]}
        a weight of six decimals                  | /responseScales/1/weights := [0.000001, 2, 3.999999, null]
        weights of a million                      | /responseScales/1/weights := [-1000000, 0, 1000000, null]
        an attribute of one number                | /attributes/- := {"id": "wave", "min": 2, "max": 2, "evidence": [{"source": "book"}]} && /scores/6/steps/1/value := && /scores/6/steps/1/cases := [{"when": [{"attribute": "wave", "from": 2}], "value": 2}]
        cases for one age each                    | /attributes/1/min := 39 && /attributes/1/max := 40
        cases that name the limits of an age      | /scores/6/steps/0/cases/0/when/1/from := 18 && /scores/6/steps/0/cases/1/when/1/to := 99
        a minimum of one                          | /scores/0/minimum/answered := 1
        a minimum of all items                    | /scores/0/minimum/answered := 3
        a minimum of all items of groups          | /scores/3/minimum := {"answered": 2, "evidence": [{"source": "book"}]}
        all of two items that differ in range     | /scores/7/items := ["q1", "q4"] && /scores/7/minimum := {"answered": 2, "evidence": [{"source": "book"}]}
        the largest of items with one lowest      | /scores/4/items := && /scores/4/groups := [{"items": ["q4"]}, {"items": ["q5"], "weights": [0, 1, 2, null]}] && /scores/4/minimum := {"answered": 1, "evidence": [{"source": "book"}]}
        the smallest of items with one highest    | /scores/4/method := "min" && /scores/4/items := && /scores/4/groups := [{"items": ["q4"]}, {"items": ["q5"], "weights": [1, 2, 4, null]}] && /scores/4/minimum := {"answered": 1, "evidence": [{"source": "book"}]}
        the items of the items of a score         | /scores/- := {"id": "mean-again", "title": "x", "high": "better", "method": "mean", "itemsOf": "average", "minimum": {"answered": 3, "evidence": [{"source": "book"}]}, "evidence": [{"source": "book"}]}
        a count of the items of a count           | /scores/1/method := "count" && /scores/1/itemsOf := "often"
        an addition of 0                          | /scores/6/steps/3/value := 0
        a subtraction of 0 for some people        | /scores/6/steps/0/cases/1/value := 0
        a clamp with a lower limit only           | /scores/6/steps/4/max :=
        a decreasing table                        | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "decreasing", "table": {"0": 9, "2": 8, "4": 7}, "evidence": [{"source": "book"}]}]}
        a table for women and one for men         | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "increasing", "evidence": [{"source": "book"}], "cases": [{"when": [{"attribute": "sex", "is": "female"}], "table": {"0": 1, "2": 2, "4": 3}}, {"when": [{"attribute": "sex", "is": "male"}], "table": {"0": 2, "2": 3, "4": 4}}]}]}
        rows in any order                         | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "increasing", "table": {"4": 3, "0": 1, "2.0": 2}, "evidence": [{"source": "book"}]}]}
        """)
    void it_is_no_fault(String allowed, String change) {
        assertThat(Invented.faultsAfter(folder, Changes.of(change))).isEmpty();
    }
}
