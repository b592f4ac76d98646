package org.mien.sample;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mien.file.AtomicFile;
import org.mien.image.TiffWriter;
import org.mien.job.Job;

/**
 * Writes one long recording of one face as a multi-page TIFF, frame by frame, for tests of memory and speed. The six emotions
 * come in turn, each for {@value #PERIOD} frames from rest over the apex to rest; every frame has noise of its own.
 */
public final class LongStack {

  /** Frames from one emotion to the next. */
  public static final int PERIOD = 80;

  private static final int ONSET = 15;
  private static final int APEX = 35;
  private static final int OFFSET = 65;
  /** The faces of a rise and fall are rendered in this many steps and used again; the noise never repeats. */
  private static final int STEPS = 12;
  private static final double STRENGTH = 0.8;

  private final long seed;
  private final int size;
  private final Identity who;
  private final Map<Integer, float[]> faces = new HashMap<>();

  private LongStack(long seed, int size) {
    this.seed = seed;
    this.size = size;
    this.who = People.one(seed, 0);
  }

  /**
   * Writes the stack, 8-bit gray without compression, holding a few faces in memory however long it is.
   *
   * @param file a TIFF file; at 64 x 64 pixels 20,000 frames take 85 MB
   * @param frames at least 1
   * @param size width and height in pixels, at least 16
   * @throws org.mien.job.UserError if the file cannot be written or would be over 4 GiB
   */
  public static void write(Path file, int frames, int size, long seed, Job job) {
    LongStack stack = new LongStack(seed, size);
    AtomicFile.write(file, out -> {
      try (TiffWriter writer = new TiffWriter(unclosed(out), size, size, 1, false, 0)) {
        for (int i = 0; i < frames; i++) {
          job.step("Writing frames", i, frames);
          writer.add(stack.frame(i).grayBytes());
        }
      }
    });
  }

  /** The emotion of a frame, {@link Emotion#NEUTRAL} where the face is at rest. */
  public static Emotion emotionAt(int frame) {
    return step(frame) == 0 ? Emotion.NEUTRAL : Emotion.basic().get(frame / PERIOD % 6);
  }

  /** A stream that flushes where it is asked to close, for what closes its own stream. */
  static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static int step(int frame) {
    int at = frame % PERIOD;
    double level = at < ONSET || at >= OFFSET ? 0
        : at <= APEX ? Forms.step(ONSET - 1, APEX, at) : 1 - Forms.step(APEX, OFFSET, at);
    return (int) Math.round(level * STEPS);
  }

  private Picture frame(int index) {
    int emotion = index / PERIOD % 6;
    int step = step(index);
    float[] light = faces.computeIfAbsent(step == 0 ? 0 : emotion * (STEPS + 1) + step, key -> paint(emotion, step));
    return FaceRenderer.develop(light, new Scene.Camera(1, 1.2, seed * 1_000_003 + index), size);
  }

  private float[] paint(int emotion, int step) {
    double strength = STRENGTH * step / STEPS;
    Expression face = Style.of(seed, who).show(Emotion.basic().get(emotion), strength, Dice.of(seed, 14));
    return FaceRenderer.paint(who, face, Scene.PLAIN, size);
  }
}
