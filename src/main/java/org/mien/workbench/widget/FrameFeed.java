package org.mien.workbench.widget;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.RecordedFrame;
import org.mien.job.UserError;

/**
 * Reads the frames that a view wants to show, on a thread of its own. Only the frame that was wanted last is read: what was
 * wanted in between and not begun is passed over, so that scrubbing never lags behind. Few frames stay in memory,
 * and the next ones are read ahead while nothing else is wanted. Called on the event thread.
 *
 * @param <T> what the view makes of a frame away from the event thread
 */
public final class FrameFeed<T> implements AutoCloseable {

  private static final long MOST_BYTES = 96L << 20;
  private static final int AHEAD = 3;

  private final Viewer<T> viewer;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "mien-frames");
    thread.setDaemon(true);
    return thread;
  });
  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile int recording;
  private volatile int wanted;
  private volatile boolean closed;

  // Only touched by the worker.
  private final Map<Integer, RecordedFrame> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;
  private FrameSource source;
  private int opened;
  private int count;
  private int before;

  /** Opens a recording; called away from the event thread. */
  public interface Opener {
    /**
     * The frames; the feed closes them.
     *
     * @throws IOException if they cannot be read
     */
    FrameSource open() throws IOException;
  }

  /** Who shows the frames. */
  public interface Viewer<T> {

    /** Makes of a frame what is to be shown; called away from the event thread, one frame at a time. */
    T develop(int frame, RecordedFrame recorded);

    /** The recording is open; called on the event thread. */
    void opened(Reel reel);

    /** A frame is there, or cannot be read; called on the event thread. */
    void shown(Shot<T> shot);

    /** The recording cannot be opened; called on the event thread with a reason. */
    void failed(String reason);
  }

  /**
   * A frame that was asked for.
   *
   * @param frame its number, from 0
   * @param picture the frame and what was made of it, or nothing where it cannot be read
   * @param problem why it cannot be read, else empty
   */
  public record Shot<T>(int frame, Optional<Picture<T>> picture, String problem) {}

  /**
   * A frame that could be read.
   *
   * @param recorded its pixels
   * @param developed what the view made of it
   */
  public record Picture<T>(RecordedFrame recorded, T developed) {}

  /** A feed for one view. */
  public FrameFeed(Viewer<T> viewer) {
    this.viewer = viewer;
  }

  /** Goes over to another recording; nothing of the one before is shown any more. */
  public void open(Opener opener, int first) {
    int mine = ++recording;
    wanted = first;
    worker.execute(() -> reopen(mine, opener));
  }

  /** Shows nothing any more until another recording is opened. */
  public void clear() {
    int mine = ++recording;
    worker.execute(() -> letGo(mine));
  }

  /** Asks for a frame; the one asked for before is passed over if it was not begun. */
  public void want(int frame) {
    wanted = frame;
    again();
  }

  /** Asks for the same frame again, since something else is to be made of it. */
  public void again() {
    if (!closed && queued.compareAndSet(false, true)) {
      worker.execute(this::serve);
    }
  }

  /** Does something on the thread that reads, when what is asked of it by now is done; not after {@link #close}. */
  public void afterwards(Runnable work) {
    worker.execute(work);
  }

  private void letGo(int mine) {
    FrameSource old = source;
    source = null;
    opened = mine;
    kept.clear();
    keptBytes = 0;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        // It was only read: what cannot be closed has no other use.
        tell(mine, () -> viewer.failed(AtomicFile.reason(e)));
      }
    }
  }

  private void reopen(int mine, Opener opener) {
    if (mine != recording) {
      return;
    }
    letGo(mine);
    try {
      source = opener.open();
      count = source.count();
      Reel reel = Reel.of(source);
      if (count == 0) {
        tell(mine, () -> viewer.failed("it holds no frames"));
        return;
      }
      tell(mine, () -> viewer.opened(reel));
      again();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      String reason = reason(e);
      tell(mine, () -> viewer.failed(reason));
    }
  }

  private void serve() {
    queued.set(false);
    int frame = wanted;
    int mine = opened;
    if (source == null || mine != recording || frame < 0 || frame >= count) {
      return;
    }
    Shot<T> shot = shoot(frame);
    tell(mine, () -> viewer.shown(shot));
    int step = frame < before ? -1 : 1;
    before = frame;
    for (int i = 1; i <= AHEAD && wanted == frame && mine == recording && !closed; i++) {
      readAhead(frame + i * step);
    }
  }

  private Shot<T> shoot(int frame) {
    try {
      RecordedFrame recorded = read(frame);
      return new Shot<>(frame, Optional.of(new Picture<>(recorded, viewer.develop(frame, recorded))), "");
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new Shot<>(frame, Optional.empty(), reason(e));
    }
  }

  private void readAhead(int frame) {
    boolean large = keptBytes * (AHEAD + 1) > MOST_BYTES * kept.size();
    if (frame < 0 || frame >= count || kept.containsKey(frame) || large) {
      return;
    }
    try {
      read(frame);
    } catch (IOException | RuntimeException e) {
      // It is told when the frame is really wanted.
      kept.remove(frame);
    }
  }

  private RecordedFrame read(int frame) throws IOException {
    RecordedFrame there = kept.get(frame);
    if (there != null) {
      return there;
    }
    RecordedFrame recorded = source.recorded(frame);
    kept.put(frame, recorded);
    keptBytes += recorded.bytes();
    Iterator<RecordedFrame> eldest = kept.values().iterator();
    while (keptBytes > MOST_BYTES && kept.size() > 1) {
      keptBytes -= eldest.next().bytes();
      eldest.remove();
    }
    return recorded;
  }

  private static String reason(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "there is not enough memory for it";
    }
    return e instanceof IOException io ? AtomicFile.reason(io)
        : e instanceof UserError ? e.getMessage() : "it cannot be decoded (" + e.getMessage() + ")";
  }

  private void tell(int mine, Runnable news) {
    SwingUtilities.invokeLater(() -> {
      if (!closed && mine == recording) {
        news.run();
      }
    });
  }

  /** Ends the thread and closes the recording. */
  @Override
  public void close() {
    closed = true;
    recording++;
    worker.execute(() -> letGo(recording));
    worker.shutdown();
  }
}
