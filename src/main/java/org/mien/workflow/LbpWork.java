package org.mien.workflow;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mien.classify.Recording;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.TiffWriter;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.texture.LbpDescriptor;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpMap;
import org.mien.texture.TextureFeatures;
import org.mien.texture.TextureStack;

/** Makes the LBP map of every frame of a recording, and the histogram of every map. */
public final class LbpWork {

  /** The maps, one page a frame. */
  public static final String MAP_FILE = "lbp-map.tif";

  /** The histograms, one row a frame. */
  public static final String HISTOGRAM_FILE = "lbp-histogram.csv";

  private static final long MOST_PIXELS = 200_000_000;

  private final Toolbox tools;

  /** Works with these parts. */
  public LbpWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Writes {@value #MAP_FILE} and {@value #HISTOGRAM_FILE} into a folder. Both files are written whole or not at all;
   * memory holds a few frames at a time. A descriptor of whole clips (LBP-TOP) has no map and one row: it reads all frames.
   *
   * @param input an image, a folder of frames, a TIFF stack or a video
   * @param texture a descriptor with an optional block grid, such as {@code lbp-paper}, {@code lbp-uniform@4x4} or, of a
   *     clip, {@code lbp-top}
   * @return how many frames were measured
   * @throws UserError if the recording cannot be read or there is no such descriptor
   */
  public int run(Path input, String texture, Path out, Job job) {
    TextureFeatures features = tools.textures().find(texture);
    if (features.descriptor().describesVolumes()) {
      return whole(input, features, out, job);
    }
    if (!(features.descriptor() instanceof LbpDescriptor lbp)) {
      throw new UserError("The texture descriptor '" + texture + "' has no map; choose an LBP.");
    }
    int[] frames = {0};
    try (FrameSource source = Recording.open(input, 0, tools.frames())) {
      Csv.write(out.resolve(HISTOGRAM_FILE), header("frame", features), table ->
          AtomicFile.write(out.resolve(MAP_FILE), file -> {
            try (MapFile maps = new MapFile(file)) {
              measure(source, input, lbp, map -> add(map, features, frames[0]++, maps, table), job);
            }
          }));
      return frames[0];
    } catch (IOException e) {
      throw new UserError("Cannot read " + input + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private int whole(Path input, TextureFeatures features, Path out, Job job) {
    List<Gray> frames = new ArrayList<>();
    long pixels = 0;
    try (FrameSource source = Recording.open(input, 0, tools.frames())) {
      for (int i = 0; i < source.count(); i++) {
        job.step("Reading frames", i, source.count());
        Gray frame = source.frame(i);
        pixels += frame.pixels().length;
        if (pixels > MOST_PIXELS) {
          throw new UserError(input + " is too long for " + features.key() + ", which looks at all frames at once; cut it, or"
              + " make its frames smaller.");
        }
        frames.add(frame);
      }
    } catch (IOException e) {
      throw new UserError("Cannot read " + input + " (" + AtomicFile.reason(e) + ").", e);
    }
    double[] shares = features.of(frames);
    Csv.write(out.resolve(HISTOGRAM_FILE), header("frames", features), table -> {
      List<Object> row = new ArrayList<>();
      row.add(frames.size());
      Arrays.stream(shares).forEach(row::add);
      table.row(row.toArray());
    });
    return frames.size();
  }

  /** A frame that cannot be read must not pass for a file that cannot be written. */
  private static void measure(FrameSource source, Path input, LbpDescriptor lbp, Consumer<LbpMap> sink, Job job) {
    try {
      TextureStack.maps(source, lbp.options(), sink, job);
    } catch (IOException e) {
      throw new UserError("Cannot read " + input + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static List<String> header(String first, TextureFeatures features) {
    return Stream.concat(Stream.of(first), IntStream.range(0, features.length()).mapToObj(i -> "h" + i)).toList();
  }

  private static void add(LbpMap map, TextureFeatures features, int frame, MapFile maps, Csv.RowPrinter table) {
    try {
      maps.add(map.toGray());
      List<Object> row = new ArrayList<>();
      row.add(frame);
      for (double share : LbpHistogram.of(map, features.grid())) {
        row.add(share);
      }
      table.row(row.toArray());
    } catch (IOException e) {
      throw new UserError("Cannot write the LBP maps (" + AtomicFile.reason(e)
          + "); check the folder, the free space, and that no other program has the file open.", e);
    }
  }

  /** The maps as a TIFF file, whose size and depth are known with the first of them. */
  private static final class MapFile implements Closeable {

    private final OutputStream out;
    private TiffWriter writer;

    MapFile(OutputStream out) {
      this.out = out;
    }

    void add(Gray map) throws IOException {
      if (writer == null) {
        writer = TiffWriter.like(map, out);
      }
      writer.add(map);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
