package org.mien.experiment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had so far. */
final class PeakMemory {

  private static final Path LINUX_STATUS = Path.of("/proc/self/status");

  private PeakMemory() {}

  /** In mebibytes: on Linux of the whole process with its native parts, elsewhere of the Java heap. */
  static long megabytes() {
    if (Files.isReadable(LINUX_STATUS)) {
      try {
        for (String line : Files.readAllLines(LINUX_STATUS)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
          }
        }
      } catch (IOException | NumberFormatException e) {
        return heapMegabytes();
      }
    }
    return heapMegabytes();
  }

  private static long heapMegabytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes >> 20;
  }
}
