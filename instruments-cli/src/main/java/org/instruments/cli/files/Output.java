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

    /** Says that all is written: what was held back goes out, so that a disk that is full is known now. */
    void finish() throws IOException;

    /** Puts what is finished where it belongs. */
    void place() throws IOException;

    /** Says that all is written and well. */
    default void complete() throws IOException {
        finish();
        place();
    }

    /**
     * Completes one output and then another that goes with it. Neither is put into place before both are finished, and no
     * interrupt comes in between.
     *
     * @throws FileSystemException when one of them is not there; where the other one is, that is said
     */
    static void complete(Output first, Output second) throws IOException {
        first.finish();
        second.finish();
        synchronized (Temporaries.class) {
            first.place();
            try {
                second.place();
            } catch (FileSystemException e) {
                throw first instanceof Stream
                        ? e
                        : new FileSystemException(e.getFile(), null, e.getReason() + "; " + first + " is written");
            }
        }
    }

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
            return new Stream(new NamedOutput(target.toString(), Files.newOutputStream(target), false), true);
        }
        return NewFile.of(target);
    }

    /** Whether two outputs would be one file, by whatever name. */
    static boolean areSame(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        try {
            return NewFile.resolved(one).equals(NewFile.resolved(other));
        } catch (FileSystemException e) {
            // One of them cannot be written at all, which is said when it is tried.
            return false;
        }
    }
}
