package org.mien.imagej;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.TextRoi;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Writes what was said of each frame over the frame, as an overlay: the pixels stay as they are. */
public final class FrameLabels {

  private static final int SMALLEST_FONT = 8;
  private static final int FONTS_PER_HEIGHT = 16;
  private static final String NAME = "mien-label";

  private final ImagePlus image;
  private final Overlay overlay;
  private final IntUnaryOperator places;

  /**
   * Labels for the frames of this image as {@link ImageFrames} finds them now; labels that an earlier classification left are
   * taken away, everything else in the overlay stays.
   */
  public FrameLabels(ImagePlus image) {
    this.image = image;
    this.places = ImageFrames.places(image);
    this.overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay().duplicate();
    for (int i = overlay.size() - 1; i >= 0; i--) {
      if (NAME.equals(overlay.get(i).getName())) {
        overlay.remove(i);
      }
    }
  }

  /**
   * Labels one frame.
   *
   * @param frame from 0, as {@link ImageFrames} counts
   * @param label the class
   * @param probability of the class, from 0 to 1
   */
  public void add(int frame, String label, double probability) {
    int size = Math.max(SMALLEST_FONT, image.getHeight() / FONTS_PER_HEIGHT);
    String text = String.format(Locale.ROOT, "%s %.0f %%", label, 100 * probability);
    TextRoi roi = new TextRoi(2, 2, text, new Font(Font.SANS_SERIF, Font.PLAIN, size));
    roi.setName(NAME);
    roi.setStrokeColor(Color.YELLOW);
    roi.setFillColor(new Color(0, 0, 0, 160));
    if (image.isHyperStack()) {
      int[] place = image.convertIndexToPosition(places.applyAsInt(frame));
      roi.setPosition(0, place[1], place[2]);
    } else {
      roi.setPosition(places.applyAsInt(frame));
    }
    overlay.add(roi);
  }

  /** Shows the labels. */
  public void show() {
    image.setOverlay(overlay);
  }
}
