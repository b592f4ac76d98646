package org.mien.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mien.file.PathText;
import org.mien.workbench.shell.Standalone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code mien} with all its commands. */
public final class CommandLines {

  private CommandLines() {}

  /** What {@code mien} alone is. */
  @Command(
      name = "mien",
      version = "Mien 0.1.0",
      description = "A micro-expression research workbench. It describes faces; it diagnoses nobody.",
      mixinStandardHelpOptions = true,
      synopsisSubcommandLabel = "COMMAND",
      subcommands = {
        ReproduceCommand.class,
        ProjectCommand.class,
        EditCommand.class,
        AgreementCommand.class,
        CheckCommand.class,
        ReviewCommand.class,
        LbpCommand.class,
        TrainCommand.class,
        CrossValidateCommand.class,
        RunCommand.class,
        EvaluateCommand.class,
        CompareCommand.class,
        AdaptCommand.class,
        ClassifyCommand.class,
        RobustnessCommand.class,
        ExplainCommand.class,
        RerunCommand.class,
        ReportCommand.class,
        SampleCommand.class,
        WorkbenchCommand.class
      })
  private static final class Root implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Name a command.");
    }
  }

  /**
   * Runs one command on the standard streams.
   *
   * @return the exit code: 0 done, 1 the work failed, 2 wrong usage
   */
  public static int run(String... arguments) {
    // The logging facade need not say that nobody listens to it.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    return commandLine()
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Root())
        .setExecutionStrategy(CommandLines::execute)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, CommandLines::path)
        .setParameterExceptionHandler(Failures::ofUsage)
        .setExecutionExceptionHandler(Failures::ofWork);
  }

  private static Path path(String text) {
    PathText.fault(text).ifPresent(sentence -> {
      throw new TypeConversionException(sentence);
    });
    return Path.of(text);
  }

  /** Charts are drawn without a display; only a command with windows uses one. Decided before anything is drawn. */
  private static int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.commandSpec().userObject() instanceof NeedsDisplay) {
      Standalone.prepare();
    } else {
      System.setProperty("java.awt.headless", "true");
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
