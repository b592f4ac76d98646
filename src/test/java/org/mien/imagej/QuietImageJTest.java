package org.mien.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QuietImageJTest {

  /** ImageJ's reader complains on one thread, which lowers the flag, and is done before the other. */
  @Test
  void callsOnSeveralThreadsStayQuietAndLeaveTheFlagAsItWas() {
    CountDownLatch oneIsIn = new CountDownLatch(1);
    CountDownLatch otherIsIn = new CountDownLatch(1);
    CountDownLatch oneIsOut = new CountDownLatch(1);
    IJ.redirectErrorMessages(false);
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> QuietImageJ.call(() -> {
      oneIsIn.countDown();
      await(otherIsIn);
      IJ.error("AVI Reader", "a message of a test that no box must show");
      return null;
    }));
    one.thenRun(oneIsOut::countDown);
    await(oneIsIn);
    boolean quiet = QuietImageJ.call(() -> {
      otherIsIn.countDown();
      await(oneIsOut);
      return IJ.redirectingErrorMessages();
    });

    one.join();
    assertThat(quiet).isTrue();
    assertThat(IJ.redirectingErrorMessages()).isFalse();
  }

  @Test
  void whatWasQuietBeforeStaysQuiet() {
    IJ.redirectErrorMessages(true);
    QuietImageJ.call(() -> QuietImageJ.call(() -> "read"));

    assertThat(IJ.redirectingErrorMessages()).isTrue();
    IJ.redirectErrorMessages(false);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
