package org.mien.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands of the command line share: {@link #work} does it, and its end is exit code 0. */
abstract class MienCommand implements Callable<Integer> {

  @Mixin
  private CommonOptions common;

  CommonOptions common() {
    return common;
  }

  /** Does the work of the command. */
  abstract void work() throws Exception;

  @Override
  public final Integer call() throws Exception {
    Interrupt interrupt = Interrupt.install(common.cancelToken());
    try {
      work();
    } finally {
      common.clear(System.err);
      interrupt.workIsDone();
    }
    return 0;
  }
}
