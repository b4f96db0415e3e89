package org.instruments.cli.files;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Output that cannot be taken back.
 *
 * @param stream the stream
 * @param owned whether it is closed at the end
 */
record Stream(OutputStream stream, boolean owned) implements Output {

    @Override
    public void finish() throws IOException {
        stream.flush();
    }

    @Override
    public void place() {
        // It is where it belongs.
    }

    @Override
    public String toString() {
        return "the other output";
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            stream.close();
        }
    }
}
