package org.mien.command;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.util.List;
import org.mien.imagej.ImageFile;
import org.mien.imagej.ImageTexture;
import org.mien.imagej.RegionTexture;
import org.mien.job.Job;
import org.mien.texture.TextureFeatures;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures the texture histogram of an image or of every plane of a stack. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Texture>Mien LBP Histogram...", headless = true)
public final class MakeLbpHistogram extends MienCommand {

  @Parameter(label = "Image", description = "The image or stack; every plane gets a row.")
  private ImagePlus image;

  @Parameter(
      label = "Texture descriptor", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "lbp-paper lbp-paper@4x4 lbp-uniform"
          + " lbp-uniform@4x4 lbp-riu2 lbp-3x3"),
      description = "A descriptor with an optional block grid: lbp-paper, lbp-3x3, lbp-uniform, lbp-uniform@4x4,"
          + " lbp-riu2, lbp:circular:16:2:u2:zero ...")
  private String texture = "lbp-paper";

  @Parameter(
      label = "Regions", choices = {"selection", "manager", "whole"}, persist = false,
      description = "selection: what is selected on the image, or all of it. manager: every area of the ROI Manager, a row each."
          + " whole: the whole plane.")
  private String regions = "selection";

  @Parameter(type = ItemIO.OUTPUT, label = "LBP histogram")
  private ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Picture, map and histogram")
  private ImagePlus chart;

  @Override
  protected void work(Job job) throws IOException {
    TextureFeatures features = tools().textures().find(texture);
    List<Roi> areas = areas();
    table = areas.isEmpty() ? ImageTexture.histograms(image, features, job)
        : new RegionTexture(image, features, areas).table(job);
    chart = ImageTexture.chart(image, features, areas).orElse(null);
  }

  private List<Roi> areas() {
    return switch (regions) {
      case "selection" -> RegionTexture.selection(image);
      case "manager" -> RegionTexture.managed();
      default -> List.of();
    };
  }

  @Override
  public void checkInputs() {
    tools().textures().find(texture);
  }

  @Override
  public List<String> commandLine() {
    // The command line measures whole planes.
    return regions.equals("manager") || image != null && !areas().isEmpty() ? List.of() : ImageFile.of(image)
        .map(file -> CommandWords.of("lbp").path(file).option("--lbp", texture, "lbp-paper").list()).orElse(List.of());
  }
}
