package org.mien.texture;

import java.util.List;
import org.mien.image.Gray;
import org.mien.job.CancelToken;
import org.mien.job.UserError;
import org.scijava.plugin.Plugin;

/**
 * Local binary patterns on three orthogonal planes (G. Zhao and M. Pietikäinen, "Dynamic texture recognition using local
 * binary patterns with an application to facial expressions", IEEE TPAMI 29, 2007): around every pixel of every frame that
 * has all its neighbours, one pattern in the plane of the image (XY), one in x and time (XT), one in y and time (YT).
 *
 * <p>Points lie on an ellipse, bilinear between pixels, with the arithmetic of {@link LbpVariant#CIRCULAR}: in XY as there;
 * in XT and YT columns are x or y, and rows are time, downwards to later frames. A block's three histograms of uniform
 * patterns ({@link LbpMapping#UNIFORM}) follow one another in the order XY, XT, YT, each divided by three times its own sum.
 * Blocks cut the pixels that have all their neighbours.
 */
@Plugin(type = TextureDescriptor.class, name = "lbp-top")
public final class LbpTopDescriptor implements TextureDescriptor {

  private static final int PLANES = 3;

  private final String key;
  private final LbpTopOptions options;
  private final int[] codes;

  /** For SciJava and lists of descriptors. */
  public LbpTopDescriptor() {
    this("lbp-top", LbpTopOptions.paper());
  }

  /** With these options, named by the options' own key. */
  public LbpTopDescriptor(LbpTopOptions options) {
    this(options.key(), options);
  }

  private LbpTopDescriptor(String key, LbpTopOptions options) {
    this.key = key;
    this.options = options;
    this.codes = new int[1 << options.points()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = LbpMapping.UNIFORM.code(i, options.points());
    }
  }

