package org.mien.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.RoiManager;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.texture.BlockGrid;
import org.mien.texture.LbpDescriptor;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpMap;
import org.mien.texture.TextureFeatures;
import org.mien.texture.TextureStack;

/** Texture histograms of selections of ImageJ: codes are made of the whole plane, and those inside of a selection are counted. */
public final class RegionTexture {

  private final ImagePlus image;
  private final TextureFeatures features;
  private final List<Roi> regions;

  /**
   * Histograms of these selections.
   *
   * @throws UserError if the descriptor has no map, or blocks are asked for of a region that is no rectangle
   */
  public RegionTexture(ImagePlus image, TextureFeatures features, List<Roi> regions) {
    this.image = image;
    this.features = features;
    this.regions = List.copyOf(regions);
    if (!(features.descriptor() instanceof LbpDescriptor)) {
      throw new UserError("The texture descriptor '" + features.key() + "' has no map, so it cannot be measured in a region;"
          + " choose an LBP, or measure whole planes.");
    }
    if (!features.grid().equals(BlockGrid.WHOLE) && regions.stream().anyMatch(roi -> roi.getType() != Roi.RECTANGLE)) {
      throw new UserError("Only a rectangle can be cut into blocks (" + features.key() + "); draw one, or leave the blocks out.");
    }
  }

  /** The selection of an image if it is an area; none for lines and points, and where nothing is selected. */
  public static List<Roi> selection(ImagePlus image) {
    Roi roi = image.getRoi();
    return roi != null && roi.isArea() ? List.of(roi) : List.of();
  }

  /**
   * All areas of the ROI Manager.
   *
   * @throws UserError if it is not open or holds none
   */
  public static List<Roi> managed() {
    RoiManager manager = RoiManager.getInstance2();
    List<Roi> areas = manager == null ? List.of() : Arrays.stream(manager.getRoisAsArray()).filter(Roi::isArea).toList();
    if (areas.isEmpty()) {
      throw new UserError("The ROI Manager holds no areas; add selections to it (key t), or choose 'selection'.");
    }
    return areas;
  }

  /**
   * A row for every region on every plane that it belongs to: its name, the plane, the number of pixels, and the shares.
   *
   * @throws IOException if a plane of a virtual stack cannot be read
   */
  public ResultsTable table(Job job) throws IOException {
    ResultsTable table = Tables.empty();
    int[] plane = {0};
    try (FrameSource source = ImageFrames.planes(image)) {
      TextureStack.maps(source, ((LbpDescriptor) features.descriptor()).options(), map -> {
        plane[0]++;
        for (int i = 0; i < regions.size(); i++) {
          if (belongs(regions.get(i), plane[0])) {
            add(table, map, i, plane[0]);
          }
        }
      }, job);
    }
    return table;
  }

  private void add(ResultsTable table, LbpMap map, int region, int plane) {
    Roi roi = regions.get(region);
    boolean[] inside = inside(roi, map);
    int pixels = 0;
    for (boolean pixel : inside) {
      pixels += pixel ? 1 : 0;
    }
    double[] shares = shares(roi, map, inside);
    table.incrementCounter();
    table.addValue("region", roi.getName() == null ? "region " + (region + 1) : roi.getName());
    table.addValue("slice", plane);
    table.addValue("pixels", pixels);
    for (int i = 0; i < shares.length; i++) {
      table.addValue(String.format(Locale.ROOT, "h%d", i), shares[i]);
    }
  }

  /** The shares of the first region in a map of the plane that is shown. */
  double[] first(LbpMap map) {
    return shares(regions.get(0), map, inside(regions.get(0), map));
  }

  private double[] shares(Roi roi, LbpMap map, boolean[] inside) {
    if (features.grid().equals(BlockGrid.WHOLE)) {
      return LbpHistogram.within(map, inside);
    }
    int margin = margin(map);
    Rectangle part = roi.getBounds().intersection(new Rectangle(margin, margin, map.width(), map.height()));
    if (part.isEmpty()) {
      throw new UserError("A region holds no pixel of the LBP map; draw it inside of the image.");
    }
    return LbpHistogram.of(map.part(part.x, part.y, part.width, part.height), features.grid());
  }

  private boolean[] inside(Roi roi, LbpMap map) {
    boolean[] inside = new boolean[map.width() * map.height()];
    int margin = margin(map);
    for (java.awt.Point point : roi.getContainedPoints()) {
      int x = point.x - margin;
      int y = point.y - margin;
      if (x >= 0 && y >= 0 && x < map.width() && y < map.height()) {
        inside[y * map.width() + x] = true;
      }
    }
    return inside;
  }

  /** How many columns at the left, and as many rows above, have no code. */
  private int margin(LbpMap map) {
    return (image.getWidth() - map.width()) / 2;
  }

  /** Selections that are bound to a plane are measured there alone. */
  private boolean belongs(Roi roi, int plane) {
    if (roi.getPosition() > 0 && !roi.hasHyperStackPosition()) {
      return roi.getPosition() == plane;
    }
    int[] place = image.convertIndexToPosition(plane);
    return !roi.hasHyperStackPosition() || fits(roi.getCPosition(), place[0]) && fits(roi.getZPosition(), place[1])
        && fits(roi.getTPosition(), place[2]);
  }

  private static boolean fits(int wanted, int is) {
    return wanted == 0 || wanted == is;
  }
}
