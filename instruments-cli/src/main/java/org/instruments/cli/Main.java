package org.instruments.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.sheets.Keep;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The command. */
public final class Main {
    private static final int WIDTH = 110;

    private Main() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        OutputStream out = new StandardOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, new Streams(System.in, out, err), ErrorTerminal.isThere() ? Ansi.AUTO : Ansi.OFF));
    }

    /**
     * Runs the command in this process, without colours.
     *
     * @param args the command line
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @return the exit code
     */
    public static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        return run(args, new Streams(in, out, err), Ansi.OFF);
    }

    private static int run(String[] args, Streams streams, Ansi ansi) {
        try {
            int code = commandLine(streams, ansi).execute(args);
            if (code != ExitCode.FAILED) {
                streams.out().flush();
            }
            return code;
        } catch (StandardOutput.ReaderGoneException e) {
            return ExitCode.DONE;
        } catch (IOException e) {
            streams.err().println(CommandErrors.describe(e));
            return ExitCode.FAILED;
        } catch (OutOfMemoryError e) {
            streams.err().println("out of memory: give Java a larger heap, as with INSTRUMENTS_JAVA_OPTS=-Xmx4g");
            return ExitCode.FAILED;
        } catch (RuntimeException | Error e) {
            streams.err().println(CommandErrors.unexpected(e));
            return ExitCode.FAILED;
        }
    }

    private static CommandLine commandLine(Streams streams, Ansi ansi) {
        CommandErrors errors = new CommandErrors(streams.err());
        return new CommandLine(new InstrumentsCommand())
                .addSubcommand(new ListCommand(streams))
                .addSubcommand(new ShowCommand(streams))
                .addSubcommand(new ScoreCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .registerConverter(OnInvalid.class, choice(OnInvalid.values()))
                .registerConverter(Keep.class, choice(Keep.values()))
                .registerConverter(ProgressBarWhen.class, choice(ProgressBarWhen.values()))
                .registerConverter(SheetOptions.Format.class, choice(SheetOptions.Format.values()))
                .registerConverter(ShowCommand.Format.class, choice(ShowCommand.Format.values()))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH);
    }

    private static <T> ITypeConverter<T> choice(T[] choices) {
        return text -> Stream.of(choices)
                .filter(choice -> choice.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Stream.of(choices).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
