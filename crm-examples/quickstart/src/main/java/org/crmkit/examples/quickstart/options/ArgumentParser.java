package org.crmkit.examples.quickstart.options;

import java.util.List;
import org.crmkit.examples.quickstart.csv.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line with picocli; what is wrong with it becomes one sentence. */
final class ArgumentParser {

    private static final int MOST_SUGGESTIONS = 2;

    private final CommandLine command = new CommandLine(Arguments.class)
            .setExpandAtFiles(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setAllowOptionsAsOptionParameters(false)
            .setUnmatchedOptionsAllowedAsOptionParameters(false);

    /** Returns the arguments; throws a {@link Complaint} if an option is unknown, given twice, or lacks its value. */
    Arguments parse(String... arguments) {
        try {
            command.parseArgs(arguments).matchedOptions().forEach(ArgumentParser::requireValue);
            return command.getCommand();
        } catch (UnmatchedArgumentException unknown) {
            throw unknown(unknown.getUnmatched().get(0));
        } catch (OverwrittenOptionException twice) {
            throw new Complaint("The option " + name(twice.getOverwritten()) + " is given twice.", twice);
        } catch (MissingParameterException missing) {
            throw withoutValue(missing.getMissing().get(0));
        } catch (ParameterException unusable) {
            throw new Complaint("There can be no file named " + unusable.getValue() + ".", unusable);
        }
    }

    /** Returns the list of all options. */
    String help() {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private Complaint unknown(String argument) {
        int equals = argument.startsWith("-") ? argument.indexOf('=') : -1;
        String name = equals < 0 ? argument : argument.substring(0, equals);
        List<String> suggestions = new UnmatchedArgumentException(command, List.of(name))
                .getSuggestions().stream().limit(MOST_SUGGESTIONS).toList();
        String suggested = suggestions.isEmpty() ? "" : "did you mean " + String.join(" or ", suggestions) + "? ";
        return new Complaint("There is no option " + name + "; " + suggested + "--help lists those there are.");
    }

    private static void requireValue(OptionSpec option) {
        if (option.stringValues().contains("")) {
            throw withoutValue(option);
        }
    }

    private static Complaint withoutValue(ArgSpec option) {
        return new Complaint("The option " + name(option) + " needs a value after it.");
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }
}
