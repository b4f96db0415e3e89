package org.instruments.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its target, for its owner's eyes only, and moved into place when it is complete. */
final class NewFile implements Output {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final String name;
    private final Path target;
    private final Temporaries.Temporary temporary;
    private final OutputStream stream;

    private NewFile(String name, Path target, Temporaries.Temporary temporary) {
        this.name = name;
        this.target = target;
        this.temporary = temporary;
        this.stream =
                new BufferedOutputStream(new NamedOutput(name, Channels.newOutputStream(temporary.channel()), false));
    }

    static NewFile of(Path target) throws IOException {
        try {
            Path resolved = resolved(target);
            return new NewFile(target.toString(), resolved, Temporaries.beside(resolved));
        } catch (NoSuchFileException e) {
            throw new FileSystemException(target.toString(), null, "there is no such folder");
        } catch (FileSystemException e) {
            throw NamedOutput.failure(target.toString(), e);
        }
    }

    /** Where a file is or will be: a link stays one, and what it points to is written, whether it is there or not. */
    static Path resolved(Path target) throws IOException {
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        Path at = target.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(target.toString(), null, "it is a link that leads back to itself");
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at.getParent().toRealPath().resolve(at.getFileName());
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void finish() throws IOException {
        stream.flush();
        try {
            temporary.channel().force(true);
        } catch (IOException e) {
            throw NamedOutput.failure(name, e);
        }
    }

    @Override
    public void place() throws IOException {
        try {
            Temporaries.checkNotEnding(target);
            // Before it is closed: then nobody takes it for a forgotten one.
            Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new FileSystemException(name, null, "cannot be written: its temporary file was taken away");
        } catch (IOException e) {
            throw NamedOutput.failure(name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws IOException {
        // Not the stream: it would write what it still holds.
        temporary.channel().close();
        Temporaries.remove(temporary.path());
    }
}
