package org.instruments.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for readers that take nothing else; the same again and again, so that it stays in memory. */
final class ScratchFile {
    private final Path path;

    private ScratchFile(Path path) {
        this.path = path;
    }

    /** An empty file that is gone when Java ends. */
    static ScratchFile named(String suffix) {
        try {
            Path path = Files.createTempFile("fuzz", suffix);
            path.toFile().deleteOnExit();
            return new ScratchFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with these bytes and no others. */
    Path with(byte[] bytes) throws IOException {
        return Files.write(path, bytes);
    }
}
