package org.mien.workbench.widget;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import org.mien.dataset.Clip;
import org.mien.dataset.Storage;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;

/**
 * Small pictures of clips: one frame, the apex where it is known. Made in the background, the last wanted first, and only for
 * what is painted; a bounded number stays in memory. Called on the event thread.
 */
public final class Thumbnails implements AutoCloseable {

  private static final int KEPT = 256;
  private static final int WAITING = 64;

  private final FrameSources frames;
  private final int size;
  private final Runnable ready;
  private final Map<String, Optional<BufferedImage>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Optional<BufferedImage>> eldest) {
      return size() > KEPT;
    }
  };
  private final Deque<Wanted> wanted = new ArrayDeque<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "mien-thumbnails");
    made.setDaemon(true);
    return made;
  });
  private Storage storage;
  private boolean working;
  private boolean closed;

  private record Wanted(Storage storage, Clip clip) {}

  /**
   * Pictures of clips.
   *
   * @param size of the longer side, in pixels
   * @param ready called on the event thread when a picture is there
   */
  public Thumbnails(FrameSources frames, int size, Runnable ready) {
    this.frames = frames;
    this.size = size;
    this.ready = ready;
  }

  /** The picture of a clip, if it is there; else it is made. A clip that cannot be read has none. */
  public Optional<BufferedImage> of(Storage from, Clip clip) {
    if (storage != from) {
      storage = from;
      pictures.clear();
      wanted.clear();
    }
    Optional<BufferedImage> known = pictures.get(clip.file());
    if (known != null) {
      return known;
    }
    Wanted next = new Wanted(from, clip);
    if (!closed && !wanted.contains(next)) {
      wanted.push(next);
      while (wanted.size() > WAITING) {
        wanted.removeLast();
      }
      work();
    }
    return Optional.empty();
  }

  /** How many pictures are in memory or waited for. */
  public int held() {
    return pictures.size() + wanted.size();
  }

  private void work() {
    if (working || closed || wanted.isEmpty()) {
      return;
    }
    working = true;
    Wanted next = wanted.pop();
    thread.execute(() -> {
      Optional<BufferedImage> picture = picture(next);
      SwingUtilities.invokeLater(() -> {
        working = false;
        if (!closed) {
          if (storage == next.storage()) {
            pictures.put(next.clip().file(), picture);
            ready.run();
          }
          work();
        }
      });
    });
  }

  private Optional<BufferedImage> picture(Wanted next) {
    try (FrameSource source = frames.open(next.storage(), next.clip())) {
      int apex = next.clip().timing().apex();
      return Optional.of(small(FrameImages.of(source.recorded(apex >= 0 && apex < source.count() ? apex : 0))));
    } catch (IOException | RuntimeException e) {
      // Damaged, of an unknown format, or the project was closed meanwhile; the quality check says so in words.
      return Optional.empty();
    }
  }

  private BufferedImage small(BufferedImage image) {
    BufferedImage from = image;
    double scale = (double) size / Math.max(image.getWidth(), image.getHeight());
    // Halving first keeps thin lines from vanishing where a large picture becomes very small.
    while (from.getWidth() * scale < from.getWidth() / 2.0 && from.getWidth() > 2 * size) {
      from = scaled(from, from.getWidth() / 2, Math.max(1, from.getHeight() / 2));
      scale = (double) size / Math.max(from.getWidth(), from.getHeight());
    }
    return scaled(from, Math.max(1, (int) Math.round(from.getWidth() * scale)),
        Math.max(1, (int) Math.round(from.getHeight() * scale)));
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    boolean gray = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage made = new BufferedImage(width, height, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = made.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return made;
  }

  /** Makes no more pictures. */
  @Override
  public void close() {
    closed = true;
    wanted.clear();
    thread.shutdownNow();
  }
}
