package org.mien.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns failures into one sentence on standard error and an exit code: 1 the work failed, 2 wrong usage. */
final class Failures {

  private Failures() {}

  static int ofUsage(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("mien: " + failure.getMessage() + " See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  static int ofWork(Exception failure, CommandLine command, ParseResult parsed) {
    boolean debug = command.getCommand() instanceof MienCommand mien && mien.common().debug();
    PrintWriter err = command.getErr();
    err.println("mien: " + sentence(failure, command, debug));
    if (debug) {
      err.println(StackTrace.of(failure));
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure, CommandLine command, boolean debug) {
    if (failure instanceof UserError fault) {
      return withOptions(fault, command);
    }
    if (failure instanceof CancelledException) {
      return failure.getMessage();
    }
    return "An unexpected failure (" + failure + ")." + (debug ? "" : " Run again with --debug to see where.");
  }

  /** The sentence, which holds in a window too, with what mends it here; options that the command does not have are left out. */
  private static String withOptions(UserError fault, CommandLine command) {
    String options = fault.options().stream()
        .filter(option -> !option.startsWith("--") || command.getCommandSpec().findOption(option) != null)
        .collect(Collectors.joining(", "));
    String sentence = fault.getMessage();
    return options.isEmpty() ? sentence : sentence.replaceFirst("[.]$", "") + " (" + options + ").";
  }
}
