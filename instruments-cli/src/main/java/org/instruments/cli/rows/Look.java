package org.instruments.cli.rows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file looked like before it was read. One that is written or replaced meanwhile may be half old and half new. */
public final class Look {
    private final Path file;
    private final String name;
    private final @Nullable BasicFileAttributes before;

    private Look(Path file, String name, @Nullable BasicFileAttributes before) {
        this.file = file;
        this.name = name;
        this.before = before;
    }

    static Look at(Path file, String name) throws IOException {
        // A pipe or a device always changes, and one that is not there is refused when it is opened.
        return new Look(
                file, name, Files.isRegularFile(file) ? Files.readAttributes(file, BasicFileAttributes.class) : null);
    }

    /**
     * Checks that the file is the same, and as large and as old.
     *
     * @throws FileSystemException when it is not
     */
    public void checkUnchanged() throws IOException {
        if (before != null && !isSame(before)) {
            throw new FileSystemException(name, null, "was changed while it was read; run again when it is complete");
        }
    }

    private boolean isSame(BasicFileAttributes first) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return first.size() == now.size()
                    && first.lastModifiedTime().equals(now.lastModifiedTime())
                    && Objects.equals(first.fileKey(), now.fileKey());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
