package org.instruments.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.instruments.cli.files.NamedOutput;
import org.instruments.internal.text.VisibleText;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import picocli.CommandLine;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in plain lines, never with a stack trace, and gives the exit code for it. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Set<ProblemCode> OF_THE_CALL = EnumSet.of(
            ProblemCode.UNKNOWN_INSTRUMENT,
            ProblemCode.UNKNOWN_CODING,
            ProblemCode.UNKNOWN_SCORE,
            ProblemCode.UNKNOWN_BAND_SET,
            ProblemCode.UNKNOWN_NORM,
            ProblemCode.AMBIGUOUS_NORM,
            ProblemCode.NORM_MISMATCH,
            ProblemCode.UNKNOWN_BENCHMARK,
            ProblemCode.TOO_FEW_INVITED,
            ProblemCode.UNKNOWN_ATTRIBUTE,
            ProblemCode.BENCHMARK_IS_FOR_GROUPS);

    private final PrintStream err;

    CommandErrors(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        print(command, message(wrong));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_CALL;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof NamedOutput.ReaderGoneException) {
            return ExitCode.DONE;
        }
        if (failure instanceof InvalidInputException invalid) {
            List<Problem> problems = invalid.problems();
            problems.forEach(problem -> print(command, problem.describe()));
            return problems.stream().allMatch(problem -> OF_THE_CALL.contains(problem.code()))
                    ? ExitCode.WRONG_CALL
                    : ExitCode.PROBLEMS;
        }
        if (failure instanceof IOException io) {
            print(command, describe(io));
        } else if (failure instanceof UncheckedIOException unchecked) {
            print(command, describe(unchecked.getCause()));
        } else {
            print(command, unexpected(failure));
        }
        return ExitCode.FAILED;
    }

    private static String message(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        boolean unknownCommand = wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !command.getSubcommands().isEmpty();
        return unknownCommand
                ? "there is no command "
                        + ((UnmatchedArgumentException) wrong).getUnmatched().get(0) + "; there are: "
                        + String.join(", ", command.getSubcommands().keySet())
                : wrong.getMessage();
    }

    private void print(CommandLine command, String line) {
        ColorScheme colours = command.getColorScheme();
        err.println(colours.errorText(VisibleText.of(line, ErrorLines.LONGEST)));
    }

    /** One line for a fault of the command itself; its message is left out, for it could hold an answer. */
    static String unexpected(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return "unexpected " + fault.getClass().getSimpleName() + (trace.length > 0 ? " at " + trace[0] : "")
                + "; this is a fault of instruments, please report it";
    }

    static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return "input or output failed: " + failure.getMessage();
    }
}
