package org.mien.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mien.chart.TextureChart;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.job.Job;
import org.mien.texture.BlockGrid;
import org.mien.texture.Lbp;
import org.mien.texture.LbpDescriptor;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpMap;
import org.mien.texture.LbpOptions;
import org.mien.texture.TextureFeatures;
import org.mien.texture.TextureStack;

/** Texture of open images of ImageJ, plane by plane, on all threads of the job. */
public final class ImageTexture {

  private ImageTexture() {}

  /**
   * The LBP map of every plane. The result keeps the calibration, the dimensions and the slice labels; codes are kept
   * as they are, not stretched.
   *
   * @throws IOException if a plane of a virtual stack cannot be read
   * @throws org.mien.job.UserError if the image is too small for the options
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public static ImagePlus map(ImagePlus image, LbpOptions options, Job job) throws IOException {
    ImageStack[] planes = new ImageStack[1];
    try (FrameSource source = ImageFrames.planes(image)) {
      TextureStack.maps(source, options, map -> add(planes, map), job);
    }
    return Grays.like(image, "LBP of " + image.getTitle(), planes[0]);
  }

  private static void add(ImageStack[] planes, LbpMap map) {
    if (planes[0] == null) {
      planes[0] = new ImageStack(map.width(), map.height());
    }
    planes[0].addSlice(Grays.toProcessor(map.toGray()));
  }

  /**
   * The texture histogram of every plane: a row a plane, with its number from 1, and a column a bin ({@code h0, h1,
   * ...}). The numbers of each block add up to 1.
   *
   * @throws IOException if a plane of a virtual stack cannot be read
   * @throws org.mien.job.UserError if the image is too small for the descriptor or the grid
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public static ResultsTable histograms(ImagePlus image, TextureFeatures features, Job job) throws IOException {
    ResultsTable table = Tables.empty();
    try (FrameSource source = ImageFrames.planes(image)) {
      TextureStack.features(source, features, values -> Tables.addNumbers(table, "slice", table.size() + 1, "h", values), job);
    }
    return table;
  }

  /**
   * A chart of the plane that is shown: picture, LBP map and histogram, that of the first of some regions if there is one, else
   * of the whole plane. Nothing if the descriptor is no LBP, which alone has a map.
   */
  public static Optional<ImagePlus> chart(ImagePlus image, TextureFeatures features, List<Roi> regions) {
    if (!(features.descriptor() instanceof LbpDescriptor lbp)) {
      return Optional.empty();
    }
    Gray plane = Grays.of(image.getProcessor());
    LbpMap map = Lbp.map(plane, lbp.options());
    TextureFeatures whole = new TextureFeatures(lbp, BlockGrid.WHOLE);
    double[] shares =
        regions.isEmpty() ? LbpHistogram.of(map) : new RegionTexture(image, whole, regions.subList(0, 1)).first(map);
    return Optional.of(ChartImages.of(
        TextureChart.of("texture", image.getTitle(), plane, map.toGray(), shares), "Texture of " + image.getTitle()));
  }
}
