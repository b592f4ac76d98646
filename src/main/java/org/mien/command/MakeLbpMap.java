package org.mien.command;

import ij.ImagePlus;
import java.io.IOException;
import java.util.List;
import org.mien.imagej.ImageFile;
import org.mien.imagej.ImageTexture;
import org.mien.imagej.LbpPreview;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.texture.LbpBorder;
import org.mien.texture.LbpMapping;
import org.mien.texture.LbpOptions;
import org.mien.texture.LbpVariant;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the LBP codes of an image or of every plane of a stack. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Texture>Mien LBP Map...", headless = true)
public final class MakeLbpMap extends MienCommand implements Previewable {

  @Parameter(label = "Image", description = "The image or stack; every plane gets its map.")
  private ImagePlus image;

  @Parameter(
      label = "Variant", choices = {"paper", "3x3", "circular"}, persist = false,
      description = "paper: 3 x 3, a bit is set where a neighbour is brighter. 3x3: also where it is equal."
          + " circular: points on a circle.")
  private String variant = "paper";

  @Parameter(
      label = "Points of the circle", min = "2", max = "24", persist = false,
      description = "Points of the circular variant; 8 for the others.")
  private int points = 8;

  @Parameter(
      label = "Radius of the circle", min = "0.5", max = "100", persist = false,
      description = "Pixels, for the circular variant; 1 for the others.")
  private double radius = 1;

  @Parameter(
      label = "Mapping", choices = {"plain", "u2", "ri", "riu2"}, persist = false,
      description = "plain: all patterns. u2: uniform ones apart. ri: rotation-invariant. riu2: both.")
  private String mapping = "plain";

  @Parameter(
      label = "Border", choices = {"zero", "replicate", "reflect", "valid"}, persist = false,
      description = "What stands outside the image; valid leaves the border pixels out, so the map is smaller.")
  private String border = "zero";

  @Parameter(
      label = "Preview on the image", visibility = ItemVisibility.TRANSIENT, persist = false,
      description = "Shows the codes of the plane in front over the image while you choose; its pixels stay as they are.")
  private boolean preview;

  @Parameter(type = ItemIO.OUTPUT, label = "LBP map")
  private ImagePlus map;

  private LbpPreview shown;

  @Override
  protected void work(Job job) throws IOException {
    cancel();
    map = ImageTexture.map(image, request(), job);
  }

  @Override
  public synchronized void preview() {
    if (image == null || !preview) {
      cancel();
      return;
    }
    if (shown == null || !shown.isOn(image)) {
      cancel();
      shown = new LbpPreview(image);
    }
    try {
      shown.show(request());
    } catch (UserError e) {
      // The dialog says what does not go together; nothing is shown until it does.
      cancel();
    }
  }

  /** Takes the preview away. */
  @Override
  public synchronized void cancel() {
    if (shown != null) {
      shown.remove();
      shown = null;
    }
  }

  @Override
  public void checkInputs() {
    request();
  }

  LbpOptions request() {
    return new LbpOptions(LbpVariant.of(variant), points, radius, LbpMapping.of(mapping), LbpBorder.of(border));
  }

  @Override
  public List<String> commandLine() {
    return ImageFile.of(image)
        .map(file -> CommandWords.of("lbp").path(file).option("--lbp", request().key()).list()).orElse(List.of());
  }
}
