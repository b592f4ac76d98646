package org.mien.sample;

import org.mien.image.Gray;

/**
 * A rendered colour picture, 8 bits a channel.
 *
 * @param width pixels a row
 * @param height rows
 * @param rgb {@code width * height * 3} bytes, row by row, red, green, blue; not copied
 */
public record Picture(int width, int height, byte[] rgb) {

  /** Checks that sizes agree. */
  public Picture {
    if (rgb.length != width * height * 3) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height + " needs 3 bytes a pixel");
    }
  }

  /** One channel value, 0 to 255; {@code channel} 0 red, 1 green, 2 blue. */
  public int at(int x, int y, int channel) {
    return rgb[(y * width + x) * 3 + channel] & 0xFF;
  }

  /** Gray values by equation (1) of the paper, Y = 0.2989 R + 0.5870 G + 0.1140 B, rounded to the nearest level. */
  public byte[] grayBytes() {
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      double y = 0.2989 * (rgb[3 * i] & 0xFF) + 0.5870 * (rgb[3 * i + 1] & 0xFF) + 0.1140 * (rgb[3 * i + 2] & 0xFF);
      gray[i] = (byte) Math.min(255, Math.round(y));
    }
    return gray;
  }

  /** The same gray values as an image of 8 bits. */
  public Gray gray() {
    byte[] bytes = grayBytes();
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i] = bytes[i] & 0xFF;
    }
    return new Gray(width, height, pixels, 8);
  }
}
