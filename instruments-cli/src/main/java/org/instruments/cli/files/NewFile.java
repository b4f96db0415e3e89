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

/** A file that is written beside its target, for its owner's eyes only, and moved into place when it is complete. */
final class NewFile implements Output {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Thread onInterrupt;

    private NewFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel));
        this.onInterrupt = new Thread(this::delete);
    }

    static NewFile beside(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path temporary;
        try {
            temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part", ownerOnly(target));
        } catch (NoSuchFileException e) {
            throw new FileSystemException(target.toString(), null, "there is no such folder");
        } catch (FileSystemException e) {
            throw new FileSystemException(target.toString(), null, "cannot be written: " + reason(e));
        }
        NewFile file = new NewFile(target, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
        Runtime.getRuntime().addShutdownHook(file.onInterrupt);
        return file;
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

    private void delete() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Nothing more can be done about it.
        }
    }
}
