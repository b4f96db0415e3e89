package org.instruments.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.instruments.cli.files.FileName;
import org.instruments.cli.files.Gzip;

/** Where rows come from: a file, or standard input. */
public final class Input {
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private final Optional<Path> file;
    private final InputStream standard;

    private Input(Optional<Path> file, InputStream standard) {
        this.file = file;
        this.standard = standard;
    }

    /**
     * The input of a name as the command line has it.
     *
     * @param name a file, or {@code -}
     * @param standard what {@code -} stands for
     * @throws FileSystemException when no file can have that name
     */
    public static Input named(String name, InputStream standard) throws FileSystemException {
        return new Input(name.equals("-") ? Optional.empty() : Optional.of(FileName.path(name)), standard);
    }

    /** The name that problems are reported with. */
    public String name() {
        return file.map(Path::toString).orElse("stdin");
    }

    /** The file, unless it is standard input. */
    public Optional<Path> file() {
        return file;
    }

    /** Where it is; for standard input, where systems that tell have it. */
    public Path path() {
        return file.orElse(STANDARD_INPUT);
    }

    /** Looks at the file, to be told at the end whether it is still the same. */
    public Look look() throws IOException {
        return Look.at(path(), name());
    }

    /** How many bytes, where that is known. */
    public Optional<Long> size() throws IOException {
        return file.isPresent() && Files.isRegularFile(file.get())
                ? Optional.of(Files.size(file.get()))
                : Optional.empty();
    }

    /** Its bytes as they are stored, from the beginning. */
    public InputStream open() throws IOException {
        if (file.isEmpty()) {
            return standard;
        }
        if (Files.isDirectory(file.get())) {
            throw new FileSystemException(file.get().toString(), null, "is a directory");
        }
        return new NamedInput(name(), Files.newInputStream(file.get()));
    }

    /** The text in those bytes: decompressed where the file's name ends in {@code .gz}. */
    public InputStream text(InputStream stored) throws IOException {
        return file.isPresent() && Gzip.isNameOf(file.get()) ? Gzip.read(file.get(), stored) : stored;
    }
}
