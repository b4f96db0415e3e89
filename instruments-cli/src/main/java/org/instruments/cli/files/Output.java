package org.instruments.cli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a result goes. Closed without being {@linkplain #complete() complete}, a file is as if never begun. */
public sealed interface Output extends AutoCloseable permits NewFile, Stream, Gzip {

    /** What to write to. */
    OutputStream stream();

    /** Says that all is written and well. */
    void complete() throws IOException;

    @Override
    void close() throws IOException;

    /** A stream that is there already and stays open. */
    static Output to(OutputStream stream) {
        return new Stream(stream, false);
    }

    /**
     * A file: a new one, or in place of an old one; compressed where its name ends in {@code .gz}. A device or a pipe is
     * written to as it is.
     */
    static Output to(Path target) throws IOException {
        return Gzip.isNameOf(target) ? new Gzip(plain(target)) : plain(target);
    }

    private static Output plain(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new Stream(Files.newOutputStream(target), true);
        }
        // A link stays one: what it points to is replaced.
        return NewFile.beside(Files.exists(target) ? target.toRealPath() : target);
    }
}
