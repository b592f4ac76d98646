package org.mien.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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

  /** Whether this is the image it is shown on. */
  public boolean isOn(ImagePlus other) {
    return image == other;
  }

  /** Makes the map in the background and shows it, unless other options are asked for before it is done. */
  public synchronized CompletableFuture<Void> show(LbpOptions options) {
    int mine = ++wanted;
    Gray plane = Grays.of(image.getProcessor());
    Consumer<Roi> place = place();
    return CompletableFuture.runAsync(() -> make(mine, plane, options, place));
  }

  /** Binds a selection to the plane in front now, which another one may have replaced before the map is made. */
  private Consumer<Roi> place() {
    if (image.isHyperStack()) {
      int[] position = {image.getC(), image.getZ(), image.getT()};
      return roi -> roi.setPosition(position[0], position[1], position[2]);
    }
    int slice = image.getStackSize() > 1 ? image.getCurrentSlice() : 0;
    return roi -> roi.setPosition(slice);
  }

  private void make(int mine, Gray plane, LbpOptions options, Consumer<Roi> place) {
    try {
      ImageProcessor map = Grays.toProcessor(Lbp.map(plane, options).toGray());
      map.setMinAndMax(0, options.mapping().codeLimit(options.points()) - 1.0);
      draw(mine, map, place);
    } catch (UserError e) {
      IJ.showStatus(e.getMessage());
    }
  }

  private synchronized void draw(int mine, ImageProcessor map, Consumer<Roi> place) {
    if (mine != wanted) {
      return;
    }
    int margin = (image.getWidth() - map.getWidth()) / 2;
    ImageRoi roi = new ImageRoi(margin, margin, map.convertToByteProcessor(true));
    place.accept(roi);
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
