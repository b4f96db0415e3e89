package org.instruments.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * DuckDB's driver, unpacked. Left packed it would unpack its library at each start, which would cost it more than half a
 * second.
 *
 * @param classes the folder of its classes
 * @param libraries the folder of its library
 */
record DuckDb(Path classes, Path libraries) {
    private static final String LIBRARY = "libduckdb_java";

    /** Unpacks it, unless that was done; empty where it was not downloaded or has no library for this machine. */
    static Optional<DuckDb> in(Path folder) throws IOException {
        Path jar = folder.resolve("duckdb_jdbc.jar");
        DuckDb unpacked = new DuckDb(folder.resolve("classes"), folder);
        if (!Files.exists(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry library = zip.getEntry(LIBRARY + ".so_" + machine());
            if (library == null) {
                return Optional.empty();
            }
            unpack(zip, library, folder.resolve(System.mapLibraryName("duckdb_java")));
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().startsWith(LIBRARY)) {
                    unpack(zip, entry, unpacked.classes().resolve(entry.getName()));
                }
            }
        }
        return Optional.of(unpacked);
    }

    /** As the driver names its libraries. */
    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") ? "linux" : "macos";
        return system + "_" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64");
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        if (!Files.exists(to) || Files.size(to) != entry.getSize()) {
            Files.createDirectories(to.getParent());
            try (InputStream content = zip.getInputStream(entry)) {
                Files.write(to, content.readAllBytes());
            }
        }
    }
}
