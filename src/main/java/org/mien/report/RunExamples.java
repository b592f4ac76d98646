package org.mien.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.ExampleFile;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.learn.Preparation;
import org.mien.texture.BlockGrid;
import org.mien.texture.Lbp;
import org.mien.texture.LbpDescriptor;
import org.mien.texture.TextureDescriptors;

/** The examples of a run folder with the LBP that its model reads. */
final class RunExamples {

  private final Preparation preparation;

  RunExamples(Preparation preparation) {
    this.preparation = preparation;
  }

  /** None where the model reads no LBP, or the run kept no examples. */
  List<ReportModel.Example> read(Path file) {
    if (!preparation.hasLbp() || !Files.isRegularFile(file) || !TextureDescriptors.builtIn().knows(preparation.lbp())) {
      return List.of();
    }
    if (!(TextureDescriptors.builtIn().find(preparation.lbp()).descriptor() instanceof LbpDescriptor lbp)) {
      return List.of();
    }
    ExampleFile examples = ExampleFile.read(file);
    return examples.examples().stream().map(e -> example(e, examples.size(), lbp)).toList();
  }

  private static ReportModel.Example example(ExampleFile.Example example, int size, LbpDescriptor lbp) {
    Gray gray = GrayConversion.ofBytes(size, size, example.pixels());
    return new ReportModel.Example(example.label() + " (" + example.clip() + ", frame " + example.frame() + ")", gray,
        Lbp.map(gray, lbp.options()).toGray(), lbp.describe(gray, BlockGrid.WHOLE));
  }
}
