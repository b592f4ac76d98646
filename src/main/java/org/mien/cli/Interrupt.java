package org.mien.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mien.job.CancelToken;

/** Turns Ctrl-C into a cancelled job, and gives the work a moment to leave things whole. */
final class Interrupt {

  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch done = new CountDownLatch(1);

  private Interrupt() {}

  static Interrupt install(CancelToken cancel) {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt.cancelAndWait(cancel), "mien-interrupt"));
    return interrupt;
  }

  private void cancelAndWait(CancelToken cancel) {
    if (done.getCount() == 0) {
      return;
    }
    cancel.cancel();
    try {
      done.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void workIsDone() {
    done.countDown();
  }
}
