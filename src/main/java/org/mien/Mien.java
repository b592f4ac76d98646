package org.mien;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Mien. */
@Command(name = "mien", mixinStandardHelpOptions = true, description = "A micro-expression research workbench.")
public final class Mien {

  private Mien() {}

  /** Runs one command and ends the process with its exit code: 0 done, 1 the work failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Mien()).execute(arguments));
  }
}
