package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompareCallsTest {

    static Stream<Arguments> wrongCalls() {
        String noFile = "Name a file of answers, or two; without a file give --from with either --against or --norm.";
        String notThree = "Invalid value for option '--from': '%s' is not mean,sd,n: ";
        String notReliable = "Invalid value for option '--reliability': '%s' is not a reliability: ";
        return Stream.of(
                Arguments.of("swemwbs", noFile),
                Arguments.of("swemwbs --against 20,3,100", noFile),
                Arguments.of("swemwbs --from 20,3,100", noFile),
                Arguments.of("swemwbs --from 20,3,100 --against 20,3,100 --norm workforce-phase-1", noFile),
                Arguments.of("swemwbs --from 20,3,100 --against 20,3,100 --time wave", noFile),
                Arguments.of(
                        "swemwbs a.csv",
                        "say what a.csv is compared with: a second file, --time, --by, --norm, --against or --from"),
                Arguments.of("swemwbs a.csv b.csv c.csv", "there is one too many: c.csv"),
                Arguments.of("swemwbs a.csv a.csv", "both files are a.csv; name two"),
                Arguments.of(
                        "swemwbs a.csv b.csv --time wave",
                        "--time goes with one file; two files are compared with each other"),
                Arguments.of(
                        "swemwbs a.csv b.csv --by team",
                        "--by goes with one file; two files are compared with each other"),
                Arguments.of(
                        "swemwbs a.csv b.csv --norm workforce-phase-1",
                        "--norm goes with one file; two files are compared with each other"),
                Arguments.of(
                        "swemwbs a.csv b.csv --against 20,3,100",
                        "--against goes with one file; two files are compared with each other"),
                Arguments.of(
                        "swemwbs a.csv b.csv --from 20,3,100",
                        "--from goes with one file; two files are compared with each other"),
                Arguments.of("swemwbs a.csv --time wave --by team", "give one of --time and --by"),
                Arguments.of(
                        "swemwbs a.csv --norm workforce-phase-1 --against 20,3,100",
                        "give one of --norm and --against"),
                Arguments.of(
                        "swemwbs a.csv --scores raw --from 20,3,100 --against 20,3,100",
                        "--from goes with a file alone; with --against and a file nothing is left for it"),
                Arguments.of("swemwbs a.csv --by team --id person", "--id goes with two files or with --time"),
                Arguments.of(
                        "swemwbs a.csv --norm workforce-phase-1 --id person",
                        "--id goes with two files or with --time"),
                Arguments.of("swemwbs a.csv b.csv --people p.csv", "--people goes with --id"),
                Arguments.of("swemwbs a.csv b.csv --reliability 0.8", "--reliability goes with --id"),
                Arguments.of(
                        "swemwbs a.csv b.csv --id p --reliability 0.8",
                        "--reliability is of one score; --scores names it: raw, metric"),
                Arguments.of(
                        "swemwbs a.csv --against 20,3,100",
                        "--against is of one score; --scores names it: raw, metric"),
                Arguments.of(
                        "swemwbs --scores raw,metric --against 20,3,100 --from 20,3,100",
                        "--against is of one score; --scores names it: raw, metric"),
                Arguments.of("swemwbs a.csv --time wave --min-group 0", "--min-group: at least 1, not 0"),
                Arguments.of(
                        "swemwbs a.csv --norm workforce-phase-1 --scores raw",
                        "the norm workforce-phase-1 of swemwbs is of the score metric and is not compared with raw"
                                + " [norm-mismatch]"),
                Arguments.of(
                        "swemwbs --norm workforce-phase-3 --from 20,3,100",
                        "--from: the norm workforce-phase-3 does not have all of mean, SD and n"),
                Arguments.of(
                        "hse-msit a.csv --norm nobody",
                        "hse-msit has no norm nobody; it has ucu-2012-relationships,"
                                + " ucu-2012-peer-support [unknown-norm]"),
                Arguments.of(
                        "swemwbs a.csv --time wave --scores sum",
                        "swemwbs has no score sum; it has raw, metric [unknown-score]"),
                Arguments.of("swemwbs --from 20,3", notThree.formatted("20,3") + "give three numbers: mean,sd,n"),
                Arguments.of(
                        "swemwbs --from 20,x,100",
                        notThree.formatted("20,x,100")
                                + "mean and sd are plain decimals such as 23.5, n is a whole number"),
                Arguments.of(
                        "swemwbs --from NaN,3,100",
                        notThree.formatted("NaN,3,100")
                                + "mean and sd are plain decimals such as 23.5, n is a whole number"),
                Arguments.of(
                        "swemwbs --from 20,3,9.5",
                        notThree.formatted("20,3,9.5")
                                + "mean and sd are plain decimals such as 23.5, n is a whole number"),
                Arguments.of(
                        "swemwbs --from 20,-3,100",
                        notThree.formatted("20,-3,100") + "not a mean and a standard deviation: 20.0, -3.0"),
                Arguments.of(
                        "swemwbs --from 20,3,1",
                        notThree.formatted("20,3,1") + "at least 2 people have a standard deviation, not 1"),
                Arguments.of(
                        "swemwbs a.csv b.csv --id p --reliability 1",
                        notReliable.formatted("1") + "a reliability is from 0 to below 1, not 1.0"),
                Arguments.of(
                        "swemwbs a.csv b.csv --id p --reliability 0.8,0",
                        notReliable.formatted("0.8,0") + "a standard deviation is above 0, not 0.0"),
                Arguments.of(
                        "swemwbs a.csv b.csv --id p --reliability good",
                        notReliable.formatted("good") + "give a number, or two: reliability,sd"),
                Arguments.of(
                        "swemwbs a.csv b.csv --id p --reliability 0.8,3,4",
                        notReliable.formatted("0.8,3,4") + "give a number, or two: reliability,sd"),
                Arguments.of(
                        "swemwbs a.csv b.csv --format xml",
                        "Invalid value for option '--format': 'xml' is none of" + " table, csv, json"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void a_wrong_call_is_told_before_any_file_is_looked_at(String call, String message) {
        Ran ran = Ran.of((Object[]) ("compare " + call).split(" "));

        assertThat(ran.errors().get(0)).isEqualTo(message);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }
}
