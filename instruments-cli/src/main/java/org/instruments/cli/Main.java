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
import java.util.List;
import java.util.concurrent.Callable;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.sheets.Keep;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

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
            int code = commandLine(args, streams, ansi).execute(args);
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

    private static CommandLine commandLine(String[] args, Streams streams, Ansi ansi) {
        CommandErrors errors = new CommandErrors(streams.err());
        CommandLine command = new CommandLine(new InstrumentsCommand());
        // No method reference: see ChoiceConverter.
        for (Callable<Integer> subcommand : subcommands(args.length == 0 ? "" : args[0], streams)) {
            command.addSubcommand(subcommand);
        }
        return command.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .registerConverter(OnInvalid.class, new ChoiceConverter<>(OnInvalid.values()))
                .registerConverter(Keep.class, new ChoiceConverter<>(Keep.values()))
                .registerConverter(ProgressBarWhen.class, new ChoiceConverter<>(ProgressBarWhen.values()))
                .registerConverter(SheetOptions.Format.class, new ChoiceConverter<>(SheetOptions.Format.values()))
                .registerConverter(ShowCommand.Format.class, new ChoiceConverter<>(ShowCommand.Format.values()))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH);
    }

    /** The subcommand that is called, which has all arguments after it to itself; all of them where none is. */
    private static List<Callable<Integer>> subcommands(String called, Streams streams) {
        return switch (called) {
            case "list" -> List.of(new ListCommand(streams));
            case "show" -> List.of(new ShowCommand(streams));
            case "score" -> List.of(new ScoreCommand(streams));
            case "check" -> List.of(new CheckCommand(streams));
            default ->
                List.of(
                        new ListCommand(streams),
                        new ShowCommand(streams),
                        new ScoreCommand(streams),
                        new CheckCommand(streams));
        };
    }
}
