package org.mien.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.job.CancelToken;

/** Opens the frames of clips, whatever their storage: stills, frame folders, TIFF stacks, and the video formats it is given. */
public final class FrameSources {

  /** Decoding a still and turning it into gray take about so many for each pixel. */
  private static final int BYTES_A_PIXEL = 24;

  private final List<FrameFormat> formats;
  private final PixelBudget budget = new PixelBudget(Runtime.getRuntime().maxMemory(), BYTES_A_PIXEL, new CancelToken());

  /** Opens stills, folders and stacks by itself and the rest by one of {@code formats}, the first that accepts. */
  public FrameSources(List<FrameFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Opens a clip. The caller closes the source.
   *
   * @throws IOException if the clip is damaged or of a format that nothing here reads; the message names what is wrong,
   * not the file
   */
  public FrameSource open(Storage storage, Clip clip) throws IOException {
    return switch (clip.media()) {
      case STILL -> new StillFrames(List.of(clip.file()), storage, clip.timing().framesPerSecond(), budget);
      case FRAME_FOLDER -> new StillFrames(framesOf(storage, clip.file()), storage, clip.timing().framesPerSecond(), budget);
      case STACK -> openStack(storage, clip);
      case VIDEO -> openByFormat(storage, clip);
    };
  }

  private static List<String> framesOf(Storage storage, String folder) throws IOException {
    List<String> frames =
        Media.frames(storage, folder).stream().map(name -> folder + "/" + name).toList();
    if (frames.isEmpty()) {
      throw new IOException("the folder holds no frames");
    }
    return frames;
  }

  /** A TIFF with one directory may still be a stack, in the form in which ImageJ writes them; its format knows. */
  private FrameSource openStack(Storage storage, Clip clip) throws IOException {
    FrameSource pages = openPages(storage, clip);
    if (pages.count() > 1 || formats.stream().noneMatch(f -> f.accepts(clip.file()))) {
      return pages;
    }
    pages.close();
    return openByFormat(storage, clip);
  }

  private static FrameSource openPages(Storage storage, Clip clip) throws IOException {
    Storage.LocalFile local = storage.local(clip.file());
    try {
      return new TiffFrames(local, clip.timing().framesPerSecond());
    } catch (IOException | RuntimeException e) {
      local.close();
      throw e;
    }
  }

  private FrameSource openByFormat(Storage storage, Clip clip) throws IOException {
    FrameFormat format =
        formats.stream()
            .filter(f -> f.accepts(clip.file()))
            .findFirst()
            .orElseThrow(() -> new IOException(
                "no reader for this kind of recording is installed; convert it to an AVI file with MJPEG, or to a TIFF stack"));
    Storage.LocalFile local = storage.local(clip.file());
    try {
      return LocalFrames.open(format, local);
    } catch (IOException | RuntimeException e) {
      local.close();
      throw e;
    }
  }

  /** Reads one file whole; the size is bounded before memory is taken. */
  public static byte[] bytes(Storage storage, String file) throws IOException {
    long size = storage.size(file);
    if (size > Decoder.LARGEST_IMAGE_PIXELS * 4) {
      throw new IOException("the file has " + size + " bytes, too many for one image");
    }
    try (InputStream in = storage.open(file)) {
      return in.readAllBytes();
    }
  }
}
