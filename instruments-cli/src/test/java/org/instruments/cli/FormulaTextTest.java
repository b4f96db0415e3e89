package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instruments.cli.sheets.SpreadsheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a spreadsheet would run as a formula, in every file that the command writes for spreadsheets. */
class FormulaTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "-",
                "+",
                "--1",
                "+44 20",
                "-3,2",
                "-1e5x"
            })
    void what_a_spreadsheet_would_run_has_a_quote_before_it(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-3.2", "+44", "-1e5", "+1E-5", "-.5", "3", "a=1", " =1", "'=1", "\uFF11"})
    void numbers_and_other_texts_stay_as_they_are(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
    }

    private Path answers() throws IOException {
        StringBuilder text = new StringBuilder("=id,@team,=time,q1,q2,q3,q4,q5,q6,q7\n");
        for (int person = 0; person < 40; person++) {
            text.append("=p")
                    .append(person / 2)
                    .append(",\"=HYPERLINK(\"\"http://x\"\")\",+t")
                    .append(person % 2)
                    .append('x');
            for (int item = 0; item < 7; item++) {
                text.append(',').append(1 + (person * (item + 1)) % 5);
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("answers.csv"), text);
    }

    private static List<String> cellsThatRun(String csv) {
        return csv.lines()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                .filter(cell -> !SpreadsheetText.of(cell).equals(cell))
                .toList();
    }

    @Test
    void scores_have_none_in_names_or_cells_in_blocks_or_row_by_row() throws IOException {
        Path answers = answers();
        Ran blocks = Ran.of("score", "swemwbs", answers);
        Ran rows = Ran.of("score", "swemwbs", answers, "--trace", folder.resolve("trace.jsonl"));

        assertThat(blocks.code()).as(blocks.err()).isZero();
        assertThat(cellsThatRun(blocks.out())).isEmpty();
        assertThat(blocks.out())
                .startsWith("'=id,'@team,'=time,")
                .contains("\n'=p0,\"'=HYPERLINK(\"\"http://x\"\")\",'+t0x,");
        assertThat(rows.out()).isEqualTo(blocks.out());
        assertThat(Ran.of("score", "swemwbs", answers, "--keep", "all").out()).startsWith("'=id,'@team,'=time,q1,");
    }

    @Test
    void raw_text_and_json_have_the_text_as_it_is() throws IOException {
        Path answers = answers();

        assertThat(Ran.of("score", "swemwbs", answers, "--raw-text").out())
                .startsWith("=id,@team,=time,")
                .contains("\n=p0,\"=HYPERLINK(\"\"http://x\"\")\",+t0x,");
        assertThat(Ran.of("score", "swemwbs", answers, "--format", "jsonl").out())
                .contains("{\"=id\":\"=p0\",\"@team\":\"=HYPERLINK(\\\"http://x\\\")\",\"=time\":\"+t0x\"}");
    }

    @Test
    void figures_of_groups_and_comparisons_have_none() throws IOException {
        Path answers = answers();
        Path people = folder.resolve("people.csv");
        Ran described = Ran.of("describe", "swemwbs", answers, "--by=@team,=time", "--format", "csv");
        Ran compared = Ran.of(
                "compare", "swemwbs", answers, "--time==time", "--id==id", "--format", "csv", "--people", people);

        assertThat(described.code()).as(described.err()).isZero();
        assertThat(described.out()).contains("'=HYPERLINK").contains("'@team");
        assertThat(cellsThatRun(described.out())).isEmpty();
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(cellsThatRun(compared.out())).isEmpty();
        assertThat(Files.readString(people)).contains("'=p0,").contains("'+t0x");
        assertThat(cellsThatRun(Files.readString(people))).isEmpty();
    }
}
