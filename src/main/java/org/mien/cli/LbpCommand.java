package org.mien.cli;

import java.nio.file.Path;
import org.mien.texture.TextureDescriptor;
import org.mien.workflow.LbpWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien lbp}. */
@Command(
    name = "lbp",
    description = "Makes the LBP map and histogram of every frame of an image, a folder of frames, a TIFF stack or a video.",
    mixinStandardHelpOptions = true)
final class LbpCommand extends MienCommand {

  @Parameters(paramLabel = "INPUT", description = "Image, folder of frames, TIFF stack or video.")
  private Path input;

  @Option(
      names = "--lbp",
      paramLabel = "KEY",
      defaultValue = "lbp-paper",
      description = "Kind of LBP with an optional block grid: lbp-paper, lbp-3x3, lbp-uniform@4x4, lbp:circular:16:2:u2:zero, of "
          + "a clip as a whole lbp-top, lbp-top:8:1:1:2@4x4 ... Default: ${DEFAULT-VALUE}.")
  private String texture;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results. Default: mien-results/NAME/lbp.")
  private Path out;

  @Override
  void work() {
    TextureDescriptor descriptor = options(() -> tools().textures().find(texture)).descriptor();
    Path folder = Outputs.folder(out, input, "lbp");
    int frames = new LbpWork(tools()).run(input, texture, folder, common().job());
    boolean whole = descriptor.describesVolumes();
    common().say((frames == 1 ? "1 frame" : frames + " frames") + " measured: "
        + (whole ? "" : folder.resolve(LbpWork.MAP_FILE) + " and ") + folder.resolve(LbpWork.HISTOGRAM_FILE) + ".");
  }
}
