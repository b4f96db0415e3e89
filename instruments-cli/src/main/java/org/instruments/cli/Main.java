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
import java.util.Arrays;
import java.util.List;
import org.instruments.cli.files.NamedOutput;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command. */
public final class Main {
    private static final int WIDTH = 110;
    private static final List<String> COMMANDS =
            List.of("list", "show", "score", "check", "describe", "compare", "report");

    private Main() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        DefinitionsAhead.read(args);
        // Converters that no argument uses are not made.
        System.setProperty("picocli.converters.excludes", "java\\..*");
        OutputStream out = NamedOutput.standard(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        PrintStream err = new ErrorLines(new FileOutputStream(FileDescriptor.err));
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
        return run(args, new Streams(in, out, new ErrorLines(err)), Ansi.OFF);
    }

    private static int run(String[] args, Streams streams, Ansi ansi) {
        try {
            int code = execute(args, streams, ansi);
            if (code != ExitCode.FAILED) {
                streams.out().flush();
            }
            return code;
        } catch (NamedOutput.ReaderGoneException e) {
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

    /** A command that is named first has all the rest of the line, and nothing but that command is made: it takes time. */
    private static int execute(String[] args, Streams streams, Ansi ansi) {
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            String[] words = Arrays.copyOfRange(args, 1, args.length);
            CommandLine command = new CommandLine(command(args[0], streams).spec());
            command.setCommandName("instruments " + command.getCommandName());
            return withSettings(command, streams, ansi).execute(words);
        }
        CommandLine all = new CommandLine(new InstrumentsCommand().spec());
        for (String name : COMMANDS) {
            all.addSubcommand(command(name, streams).spec());
        }
        return withSettings(all, streams, ansi).execute(args);
    }

    private static Command command(String name, Streams streams) {
        return switch (name) {
            case "list" -> new ListCommand(streams);
            case "show" -> new ShowCommand(streams);
            case "score" -> new ScoreCommand(streams);
            case "check" -> new CheckCommand(streams);
            case "describe" -> new DescribeCommand(streams);
            case "report" -> new ReportCommand(streams);
            case "compare" -> new CompareCommand(streams);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine withSettings(CommandLine command, Streams streams, Ansi ansi) {
        CommandErrors errors = new CommandErrors(streams.err());
        return command.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH);
    }
}
