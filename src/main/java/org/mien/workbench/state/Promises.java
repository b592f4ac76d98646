package org.mien.workbench.state;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that the end of a session waits for, such as decisions that are still to be stored. */
final class Promises {

  private static final long PATIENCE_SECONDS = 30;

  private final Set<CompletableFuture<?>> promised = ConcurrentHashMap.newKeySet();

  void add(CompletableFuture<?> work) {
    promised.add(work);
    work.whenComplete((done, failure) -> promised.remove(work));
  }

  boolean isEmpty() {
    return promised.isEmpty();
  }

  /** Waits for all of it, for a while. */
  void keep(LogBook log) {
    try {
      CompletableFuture.allOf(promised.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.problem("Something that was decided last could not be stored before the window closed.");
    }
  }
}
