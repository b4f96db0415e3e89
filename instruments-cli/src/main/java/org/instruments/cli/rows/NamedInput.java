package org.instruments.cli.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;

/** A file whose failures say which it is. */
final class NamedInput extends FilterInputStream {
    private final String name;

    NamedInput(String name, InputStream in) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        try {
            return in.read(target, from, count);
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** What is there shows in reading it: a pipe cannot be asked how far it was read, by which the JDK's stream tells. */
    @Override
    public int available() {
        return 0;
    }

    private IOException named(IOException cause) {
        FileSystemException failure = new FileSystemException(name, null, "cannot be read: " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}
