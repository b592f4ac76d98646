package org.mien.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.motion.Timebase;

/**
 * The prepared frames of a recording that are still needed, and the windows over them. The window of a frame is centred
 * on it (an even one begins one frame later than it ends early); at both ends of the recording it is moved inwards, so
 * that it always has its full length; of a recording that is shorter, it is the whole.
 */
final class Windows {

  private final int length;
  private final int before;
  private final FramePreparation preparation;
  private final double rate;
  private final List<Prepared> frames = new ArrayList<>();
  /** Number (among the frames that could be read) of the first frame that is still held. */
  private int first;
  /** The frame whose window is asked for next. */
  private int next;
  private boolean ended;

  /**
   * One prepared frame.
   *
   * @param frame number in the recording
   * @param seconds its time
   * @param pixels one byte a pixel
   * @param histogram of its texture
   * @param nanos that reading and preparing took
   */
  record Prepared(int frame, double seconds, byte[] pixels, float[] histogram, long nanos) {}

  /**
   * No frames yet.
   *
   * @param rate frames a second of the recording, or NaN
   */
  Windows(int length, FramePreparation preparation, double rate) {
    this.rate = rate;
    this.length = length;
    this.before = (length - 1) / 2;
    this.preparation = preparation;
  }

  void add(Prepared frame) {
    frames.add(frame);
  }

  /** Says that no frame will come any more. */
  void end() {
    ended = true;
  }

  /** How many frames have all that their windows need. */
  int ready() {
    int come = first + frames.size();
    if (ended) {
      return come - next;
    }
    return come < length ? 0 : come - length + before - next + 1;
  }

  /** Takes the windows of the next frames out; frames that no later window needs are let go. */
  Batch take(int count) {
    int come = first + frames.size();
    List<Prepared> centres = new ArrayList<>(count);
    List<Window> windows = new ArrayList<>(count);
    for (int i = 0; i < count; i++, next++) {
      int from = Math.max(0, ended ? Math.min(next - before, come - length) : next - before);
      int to = Math.min(from + length, come);
      centres.add(frames.get(next - first));
      windows.add(window(List.copyOf(frames.subList(from - first, to - first))));
    }
    int needed = Math.max(0, Math.min(next - before, come - length));
    frames.subList(0, needed - first).clear();
    first = needed;
    return new Batch(centres, windows, preparation);
  }

  /** Frames at the time base that the model was trained at. */
  private Window window(List<Prepared> recorded) {
    List<byte[]> pixels = recorded.stream().map(Prepared::pixels).toList();
    boolean recordedTime = length == 1 || preparation.preparation().timebase().equals(Timebase.RECORDED);
    if (recordedTime && !preparation.describesVolumes()) {
      return new Window(pixels, mean(recorded));
    }
    List<byte[]> timed = recordedTime ? pixels : preparation.preparation().timebase().apply(pixels, rate);
    return new Window(timed, preparation.histogram(timed));
  }

  private float[] mean(List<Prepared> window) {
    float[] mean = new float[preparation.histogramLength()];
    // Value by value and frame by frame as in training, so that a window over a whole clip gives the bits of the clip.
    for (int i = 0; i < mean.length; i++) {
      for (Prepared frame : window) {
        mean[i] += frame.histogram()[i] / window.size();
      }
    }
    return mean;
  }

  /** What the model sees of one window. */
  record Window(List<byte[]> frames, float[] histogram) {}

  /** Windows as examples without a label. */
  record Batch(List<Prepared> centres, List<Window> windows, FramePreparation preparation) implements ExampleSet {

    @Override
    public int frameSize() {
      return preparation.frameSize();
    }

    @Override
    public int channels() {
      return preparation.preparation().input().stored();
    }

    @Override
    public int histogramLength() {
      return preparation.histogramLength();
    }

    @Override
    public int size() {
      return windows.size();
    }

    @Override
    public String clipId(int example) {
      return Integer.toString(centres.get(example).frame());
    }

    @Override
    public int label(int example) {
      return -1;
    }

    @Override
    public int frames(int example) {
      return windows.get(example).frames().size();
    }

    @Override
    public void frame(int example, int frame, byte[] target, int offset) {
      byte[] pixels = windows.get(example).frames().get(frame);
      System.arraycopy(pixels, 0, target, offset, pixels.length);
    }

    @Override
    public void histogram(int example, float[] target, int offset) {
      System.arraycopy(windows.get(example).histogram(), 0, target, offset, histogramLength());
    }

    @Override
    public Optional<FramePreparation> preparedBy() {
      return Optional.of(preparation);
    }
  }
}
