package org.mien.sample;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.filter.AVI_Writer;
import ij.process.ByteProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mien.file.AtomicFile;
import org.mien.image.TiffWriter;
import org.mien.job.CancelToken;

/** Renders clips frame by frame and writes them as multi-page TIFF, folders of frames, or AVI. */
final class ClipFiles {

  private static final double QUALITY = 0.88;

  private final SampleOptions options;
  private final Studio studio;
  private final Performance performance;

  ClipFiles(SampleOptions options) {
    this.options = options;
    this.studio = new Studio(options.seed());
    this.performance = new Performance(options.seed());
  }

  /** One frame, frame 0 first. */
  Picture frame(Shot clip, int index) {
    Scene scene = studio.moment(clip.who(), clip.emotion(), clip.take(), index / (double) Shot.RATE);
    return FaceRenderer.render(clip.who(), performance.frame(clip, index), scene, options.frameSize());
  }

  /** Writes the whole clip below {@code top}. */
  void write(Path top, Shot clip, CancelToken cancel) throws IOException {
    Path file = top.resolve(clip.file());
    Files.createDirectories(file.getParent());
    if (clip.file().endsWith(".tif")) {
      stack(file, clip, cancel);
    } else if (clip.file().endsWith(".avi")) {
      video(file, clip, cancel);
    } else {
      folder(file, clip, cancel);
    }
  }

  private void stack(Path file, Shot clip, CancelToken cancel) {
    int size = options.frameSize();
    AtomicFile.write(file, out -> {
      try (TiffWriter writer = new TiffWriter(LongStack.unclosed(out), size, size, 1, true, 0)) {
        for (int i = 0; i < clip.frames(); i++) {
          cancel.check();
          writer.add(frame(clip, i).grayBytes());
        }
      }
    });
  }

  private void folder(Path folder, Shot clip, CancelToken cancel) throws IOException {
    boolean png = clip.take() % 20 == 5;
    Format format = new Format(png ? "png" : "jpg", false, 0, QUALITY);
    for (int i = 0; i < clip.frames(); i++) {
      cancel.check();
      byte[] bytes = ImageFiles.encode(frame(clip, i), format);
      Path file = folder.resolve(String.format(Locale.ROOT, "f%03d.%s", i, format.extension()));
      AtomicFile.write(file, out -> out.write(bytes));
    }
  }

  private void video(Path file, Shot clip, CancelToken cancel) throws IOException {
    ImageStack stack = new ImageStack(options.frameSize(), options.frameSize());
    for (int i = 0; i < clip.frames(); i++) {
      cancel.check();
      stack.addSlice(new ByteProcessor(options.frameSize(), options.frameSize(), frame(clip, i).grayBytes()));
    }
    ImagePlus movie = new ImagePlus(file.getFileName().toString(), stack);
    movie.getCalibration().fps = Shot.RATE;
    new AVI_Writer().writeImage(movie, file.toString(), AVI_Writer.JPEG_COMPRESSION, (int) Math.round(100 * QUALITY));
  }
}
