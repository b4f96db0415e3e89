package org.instruments.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instruments.internal.json.Json;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The bytes of a document that a file holds: never more than are asked for, whatever is behind its name. */
public final class DocumentFile {
    private DocumentFile() {}

    /**
     * Reads a document that may be as large as any; it may be a pipe.
     *
     * @return its bytes; null where they are too many, which is then among the faults
     * @throws IOException when it cannot be read, or is a directory
     */
    public static byte @Nullable [] read(Path file, Faults faults) throws IOException {
        byte[] document = read(file, Json.MOST_BYTES);
        if (document.length > Json.MOST_BYTES) {
            faults.add(ProblemCode.TOO_LARGE, "$", "a document has at most " + Json.MOST_BYTES + " bytes");
            return null;
        }
        return document;
    }

    /**
     * Reads a file; it may be a pipe.
     *
     * @param largest the most bytes of such a document
     * @return its bytes; of a larger one so many that it is seen to be larger
     * @throws IOException when it cannot be read, or is a directory
     */
    public static byte[] read(Path file, int largest) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(largest + 1);
        }
    }
}
