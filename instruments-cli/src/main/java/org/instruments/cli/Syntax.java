package org.instruments.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What a command takes, declared argument by argument in the order of its help. An option's names stand between commas.
 *
 * <p>Without annotations: to read them picocli makes classes while it runs, which takes about as long as to score ten
 * thousand people.
 */
final class Syntax {
    private final CommandSpec command;

    /** The syntax of a command that is called by a name. */
    Syntax(Object called, String name) {
        command = CommandSpec.wrapWithoutInspection(called).name(name);
        help().synopsisHeading("%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
    }

    /** The command, with all that was declared so far. */
    CommandSpec command() {
        return command;
    }

    /** What the help says besides. */
    UsageMessageSpec help() {
        return command.usageMessage();
    }

    /** A parameter that can be left out. */
    Argument<String> parameter(int index, String label, String description) {
        return parameter(
                String.class,
                PositionalParamSpec.builder()
                        .index(Integer.toString(index))
                        .arity("0..1")
                        .paramLabel(label)
                        .description(description));
    }

    /** The one parameter, which must be given. */
    <T> Argument<T> onlyParameter(ITypeConverter<T> converter, String label, String description) {
        return parameter(
                String.class,
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel(label)
                        .converters(converter)
                        .required(true)
                        .description(description));
    }

    /** All parameters. */
    Argument<List<String>> parameters(String label, String description) {
        return this.<List<String>>parameter(
                        List.class,
                        PositionalParamSpec.builder()
                                .index("0..*")
                                .arity("0..*")
                                .paramLabel(label)
                                .description(description))
                .orElse(List.of());
    }

    private <T> Argument<T> parameter(Class<?> type, PositionalParamSpec.Builder parameter) {
        PositionalParamSpec built = parameter.type(type).build();
        command.addPositional(built);
        return new Argument<>(built);
    }

    /** An option without a value. */
    Argument<Boolean> flag(String names, String description) {
        return this.<Boolean>option(boolean.class, named(names).description(description))
                .orElse(false);
    }

    /** The option that shows the help and does nothing else. */
    void helpOption() {
        option(boolean.class, named("-h,--help").usageHelp(true).description("Show this help."));
    }

    /** An option with a text. */
    Argument<String> text(String names, String label, String description) {
        return option(String.class, named(names).paramLabel(label).description(description));
    }

    /** An option with a number. */
    <T extends Number> Argument<T> number(Class<T> type, String names, String label, String description) {
        return option(type, named(names).paramLabel(label).description(description));
    }

    /** An option with something that a converter understands. */
    <T> Argument<T> converted(ITypeConverter<T> converter, String names, String label, String... description) {
        return option(
                String.class,
                named(names).converters(converter).paramLabel(label).description(description));
    }

    /** The same for an option that must be given. */
    <T> Argument<T> required(ITypeConverter<T> converter, String names, String label, String description) {
        return option(
                String.class,
                named(names)
                        .converters(converter)
                        .required(true)
                        .paramLabel(label)
                        .description(description));
    }

    /** An option that can be given several times, each time with a text. */
    Argument<List<String>> texts(String names, String label, String... description) {
        return this.<List<String>>option(
                        List.class, named(names).paramLabel(label).description(description))
                .orElse(List.of());
    }

    /** The same with something that a converter understands. */
    <T> Argument<List<T>> several(ITypeConverter<T> converter, String names, String label, String description) {
        return this.<List<T>>option(
                        List.class,
                        named(names).converters(converter).paramLabel(label).description(description))
                .orElse(List.of());
    }

    /** An option with texts between commas. */
    Argument<List<String>> list(String names, String label, String description) {
        return this.<List<String>>option(
                        List.class,
                        named(names)
                                .splitRegex(",")
                                .hideParamSyntax(true)
                                .paramLabel(label)
                                .description(description))
                .orElse(List.of());
    }

    /** An option that can be given several times, each time with a name, {@code =} and a text. */
    Argument<Map<String, String>> pairs(String names, String label, String description) {
        return this.<Map<String, String>>option(
                        Map.class, named(names).paramLabel(label).description(description))
                .orElse(Map.of());
    }

    private static OptionSpec.Builder named(String names) {
        return OptionSpec.builder(names.split(","));
    }

    private <T> Argument<T> option(Class<?> type, OptionSpec.Builder option) {
        OptionSpec built = option.type(type).build();
        command.addOption(built);
        return new Argument<>(built);
    }
}
