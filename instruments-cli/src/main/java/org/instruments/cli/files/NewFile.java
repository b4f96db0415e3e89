package org.instruments.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A file that is written beside its target, for its owner's eyes only, and moved into place when it is complete. */
final class NewFile implements Output {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Thread onInterrupt;

    private NewFile(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        this.onInterrupt = new Thread(this::delete);
        // Before there is a file, so that no interrupt comes in between.
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        this.channel = create();
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    static NewFile beside(Path target) throws IOException {
        String name = "." + target.getFileName() + "." + Long.toHexString(new SecureRandom().nextLong()) + ".part";
        try {
            return new NewFile(target, target.toAbsolutePath().resolveSibling(name));
        } catch (NoSuchFileException e) {
            throw new FileSystemException(target.toString(), null, "there is no such folder");
        } catch (FileSystemException e) {
            throw new FileSystemException(target.toString(), null, "cannot be written: " + reason(e));
        } catch (IllegalStateException e) {
            throw new FileSystemException(target.toString(), null, "the process is being ended");
        }
    }

    private synchronized FileChannel create() throws IOException {
        return FileChannel.open(
                temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(target));
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? "permission denied" : failure.getReason();
    }

    private static FileAttribute<?>[] ownerOnly(Path target) {
        return target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void complete() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        // Not the stream: it would write what it still holds.
        channel.close();
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is going down, and the hook is running.
        }
    }

    private synchronized void delete() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Nothing more can be done about it.
        }
    }
}
