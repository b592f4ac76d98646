package org.mien.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mien.job.UserError;
import org.mien.workbench.shell.Screenshots;
import org.mien.workbench.shell.Standalone;
import org.mien.workbench.state.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien workbench}. */
@Command(
    name = "workbench",
    description = "Opens the window of the workbench, without Fiji or ImageJ around it.",
    mixinStandardHelpOptions = true)
final class WorkbenchCommand extends MienCommand implements NeedsDisplay {

  @Parameters(paramLabel = "PROJECT", arity = "0..1", description = "Project to open.")
  private Path project;

  @Option(names = "--screenshots", paramLabel = "DIR",
      description = "Instead make a picture of every perspective, with the project or else with the sample data, and end.")
  private Path screenshots;

  @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light",
      description = "Of the pictures: light or dark. Default: ${DEFAULT-VALUE}.")
  private String theme;

  @Option(names = "--text-scale", paramLabel = "X", defaultValue = "1",
      description = "Size of the text in the pictures, 0.8 to 2. Default: ${DEFAULT-VALUE}.")
  private double textScale;

  @Override
  void work() {
    if (screenshots == null) {
      Standalone.run(Optional.ofNullable(project), common().cancelToken());
      return;
    }
    Settings.Theme chosen = options(this::chosenTheme);
    Screenshots request = new Screenshots(screenshots, Optional.ofNullable(project), chosen, textScale);
    request.make(common().job()).forEach(file -> common().sayUnlessQuiet(file.toString()));
  }

  private Settings.Theme chosenTheme() {
    if (textScale < 0.8 || textScale > 2) {
      throw new UserError("A text scale lies between 0.8 and 2.");
    }
    return switch (theme.toLowerCase(Locale.ROOT)) {
      case "light" -> Settings.Theme.LIGHT;
      case "dark" -> Settings.Theme.DARK;
      default -> throw new UserError("There is no theme '" + theme + "'; name light or dark.");
    };
  }
}
