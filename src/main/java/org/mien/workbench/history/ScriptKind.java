package org.mien.workbench.history;

import java.util.List;
import org.mien.command.CallScript;
import org.mien.command.CommandCall;

/** The ways to write steps down. */
enum ScriptKind {
  /** For Fiji and ImageJ: Plugins, Macros, Run. */
  MACRO("ImageJ macro", ".ijm"),
  /** For Fiji's script editor, with or without a window. */
  GROOVY("Groovy script", ".groovy"),
  /** For a terminal. */
  SHELL("Command line", ".sh");

  private final String title;
  private final String ending;

  ScriptKind(String title, String ending) {
    this.title = title;
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  /** The steps as a whole script. */
  String text(List<CommandCall> calls) {
    return switch (this) {
      case MACRO -> CallScript.macro(calls);
      case GROOVY -> CallScript.groovy(calls);
      case SHELL -> CallScript.shell(calls);
    };
  }

  @Override
  public String toString() {
    return title;
  }
}
