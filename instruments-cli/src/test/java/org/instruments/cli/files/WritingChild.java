package org.instruments.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Begins to write a file, says so, and completes it when it is told to; in a Java of its own, which may be killed. */
final class WritingChild {
    private WritingChild() {}

    /** The file is the only argument. */
    public static void main(String[] args) throws IOException {
        try (Output output = Output.to(Path.of(args[0]))) {
            output.stream().write("of the child".getBytes(StandardCharsets.UTF_8));
            output.finish();
            System.out.println("begun");
            if (System.in.read() >= 0) {
                output.place();
                System.out.println("placed");
            }
        }
    }
}
