package org.mien.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OrderedParallelTest {

  private static Job job(CancelToken cancel) {
    return new Job(Progress.NONE, cancel, 3);
  }

  @Test
  void resultsComeInTheOrderOfTheItemsAndFewAreInFlight() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    OrderedParallel.<Integer, Integer>forEach(IntStream.range(0, 500).iterator(), i -> {
      begun.incrementAndGet();
      if (i % 7 == 0) {
        Thread.sleep(1);
      }
      return i * i;
    }, r -> {
      results.add(r);
      most.accumulateAndGet(begun.get() - results.size() + 1, Math::max);
    }, job(new CancelToken()));
    assertThat(results).isEqualTo(IntStream.range(0, 500).mapToObj(i -> i * i).toList());
    assertThat(most.get()).isLessThanOrEqualTo(12);
  }

  @Test
  void theFirstFailureComesOut() {
    assertThatThrownBy(() -> OrderedParallel.forEach(List.of(1, 2, 3).iterator(), i -> {
      if (i == 2) {
        throw new UserError("two is bad");
      }
      return i;
    }, r -> {}, job(new CancelToken()))).isInstanceOf(UserError.class).hasMessage("two is bad");
  }

  @Test
  @Timeout(20)
  void cancellingDoesNotWaitForWorkThatHangs() {
    CancelToken cancel = new CancelToken();
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(() -> OrderedParallel.forEach(List.of(1).iterator(), i -> {
      cancel.cancel();
      never.await();
      return i;
    }, r -> {}, job(cancel))).isInstanceOf(CancelledException.class);
  }
}
