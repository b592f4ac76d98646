package org.mien.workbench.widget;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import org.mien.image.EightBit;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;
import org.mien.texture.LbpMap;

/** Frames, LBP maps and differences as pictures to look at. */
public final class FrameImages {

  /** What stands for no difference. */
  static final int MIDDLE = 0x80;

  /** Okabe and Ito's vermilion and blue: told apart with every kind of colour blindness. */
  private static final Color BRIGHTER = new Color(0xd55e00);
  private static final Color DARKER = new Color(0x0072b2);
  private static final int OPAQUE = 0xff000000;

  private FrameImages() {}

  /** A frame as it was recorded: in its colours where it has some. */
  public static BufferedImage of(RecordedFrame frame) {
    return frame.colours().orElseGet(() -> of(frame.gray()));
  }

  /** A frame in gray; deeper ones are scaled to 8 bits as the quality check does it. */
  public static BufferedImage of(Gray gray) {
    EightBit levels = EightBit.of(gray);
    BufferedImage image = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(levels.levels(), 0, data, 0, data.length);
    return image;
  }

  /** An LBP map, the largest code in white; as large as its frame, where the border has no code nothing is painted. */
  public static BufferedImage of(LbpMap map) {
    int margin = map.margin();
    int width = map.width() + 2 * margin;
    BufferedImage image = new BufferedImage(width, map.height() + 2 * margin, BufferedImage.TYPE_INT_ARGB);
    int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    float white = 255f / Math.max(1, map.options().mapping().codeLimit(map.options().points()) - 1);
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        int level = Math.round(map.at(x, y) * white);
        data[(y + margin) * width + x + margin] = OPAQUE | level << 16 | level << 8 | level;
      }
    }
    return image;
  }

  /**
   * The difference of a frame to another one: gray where nothing changed, towards vermilion where it is brighter than the
   * other, towards blue where it is darker.
   *
   * @param full gray levels of 255 at which the colour is full
   */
  public static BufferedImage difference(Gray frame, Gray reference, int full) {
    byte[] now = EightBit.of(frame).levels();
    byte[] then = EightBit.of(reference).levels();
    int[] colours = new int[511];
    for (int difference = -255; difference <= 255; difference++) {
      colours[difference + 255] = colour((double) difference / full);
    }
    BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < data.length; i++) {
      data[i] = colours[(now[i] & 0xff) - (then[i] & 0xff) + 255];
    }
    return image;
  }

  private static int colour(double signed) {
    double share = Math.min(1, Math.abs(signed));
    Color end = signed < 0 ? DARKER : BRIGHTER;
    return mixed(end.getRed(), share) << 16 | mixed(end.getGreen(), share) << 8 | mixed(end.getBlue(), share);
  }

  private static int mixed(int end, double share) {
    return (int) Math.round(MIDDLE + (end - MIDDLE) * share);
  }
}
