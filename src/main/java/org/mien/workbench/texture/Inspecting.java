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
 * @param name of the clip
 * @param options of the LBP
 * @param grid of blocks within the region
 * @param region of interest, or none for the whole picture
 * @param beside what it is compared with, or none
 */
record Inspecting(String name, LbpOptions options, BlockGrid grid, Optional<Rectangle> region, Optional<Beside> beside) {

  /**
   * One frame with its map.
   *
   * @param words which frame it is
   * @param since how far it is from where both clips begin, or empty
   * @param gray the frame
   * @param picture of it
   * @param map of its codes, or null
   * @param mapPicture of the map, or null
   * @param problem why there is no map, else empty
   */
  record Shown(
      String words, String since, Gray gray, BufferedImage picture, LbpMap map, BufferedImage mapPicture, String problem) {}

  /**
   * What stands beside it: a frame, or a sentence.
   *
   * @param shown the frame, if there is one
   * @param problem why there is none, else empty
   */
  record Second(Optional<Shown> shown, String problem) {}

  /**
   * All that is shown.
   *
   * @param how what it was made by
   * @param first the frame
   * @param second the one beside it, where one is wanted
   * @param chart of the histograms of the region, one a frame
   * @param distance of the two, NaN where there is one
   * @param problem why there are no histograms, else empty
   */
  record Result(Inspecting how, Shown first, Optional<Second> second, Optional<ChartFigure> chart, double distance,
      String problem) {

    /** The frame that is pointed at. */
    Optional<Gray> gray(boolean ofSecond) {
      return ofSecond ? second.flatMap(Second::shown).map(Shown::gray) : Optional.of(first.gray());
    }
  }

  Result of(int frame, Gray gray) {
    Shown first = shown(name + ", frame " + frame, "", gray);
    Optional<Second> second = beside.map(b -> second(b.of(frame)));
    try {
      List<HistogramChart.Series> series = new ArrayList<>();
      series.add(histogram(first));
      second.flatMap(Second::shown).ifPresent(s -> series.add(histogram(s)));
      double distance = series.size() < 2 ? Double.NaN
          : HistogramDistance.chiSquared(series.get(0).shares(), series.get(1).shares());
      ChartFigure chart = HistogramChart.of(region.isPresent() ? "Histogram of the region" : "Histogram of the whole picture",
          grid.blocks() == 1 ? "LBP code" : "LBP code, block after block", series);
      return new Result(this, first, second, Optional.of(chart), distance, "");
    } catch (UserError e) {
      return new Result(this, first, second, Optional.empty(), Double.NaN, e.getMessage());
    }
  }

  private Second second(Beside.Found found) {
    return found.gray().map(gray -> new Second(Optional.of(shown(found.words(), found.since(), gray)), ""))
        .orElseGet(() -> new Second(Optional.empty(), found.words()));
  }

  private Shown shown(String words, String since, Gray gray) {
    BufferedImage picture = FrameImages.of(gray);
    try {
      LbpMap map = Lbp.map(gray, options);
      return new Shown(words, since, gray, picture, map, FrameImages.of(map), "");
    } catch (UserError e) {
      return new Shown(words, since, gray, picture, null, null, e.getMessage());
    }
  }

  private HistogramChart.Series histogram(Shown shown) {
    if (shown.map() == null) {
      throw new UserError(shown.problem());
    }
    LbpMap part = region.map(r -> shown.map().part(r.x, r.y, r.width, r.height)).orElse(shown.map());
    return new HistogramChart.Series(shown.words(), LbpHistogram.of(part, grid));
  }
}
