package org.mien.workbench.texture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.ChartFigure;
import org.mien.chart.HistogramChart;
import org.mien.image.Gray;
import org.mien.job.UserError;
import org.mien.texture.BlockGrid;
import org.mien.texture.HistogramDistance;
import org.mien.texture.Lbp;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpMap;
import org.mien.texture.LbpOptions;
import org.mien.workbench.widget.FrameImages;

/**
 * What is to be shown of a frame. Immutable, for the thread that reads frames.
 *
 * @param name of the frame in the legend
 * @param options of the LBP
 * @param grid of blocks within the region
 * @param region of interest, or none for the whole picture
 * @param pinned a second frame to compare with, or none
 */
record Inspecting(String name, LbpOptions options, BlockGrid grid, Optional<Rectangle> region, Optional<Pinned> pinned) {

  /**
   * A frame that stays while others are looked at.
   *
   * @param name what it is
   * @param gray its pixels
   */
  record Pinned(String name, Gray gray) {}

  /**
   * One frame with its map.
   *
   * @param gray the frame
   * @param picture of it
   * @param map of its codes, or null
   * @param mapPicture of the map, or null
   * @param problem why there is no map, else empty
   */
  record Shown(Gray gray, BufferedImage picture, LbpMap map, BufferedImage mapPicture, String problem) {}

  /**
   * All that is shown.
   *
   * @param how what it was made by
   * @param first the frame
   * @param second the pinned one
   * @param histograms of the region, one a frame
   * @param chart of the histograms
   * @param distance of the two, NaN where there is one
   * @param problem why there are no histograms, else empty
   */
  record Result(Inspecting how, Shown first, Optional<Shown> second, List<double[]> histograms, Optional<ChartFigure> chart,
      double distance, String problem) {}

  Result of(int frame, Gray gray) {
    Shown first = shown(gray);
    Optional<Shown> second = pinned.map(p -> shown(p.gray()));
    try {
      List<HistogramChart.Series> series = new ArrayList<>();
      series.add(new HistogramChart.Series(name + ", frame " + frame, histogram(first)));
      second.ifPresent(s -> series.add(new HistogramChart.Series(pinned.orElseThrow().name(), histogram(s))));
      List<double[]> histograms = series.stream().map(HistogramChart.Series::shares).toList();
      double distance =
          histograms.size() < 2 ? Double.NaN : HistogramDistance.chiSquared(histograms.get(0), histograms.get(1));
      ChartFigure chart = HistogramChart.of(region.isPresent() ? "Histogram of the region" : "Histogram of the whole picture",
          grid.blocks() == 1 ? "LBP code" : "LBP code, block after block", series);
      return new Result(this, first, second, histograms, Optional.of(chart), distance, "");
    } catch (UserError e) {
      return new Result(this, first, second, List.of(), Optional.empty(), Double.NaN, e.getMessage());
    }
  }

  private Shown shown(Gray gray) {
    BufferedImage picture = FrameImages.of(gray);
    try {
      LbpMap map = Lbp.map(gray, options);
      return new Shown(gray, picture, map, FrameImages.of(map), "");
    } catch (UserError e) {
      return new Shown(gray, picture, null, null, e.getMessage());
    }
  }

  private double[] histogram(Shown shown) {
    if (shown.map() == null) {
      throw new UserError(shown.problem());
    }
    LbpMap part = region.map(r -> shown.map().part(r.x, r.y, r.width, r.height)).orElse(shown.map());
    return LbpHistogram.of(part, grid);
  }
}
