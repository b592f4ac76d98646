package org.mien.workbench.state;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A value that can be observed. Thread-safe; observers are told on the thread that sets the value, in the order in which they
 * came, and only when the value really changes or is put anew. An observer that throws keeps nobody else from being told.
 *
 * @param <T> of the value, immutable
 */
public final class Holder<T> {

  private final List<Consumer<T>> observers = new CopyOnWriteArrayList<>();
  private T value;

  /** Holds a first value. */
  public Holder(T first) {
    this.value = Objects.requireNonNull(first);
  }

  /** The value now. */
  public synchronized T get() {
    return value;
  }

  /** Sets the value and tells everybody who observes it. */
  public void set(T next) {
    update(old -> next);
  }

  /**
   * Sets the value and tells everybody who observes it, also where it is the one that it was: what a path stands for may be
   * another file by now.
   */
  public void put(T next) {
    synchronized (this) {
      value = Objects.requireNonNull(next);
    }
    tell(next);
  }

  /** Makes a new value of the old one, in one step, and tells everybody who observes it. */
  public void update(UnaryOperator<T> change) {
    T next;
    synchronized (this) {
      T old = value;
      next = Objects.requireNonNull(change.apply(old));
      if (next.equals(old)) {
        return;
      }
      value = next;
    }
    tell(next);
  }

  private void tell(T next) {
    RuntimeException failure = null;
    for (Consumer<T> observer : observers) {
      try {
        observer.accept(next);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Tells of every later value, not of the one now.
   *
   * @return to be closed by whoever no longer wants to know
   */
  public Observation observe(Consumer<T> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  /** How many observe the value. */
  public int observers() {
    return observers.size();
  }

  /** The end of listening. */
  public interface Observation extends AutoCloseable {
    /** Listens no longer. */
    @Override
    void close();
  }
}
