package org.mien.network;

import org.bytedeco.javacpp.Pointer;

/** How much memory this process holds now, the native parts of the learning library too. */
public final class ProcessMemory {

  private ProcessMemory() {}

  /** In mebibytes. */
  public static long megabytes() {
    Nd4jBootstrap.start();
    return Pointer.physicalBytes() >> 20;
  }
}
