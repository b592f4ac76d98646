package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.mien.dataset.Storage;
import org.mien.file.AtomicFile;

/** One image file a frame. */
final class StillFrames implements FrameSource {

  private final List<String> files;
  private final Storage storage;
  private final double framesPerSecond;
  private final PixelBudget budget;

  StillFrames(List<String> files, Storage storage, double framesPerSecond, PixelBudget budget) {
    this.budget = budget;
    this.files = files;
    this.storage = storage;
    this.framesPerSecond = framesPerSecond;
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public Gray frame(int index) throws IOException {
    return read(index, GrayConversion::of);
  }

  @Override
  public RecordedFrame recorded(int index) throws IOException {
    return read(index, RecordedFrame::of);
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    return read(index, GrayConversion::planes);
  }

  private <T> T read(int index, Function<BufferedImage, T> work) throws IOException {
    try (PixelBudget.Share share = budget.share()) {
      Decoder.Decoded decoded = Decoder.decode(FrameSources.bytes(storage, files.get(index)), share);
      if (!decoded.damage().isEmpty()) {
        throw new IOException("it is damaged (" + decoded.damage() + ")");
      }
      return work.apply(decoded.image());
    } catch (IOException e) {
      if (files.size() == 1) {
        throw e;
      }
      String name = files.get(index).substring(files.get(index).lastIndexOf('/') + 1);
      throw new IOException(name + ": " + AtomicFile.reason(e), e);
    }
  }

  @Override
  public double seconds(int index) {
    return index / framesPerSecond;
  }

  @Override
  public void close() {
    // Files are opened and closed frame by frame.
  }
}
