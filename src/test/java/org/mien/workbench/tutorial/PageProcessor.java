package org.mien.workbench.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.network.Backend;
import org.mien.network.Nd4jBootstrap;

/** The processor on which the student's page was written. oneDNN chooses its code, and with it the last digits, by these. */
final class PageProcessor {

  private static final Map<String, String> WRITTEN_ON = Map.of("vendor_id", "AuthenticAMD", "cpu family", "25", "model", "17");
  private static final List<String> HOLD_BACK = List.of("DNNL_MAX_CPU_ISA", "ONEDNN_MAX_CPU_ISA");

  private PageProcessor() {}

  /** Whether this is one of its kind, with the same native build and free to use all it has. */
  static boolean isHere() {
    Backend backend = Nd4jBootstrap.start();
    return backend.nativeBuild().equals("linux-x86_64-onednn-avx2") && HOLD_BACK.stream().noneMatch(System.getenv()::containsKey)
        && isKind(Path.of("/proc/cpuinfo"));
  }

  private static boolean isKind(Path file) {
    try {
      List<String> lines = Files.readAllLines(file).stream().map(line -> line.replaceAll("\\s*:\\s*", "=")).toList();
      return WRITTEN_ON.entrySet().stream().allMatch(entry -> lines.contains(entry.getKey() + "=" + entry.getValue()))
          && lines.stream().anyMatch(line -> line.startsWith("flags=") && line.contains(" avx512f "));
    } catch (IOException e) {
      // Not Linux, so not the one.
      return false;
    }
  }
}
