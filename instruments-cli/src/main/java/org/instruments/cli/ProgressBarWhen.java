package org.instruments.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.instruments.cli.rows.Input;

/** When a progress bar is shown on standard error. */
enum ProgressBarWhen {
    /** When a person watches and the file is long. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    private static final long LONG_FILE = 5_000_000;
    private static final long UNKNOWN = -1;
    private static final long MEGABYTE = 1_000_000;
    private static final int WIDTH = 80;

    /** The text of an input; where a bar is shown, reading the file moves it and closing it ends it. */
    InputStream open(Input input, PrintStream err) throws IOException {
        long size = input.size().orElse(UNKNOWN);
        boolean shown = switch (this) {
            case AUTO -> size > LONG_FILE && ErrorTerminal.isThere();
            case ALWAYS -> true;
            case NEVER -> false;
        };
        InputStream bytes = input.open();
        return input.text(shown ? new Watched(bytes, bar(size, err)) : bytes);
    }

    private static ProgressBar bar(long size, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName("scoring")
                .setInitialMax(size)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build();
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Watched extends FilterInputStream {
        private final ProgressBar bar;

        Watched(InputStream in, ProgressBar bar) {
            super(in);
            this.bar = bar;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            int got = super.read(target, from, count);
            bar.stepBy(Math.max(got, 0));
            return got;
        }

        @Override
        public void close() throws IOException {
            bar.close();
            super.close();
        }
    }
}
