package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.Progress;

class PixelBudgetTest {

  @Test
  void largePicturesWaitForEachOther() {
    int megapixel = 1 << 20;
    PixelBudget budget = new PixelBudget(2L * 40 * 4 * megapixel, 40, new CancelToken());
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Job job = new Job(Progress.NONE, new CancelToken(), 4);
    List<Integer> sizes = IntStream.range(0, 40).map(i -> i % 5 == 0 ? 100 : 2).boxed().toList();
    OrderedParallel.forEach(sizes.iterator(), size -> {
      try (PixelBudget.Share share = budget.share()) {
        share.accept((long) size * megapixel - megapixel / 2);
        most.accumulateAndGet(now.addAndGet(Math.min(4, size)), Math::max);
        Thread.yield();
        now.addAndGet(-Math.min(4, size));
      }
      return size;
    }, size -> { }, job);
    assertThat(most.get()).isBetween(2, 4);
  }

  @Test
  void waitingForMemoryCanBeCancelled() {
    CancelToken cancel = new CancelToken();
    PixelBudget budget = new PixelBudget(0, 40, cancel);
    try (PixelBudget.Share first = budget.share(); PixelBudget.Share second = budget.share()) {
      first.accept(1);
      cancel.cancel();
      assertThatThrownBy(() -> second.accept(1)).isInstanceOf(CancelledException.class);
    }
  }
}
