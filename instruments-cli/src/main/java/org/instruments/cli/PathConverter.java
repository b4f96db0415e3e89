package org.instruments.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.instruments.cli.files.FileName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file, as the command line has it. */
final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            return FileName.path(text);
        } catch (FileSystemException e) {
            throw new TypeConversionException(e.getFile() + ": " + e.getReason());
        }
    }
}
