package org.instruments.cli.files;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as the command line has them. */
public final class FileName {
    private FileName() {}

    /**
     * The path that a name stands for.
     *
     * @throws FileSystemException when no file can have that name: it is empty, has a NUL, or characters that the system's
     *     names of files have not
     */
    public static Path path(String name) throws FileSystemException {
        if (name.isEmpty()) {
            throw new FileSystemException("''", null, "a file without a name");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new FileSystemException(name, null, "no file can have this name");
        }
    }
}
