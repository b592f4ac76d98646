package org.mien.imagej;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.TiffDecoder;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;
import org.scijava.plugin.Plugin;

/**
 * Reads stacks that ImageJ saved as TIFF with one directory for all planes ("images=N" in the description), the form that it
 * writes for every stack and the only one it has above 4 GB. Each plane is read from its place in the file; nothing is kept.
 */
@Plugin(type = FrameFormat.class)
public final class TiffStackFormat implements FrameFormat {

  @Override
  public String key() {
    return "imagej-tiff";
  }

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".tif") || name.endsWith(".tiff");
  }

  @Override
  public FrameSource open(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    String folder = absolute.getParent() + absolute.getFileSystem().getSeparator();
    FileInfo[] directories = new TiffDecoder(folder, absolute.getFileName().toString()).getTiffInfo();
    if (directories == null || directories.length == 0) {
      throw new IOException("it is not a TIFF file that can be read");
    }
    FileInfo first = directories[0];
    if (directories.length > 1 || first.compression > FileInfo.COMPRESSION_NONE) {
      throw new IOException("it is not a stack as ImageJ saves it; save it again with ImageJ's File > Save As > Tiff");
    }
    long plane = (long) first.width * first.height * first.getBytesPerPixel() + first.getGap();
    long there = (Files.size(file) - first.getOffset() + first.getGap()) / plane;
    int count = (int) Math.min(Math.max(1, first.nImages), there);
    if (count < 1) {
      throw new IOException("not one of its planes is whole; the file was cut off");
    }
    return new Planes(first, plane, count);
  }

  private record Planes(FileInfo info, long plane, int count) implements FrameSource {

    @Override
    public Gray frame(int index) throws IOException {
      return Grays.of(plane(index));
    }

    @Override
    public RecordedFrame recorded(int index) throws IOException {
      return Grays.recorded(plane(index));
    }

    private ImageProcessor plane(int index) throws IOException {
      FileInfo one = (FileInfo) info.clone();
      one.nImages = 1;
      one.longOffset = info.getOffset() + index * plane;
      ImagePlus image = QuietImageJ.call(() -> new FileOpener(one).openImage());
      if (image == null) {
        throw new IOException("plane " + (index + 1) + " cannot be read");
      }
      return image.getProcessor();
    }

    @Override
    public double seconds(int index) {
      return info.frameInterval > 0 ? index * info.frameInterval : Double.NaN;
    }

    @Override
    public void close() {
      // ImageJ opens and closes the file plane by plane.
    }
  }
}
