package zparts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.scijava.plugin.Plugin;

/** Reads recordings of 16 x 16 pixels, a byte a pixel, under the ending of a container that Mien reads not by itself. */
@Plugin(type = FrameFormat.class)
public final class RawFormat implements FrameFormat {

  private static final int SIDE = 16;

  @Override
  public String key() {
    return "raw";
  }

  @Override
  public boolean accepts(String fileName) {
    return fileName.endsWith(".webm");
  }

  @Override
  public FrameSource open(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new FrameSource() {
      @Override
      public int count() {
        return bytes.length / (SIDE * SIDE);
      }

      @Override
      public Gray frame(int index) {
        float[] pixels = new float[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = bytes[index * pixels.length + i] & 0xff;
        }
        return new Gray(SIDE, SIDE, pixels, 8);
      }

      @Override
      public double seconds(int index) {
        return index / 25.0;
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
