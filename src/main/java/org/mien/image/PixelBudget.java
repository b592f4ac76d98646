package org.mien.image;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;

/**
 * Lets only so many pixels be in work at once as the memory holds, however many threads there are: photographs of many megapixels
 * wait for each other, small ones never. Changes no result. Safe for use by several threads.
 */
public final class PixelBudget {

  /** A permit stands for so many pixels. */
  private static final int PIXELS = 1 << 10;

  private final Semaphore permits;
  private final int all;
  private final CancelToken cancel;

  /**
   * A budget for half of some memory.
   *
   * @param memory bytes that Java may use
   * @param bytesAPixel that the work on an image takes for each of its pixels, about
   * @param cancel ends the waiting
   */
  public PixelBudget(long memory, int bytesAPixel, CancelToken cancel) {
    this.all = (int) Math.max(1, Math.min(Integer.MAX_VALUE, memory / 2 / bytesAPixel / PIXELS));
    this.permits = new Semaphore(all, true);
    this.cancel = cancel;
  }

  /** A share for one image, empty so far; a thread closes it before it asks for the next one. */
  public Share share() {
    return new Share();
  }

  /** What one image takes of the budget. */
  public final class Share implements LongConsumer, AutoCloseable {

    private int taken;

    /**
     * Waits until there is room for so many pixels; an image that is larger than all of the budget waits until it is alone.
     *
     * @throws CancelledException if the work was cancelled
     */
    @Override
    public void accept(long pixels) {
      int wanted = (int) Math.min(all, pixels / PIXELS + 1);
      try {
        while (!permits.tryAcquire(wanted, 100, TimeUnit.MILLISECONDS)) {
          cancel.check();
        }
        taken += wanted;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      }
    }

    /** Gives everything back. */
    @Override
    public void close() {
      permits.release(taken);
      taken = 0;
    }
  }
}
