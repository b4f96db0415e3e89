package org.instruments.cli.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The temporary files of this process. An orderly end of the process removes them, an interrupt too; what a process that
 * was killed left behind, the next run to the same target removes. A file is in use as long as its writer holds the
 * operating system's lock on it, which goes with the process, however that ends.
 */
final class Temporaries {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Path> OPEN = new HashSet<>();
    private static boolean watching;
    private static boolean ending;

    private Temporaries() {}

    /**
     * A temporary file.
     *
     * @param path where it is
     * @param channel writes it, and holds the lock on it
     */
    record Temporary(Path path, FileChannel channel) {}

    /**
     * A new file beside its target, for its owner's eyes only. Those that killed processes of the same owner left beside
     * the same target are removed.
     *
     * @param target an absolute path without links
     */
    static Temporary beside(Path target) throws IOException {
        while (true) {
            Path path = target.resolveSibling(
                    "." + target.getFileName() + "." + HexFormat.of().toHexDigits(RANDOM.nextLong()) + ".part");
            FileChannel channel = create(path);
            if (isKept(path, channel)) {
                sweep(target, path);
                return new Temporary(path, channel);
            }
            channel.close();
            remove(path);
        }
    }

    private static synchronized FileChannel create(Path path) throws IOException {
        if (!watching) {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(Temporaries::removeAll));
            } catch (IllegalStateException e) {
                ending = true;
            }
            watching = true;
        }
        checkNotEnding(path);
        FileChannel channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(path));
        OPEN.add(path);
        return channel;
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes the lock; false where another run took the file for a forgotten one in the moment before. */
    private static boolean isKept(Path path, FileChannel channel) {
        try {
            return channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // A file system without locks; there, nobody removes what another has written.
            return true;
        }
    }

    /** Refuses to go on while the process is being ended. */
    static synchronized void checkNotEnding(Path file) throws FileSystemException {
        if (ending) {
            throw new FileSystemException(file.toString(), null, "the process is being ended");
        }
    }

    private static synchronized void removeAll() {
        ending = true;
        OPEN.forEach(Temporaries::delete);
    }

    /** Removes a file of this process, if it is still there. */
    static synchronized void remove(Path path) {
        delete(path);
        OPEN.remove(path);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Nothing more can be done about it.
        }
    }

    /** To open a file of this process once more, and to close it, would give up its lock. */
    private static synchronized boolean isOpen(Path path) {
        return OPEN.contains(path);
    }

    /**
     * Removes the temporary files of a target that no process writes any more.
     *
     * @param own tells whose they must be
     */
    private static void sweep(Path target, Path own) {
        Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName() + ".") + "[0-9a-f]{16}\\.part");
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                target.getParent(),
                path -> name.matcher(path.getFileName().toString()).matches())) {
            UserPrincipal owner = Files.getOwner(own);
            for (Path sibling : siblings) {
                if (!isOpen(sibling)) {
                    sweep(sibling, owner);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
            // A folder that cannot be listed, or a system without owners: all is left as it is.
        }
    }

    private static void sweep(Path path, UserPrincipal owner) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    // The lock is held until it is gone: its writer, if there is one after all, takes another name.
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            // Gone already, or without locks: left as it is.
        }
    }
}
