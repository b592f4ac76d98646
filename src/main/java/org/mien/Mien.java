package org.mien;

import org.mien.cli.CommandLines;

/** The main class of the command line. */
public final class Mien {

  private Mien() {}

  /** Runs one command and ends the process with its exit code: 0 done, 1 the work failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    int code = CommandLines.run(arguments);
    // Libraries leave threads behind that would keep the process alive.
    System.exit(code);
  }
}
