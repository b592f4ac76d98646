package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A fresh folder of Fiji or ImageJ, under a name that people give folders, and the Java runtime that starts it. */
record Host(Path folder) {

  /** Far more than a start takes, so that a host that hangs ends the test. */
  private static final int MINUTES = 4;

  /** Makes the folder. Where the machine cannot write such letters, the name keeps its spaces only. */
  static Host in(Path parent) throws IOException {
    String name = "Föhn und 表情 Labor";
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return new Host(Files.createDirectories(
        parent.resolve(names.newEncoder().canEncode(name) ? name : "Labor with spaces")));
  }

  /** A jar that the host ships itself, from the class path of the test: the only one whose name begins so. */
  static Path shipped(String artifact) {
    List<Path> found = classPath().filter(jar -> artifact(jar.getFileName().toString()).equals(artifact)).toList();
    assertThat(found).as(artifact).hasSize(1);
    return found.get(0);
  }

  /** A jar's name without its version and classifier. */
  static String artifact(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }

  static Stream<Path> classPath() {
    // Surefire starts a jar that names the real class path in this property.
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator)).filter(entry -> entry.endsWith(".jar")).map(Path::of);
  }

  /** Puts one compiled class of the tests under a folder, so that nothing else of the tests is on the class path. */
  static Path lend(Class<?> type, Path under) throws IOException {
    Path file = under.resolve(type.getName().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      Files.copy(in, file);
    }
    return under;
  }

  /** Starts Java in the folder and waits for its end; what it printed is what the answer says. */
  String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(display());
    Path home = Files.createDirectories(folder.resolve("home"));
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx900m",
        // A home of its own, so that nothing of the person who runs the tests is read or changed ...
        "-Duser.home=" + home, "-Djava.util.prefs.userRoot=" + home,
        // ... but for the native libraries, which take their time to unpack.
        "-Dorg.bytedeco.javacpp.cachedir=" + cache()));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    boolean ended;
    try {
      ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(ended).as("ended, having said: %s", said).isTrue();
    assertThat(process.exitValue()).as("exit, having said: %s", said).isZero();
    return said;
  }

  private static Path cache() {
    String set = System.getProperty("org.bytedeco.javacpp.cachedir");
    return set == null ? Path.of(System.getProperty("user.home"), ".javacpp", "cache") : Path.of(set);
  }

  /** Nothing where there is a display, else what makes one; ImageJ cannot build its menus without. */
  private static List<String> display() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows") || system.startsWith("Mac") || System.getenv("DISPLAY") != null) {
      return List.of();
    }
    boolean made = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "xvfb-run")));
    Assumptions.assumeTrue(made, "There is no display; ImageJ needs one for its menus (install xvfb on a server).");
    return List.of("xvfb-run", "-a");
  }
}
