package org.instruments.cli.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Output whose failures say what could not be written; a reader that has gone away is told from a disk that is full. */
public final class NamedOutput extends FilterOutputStream {
    private static final Path STANDARD = Path.of("/proc/self/fd/1");

    private final String name;
    private final boolean pipe;

    /**
     * Output with a name.
     *
     * @param pipe whether it is known to be a pipe, which nothing but the end of its reader can break
     */
    public NamedOutput(String name, OutputStream out, boolean pipe) {
        super(out);
        this.name = name;
        this.pipe = pipe;
    }

    /** Standard output. */
    public static NamedOutput standard(OutputStream out) {
        return new NamedOutput("stdout", out, isPipe());
    }

    /** The reader closed the pipe, as {@code head} does: it has seen enough, and nothing is wrong. */
    public static final class ReaderGoneException extends IOException {
        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(STANDARD).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** The platform tells a closed pipe from a full disk in words only, and those are in the language of the user. */
    private IOException named(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return pipe || words.toLowerCase(Locale.ROOT).contains("pipe")
                ? new ReaderGoneException(failure)
                : failure(name, failure);
    }

    /** A failure to write, in a sentence with the file. */
    static FileSystemException failure(String name, IOException cause) {
        String words = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        FileSystemException failure = new FileSystemException(
                name, null, "cannot be written: " + (words == null ? "permission denied" : words));
        failure.initCause(cause);
        return failure;
    }
}
