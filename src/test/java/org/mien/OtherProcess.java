package org.mien;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a second Java with the class path of the tests, for what only two processes can show. */
public final class OtherProcess {

  private OtherProcess() {}

  /** Starts the main method of a class. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).inheritIO().start();
  }

  /** The exit code, once the process has ended by itself within two minutes. */
  public static int end(Process process) throws InterruptedException {
    try {
      return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } finally {
      process.destroyForcibly();
    }
  }
}
