package org.mien.learn;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.job.UserError;
import org.mien.texture.Lbp;
import org.mien.texture.LbpBorder;
import org.mien.texture.LbpMap;
import org.mien.texture.LbpOptions;

/**
 * What the pixels that a model reads mean. Examples keep the planes that were recorded (one gray plane, or the three of a
 * motion map); the planes that a model reads are made from them when a batch is built, after augmentation.
 */
public enum PixelInput {
  /** Gray by equation (1) of the paper. */
  GRAY("gray", 1, 1),
  /** The map of local binary patterns of the paper's equations (4) and (5), the outermost pixels repeated outwards. */
  LBP_MAP("lbp-map", 1, 1),
  /** Gray, and the map of local binary patterns as a second plane. */
  GRAY_AND_LBP_MAP("gray+lbp-map", 1, 2),
  /** A motion map stored as a colour image: red = horizontal flow, green = vertical flow, blue = optical strain. */
  MOTION("motion", 3, 3);

  private static final LbpOptions CODES = LbpOptions.paper().with(LbpBorder.REPLICATE);

  private final String key;
  private final int stored;
  private final int channels;

  PixelInput(String key, int stored, int channels) {
    this.key = key;
    this.stored = stored;
    this.channels = channels;
  }

  /** The stable word of plans, manifests and options. */
  public String key() {
    return key;
  }

  /** Planes that an example keeps of every frame: 1 or 3. */
  public int stored() {
    return stored;
  }

  /** Planes that a model reads of every frame: 1, 2 or 3. */
  public int channels() {
    return channels;
  }

  /**
   * The input of a key.
   *
   * @throws UserError if there is none
   */
  public static PixelInput of(String key) {
    return Arrays.stream(values()).filter(input -> input.key.equals(key)).findFirst()
        .orElseThrow(() -> new UserError("There is no kind of pixels '" + key + "'; use one of "
            + Arrays.stream(values()).map(PixelInput::key).collect(Collectors.joining(", ")) + "."));
  }

  /**
   * Mirrors one stored frame left to right in place. What moved to the left moves to the right then, so the horizontal
   * flow of a motion map changes its sign: its plane is stretched to 0..255, where the negative of v is 255 - v.
   *
   * @param planes {@code stored() * size * size} bytes, plane after plane, row by row
   * @param size width and height in pixels
   */
  public void mirror(byte[] planes, int size) {
    for (int row = 0; row < planes.length; row += size) {
      for (int left = row, right = row + size - 1; left < right; left++, right--) {
        byte swap = planes[left];
        planes[left] = planes[right];
        planes[right] = swap;
      }
    }
    for (int i = 0; this == MOTION && i < size * size; i++) {
      planes[i] = (byte) (255 - (planes[i] & 0xff));
    }
  }

  /**
   * The planes that a model reads of one frame.
   *
   * @param planes {@code stored() * size * size} values from 0 to 255, plane after plane, row by row
   * @param size width and height in pixels
   * @param target receives {@code size * size * channels()} values from 0 to 1 from {@code offset} on, all planes of a pixel
   *     next to each other
   */
  public void read(float[] planes, int size, float[] target, int offset) {
    int area = size * size;
    float[] codes = this == LBP_MAP || this == GRAY_AND_LBP_MAP ? codes(planes, size) : null;
    for (int channel = 0; channel < channels; channel++) {
      boolean texture = this == LBP_MAP || this == GRAY_AND_LBP_MAP && channel == 1;
      float[] from = texture ? codes : planes;
      int start = texture ? 0 : channel * area;
      for (int i = 0; i < area; i++) {
        target[offset + i * channels + channel] = from[start + i] / 255f;
      }
    }
  }

  private static float[] codes(float[] gray, int size) {
    byte[] whole = new byte[size * size];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) Math.max(0, Math.min(255, (int) Math.rint(gray[i])));
    }
    Gray image = GrayConversion.ofBytes(size, size, whole);
    LbpMap map = Lbp.map(image, CODES);
    float[] codes = new float[whole.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = map.codes()[i];
    }
    return codes;
  }
}
