package org.mien.workbench.history;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.command.CheckQuality;
import org.mien.command.CommandCall;
import org.mien.command.CommandPlugIn;
import org.mien.command.MakeSampleData;
import org.mien.command.MienCommand;

/** A plain ImageJ in a process of its own that runs a macro from a file. */
public final class MacroHost {

  private MacroHost() {}

  /** Runs the macro in the file that is named. */
  public static void main(String[] args) throws Exception {
    EventQueue.invokeAndWait(() -> new ImageJ(ImageJ.NO_SHOW).exitWhenQuitting(false));
    for (Class<? extends MienCommand> type : List.of(MakeSampleData.class, CheckQuality.class)) {
      Menus.getCommands().put(new CommandCall(type, Map.of()).label(),
          CommandPlugIn.class.getName() + "(\"" + type.getName() + "\")");
    }
    String end = IJ.runMacro(Files.readString(Path.of(args[0])) + "\nreturn \"done\";");
    Runtime.getRuntime().halt("done".equals(end) ? 0 : 1);
  }
}
