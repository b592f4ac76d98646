package org.mien.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.process.ImageProcessor;
import java.util.concurrent.CompletableFuture;
import org.mien.image.Gray;
import org.mien.job.UserError;
import org.mien.texture.Lbp;
import org.mien.texture.LbpOptions;

/**
 * Shows the LBP map of the plane in front over the image itself while somebody chooses options. It is an overlay: the pixels are
 * never touched, and the overlay that was there before comes back.
 */
public final class LbpPreview {

  private final ImagePlus image;
  private final Overlay before;
  private int wanted;
  private boolean shown;

  /** A preview on this image. */
  public LbpPreview(ImagePlus image) {
    this.image = image;
    this.before = image.getOverlay();
  }

  /** Makes the map in the background and shows it, unless other options are asked for before it is done. */
  public synchronized CompletableFuture<Void> show(LbpOptions options) {
    int mine = ++wanted;
    Gray plane = Grays.of(image.getProcessor());
    return CompletableFuture.runAsync(() -> make(mine, plane, options));
  }

  private void make(int mine, Gray plane, LbpOptions options) {
    try {
      ImageProcessor map = Grays.toProcessor(Lbp.map(plane, options).toGray());
      map.setMinAndMax(0, options.mapping().codeLimit(options.points()) - 1.0);
      draw(mine, map);
    } catch (UserError e) {
      IJ.showStatus(e.getMessage());
    }
  }

  private synchronized void draw(int mine, ImageProcessor map) {
    if (mine != wanted) {
      return;
    }
    int margin = (image.getWidth() - map.getWidth()) / 2;
    ImageRoi roi = new ImageRoi(margin, margin, map.convertToByteProcessor(true));
    if (image.isHyperStack()) {
      roi.setPosition(image.getC(), image.getZ(), image.getT());
    } else if (image.getStackSize() > 1) {
      roi.setPosition(image.getCurrentSlice());
    }
    shown = true;
    image.setOverlay(new Overlay(roi));
  }

  /** Takes the preview away. */
  public synchronized void remove() {
    wanted++;
    if (shown) {
      shown = false;
      image.setOverlay(before);
    }
  }
}
