package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that fails in the middle of a file ends the run, however many threads have a part of it. */
@Timeout(60)
class FailingStreamsTest {
    private static final String ROW = "7,1,2,3,4,5,1,2\n";
    private static final int ROWS = 200_000;
    private static final byte[] FILE =
            ("id,q1,q2,q3,q4,q5,q6,q7\n" + ROW.repeat(ROWS)).getBytes(StandardCharsets.US_ASCII);

    /** The sum of 1, 2, 3, 4, 5, 1, 2, and its value in the published table. */
    private static final String SCORES = "7,18,17.43\n";

    private static final int LARGEST_BLOCK = 1 << 18;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void whole_blocks_read_before_the_input_fails_are_written(String threads) {
        int there = FILE.length / 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = run(new SequenceInputStream(new ByteArrayInputStream(FILE, 0, there), new Failing()), out, threads);

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("input or output failed: the disk is gone\n");
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).isEqualTo("id,swemwbs_raw,swemwbs_metric\n" + SCORES.repeat(rows(written)));
        assertThat(rows(written)).isGreaterThan((there - LARGEST_BLOCK) / ROW.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void an_output_that_fails_ends_the_run(String threads) {
        OutputStream full = new OutputStream() {
            private int room = 100_000;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                room -= count;
                if (room < 0) {
                    throw new IOException("the disk is full");
                }
            }
        };

        int code = run(new ByteArrayInputStream(FILE), full, threads);

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("input or output failed: the disk is full\n");
    }

    private int run(InputStream in, OutputStream out, String threads) {
        return Main.run(
                new String[] {"score", "swemwbs", "--threads", threads},
                in,
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static int rows(String written) {
        return (int) written.lines().count() - 1;
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }
    }
}