  /** What decides the patterns. */
  public LbpTopOptions options() {
    return options;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String label() {
    return "LBP-TOP of clips, " + options.points() + " points at radius " + options.rx() + ", " + options.ry() + ", "
        + options.rt() + " (" + bins() + " bins)";
  }

  @Override
  public int bins() {
    return PLANES * binsOfPlane();
  }

  private int binsOfPlane() {
    return LbpMapping.UNIFORM.codeLimit(options.points());
  }

  @Override
  public boolean describesVolumes() {
    return true;
  }

  @Override
  public double[] describe(Gray image, BlockGrid grid) {
    throw tooShort(1);
  }

  private UserError tooShort(int frames) {
    return new UserError("LBP-TOP looks at how a clip changes and needs at least " + options.fewestFrames()
        + " frames at a radius of " + options.rt() + " in time, not " + frames
        + "; use longer clips, " + (options.rt() > 1 ? "a smaller radius (lbp-top:8:1:1:1), " : "")
        + "or an LBP of single images.");
  }

  @Override
  public double[] describe(List<Gray> frames, BlockGrid grid) {
    if (frames.size() < options.fewestFrames()) {
      throw tooShort(frames.size());
    }
    int width = frames.get(0).width() - 2 * options.rx();
    int height = frames.get(0).height() - 2 * options.ry();
    if (width < grid.columns() || height < grid.rows()) {
      throw new UserError("Frames of " + frames.get(0).width() + " x " + frames.get(0).height() + " pixels are too small for"
          + " LBP-TOP with radii " + options.rx() + " and " + options.ry() + " in " + grid.columns() + " x " + grid.rows()
          + " blocks; use fewer blocks or larger frames.");
    }
    requireOneSize(frames);
    Counts counts = new Counts(new double[grid.blocks() * bins()], grid, width, height);
    countFrames(frames, counts);
    countColumnsAndTime(frames, counts);
    countRowsAndTime(frames, counts);
    counts.normalise();
    return counts.shares;
  }

  private static void requireOneSize(List<Gray> frames) {
    Gray first = frames.get(0);
    for (int i = 1; i < frames.size(); i++) {
      Gray frame = frames.get(i);
      if (frame.width() != first.width() || frame.height() != first.height()) {
        throw new UserError("Frame " + i + " has " + frame.width() + " x " + frame.height() + " pixels and the first one "
            + first.width() + " x " + first.height() + "; LBP-TOP needs frames of one size.");
      }
    }
  }

  private void countFrames(List<Gray> frames, Counts counts) {
    LbpCircular.Ellipse ellipse = new LbpCircular.Ellipse(options.points(), options.rx(), options.ry());
    LbpCircular.Area area = new LbpCircular.Area(options.rx(), options.ry(), counts.width, counts.height);
    for (Gray frame : frames.subList(options.rt(), frames.size() - options.rt())) {
      int[] patterns = LbpCircular.patterns(frame, ellipse, LbpBorder.ZERO, area, new CancelToken());
      for (int i = 0; i < patterns.length; i++) {
        counts.add(0, i % counts.width, i / counts.width, patterns[i]);
      }
    }
  }

  private void countColumnsAndTime(List<Gray> frames, Counts counts) {
    LbpCircular.Ellipse ellipse = new LbpCircular.Ellipse(options.points(), options.rx(), options.rt());
    int times = frames.size() - 2 * options.rt();
    LbpCircular.Area area = new LbpCircular.Area(options.rx(), options.rt(), counts.width, times);
    int wide = frames.get(0).width();
    for (int y = 0; y < counts.height; y++) {
      float[] plane = new float[wide * frames.size()];
      for (int t = 0; t < frames.size(); t++) {
        System.arraycopy(frames.get(t).pixels(), (y + options.ry()) * wide, plane, t * wide, wide);
      }
      Gray slice = new Gray(wide, frames.size(), plane, frames.get(0).bits());
      int[] patterns = LbpCircular.patterns(slice, ellipse, LbpBorder.ZERO, area, new CancelToken());
      for (int i = 0; i < patterns.length; i++) {
        counts.add(1, i % counts.width, y, patterns[i]);
      }
    }
  }

  private void countRowsAndTime(List<Gray> frames, Counts counts) {
    LbpCircular.Ellipse ellipse = new LbpCircular.Ellipse(options.points(), options.ry(), options.rt());
    int times = frames.size() - 2 * options.rt();
    LbpCircular.Area area = new LbpCircular.Area(options.ry(), options.rt(), counts.height, times);
    int high = frames.get(0).height();
    for (int x = 0; x < counts.width; x++) {
      float[] plane = new float[high * frames.size()];
      for (int t = 0; t < frames.size(); t++) {
        for (int y = 0; y < high; y++) {
          plane[t * high + y] = frames.get(t).at(x + options.rx(), y);
        }
      }
      Gray slice = new Gray(high, frames.size(), plane, frames.get(0).bits());
      int[] patterns = LbpCircular.patterns(slice, ellipse, LbpBorder.ZERO, area, new CancelToken());
      for (int i = 0; i < patterns.length; i++) {
        counts.add(2, x, i % counts.height, patterns[i]);
      }
    }
  }

  private final class Counts {

    private final double[] shares;
    private final BlockGrid grid;
    private final int width;
    private final int height;

    Counts(double[] shares, BlockGrid grid, int width, int height) {
      this.shares = shares;
      this.grid = grid;
      this.width = width;
      this.height = height;
    }

    /** One more pattern of a plane at a place among the pixels that have all their neighbours. */
    void add(int plane, int x, int y, int pattern) {
      int block = blockOf(y, height, grid.rows()) * grid.columns() + blockOf(x, width, grid.columns());
      shares[(block * PLANES + plane) * binsOfPlane() + codes[pattern]]++;
    }

    /** The inverse of {@link BlockGrid}'s cuts: block b begins at floor(b size / blocks). */
    private static int blockOf(int place, int size, int blocks) {
      return (int) (((place + 1L) * blocks - 1) / size);
    }

    void normalise() {
      int length = binsOfPlane();
      for (int from = 0; from < shares.length; from += length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
          sum += shares[i];
        }
        for (int i = from; i < from + length; i++) {
          shares[i] /= PLANES * sum;
        }
      }
    }
  }
}
