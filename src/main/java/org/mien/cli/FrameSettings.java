package org.mien.cli;

import org.mien.learn.Preparation;
import picocli.CommandLine.Option;

/** The options that decide how frames become examples; the defaults are the paper's. */
final class FrameSettings {

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Width and height of the input, 16 to 256. Default: ${DEFAULT-VALUE}.")
  private int size = 48;

  @Option(names = "--resize", paramLabel = "HOW", description = "bilinear or area. Default: ${DEFAULT-VALUE}.")
  private String resize = "bilinear";

  @Option(
      names = "--lbp",
      paramLabel = "KEY",
      description = "Texture whose histogram enters beside the pixels. Default: ${DEFAULT-VALUE}.")
  private String lbp = "lbp-paper";

  @Option(names = "--no-lbp", description = "Learn from pixels alone.")
  private boolean noLbp;

  @Option(
      names = "--pixels",
      paramLabel = "KIND",
      description = "What the pixels are: gray, lbp-map, gray+lbp-map, or motion (maps of horizontal flow, vertical flow and "
          + "strain in the colours). Default: gray.")
  private String pixels;

  @Option(
      names = "--time",
      paramLabel = "HOW",
      description = "Time base that clips are brought to: frames=N (N frames each), tim=N (the same by the temporal interpolation"
          + " model), or fps=X (X frames a second). Default: as recorded, which takes one frame rate.")
  private String time = "";

  Preparation preparation() {
    return new Preparation(size, resize, noLbp ? "" : lbp, pixels, time);
  }
}
