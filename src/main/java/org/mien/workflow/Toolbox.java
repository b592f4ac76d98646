package org.mien.workflow;

import java.nio.file.Path;
import java.util.List;
import org.mien.baseline.Baselines;
import org.mien.dataset.DatasetReaders;
import org.mien.experiment.Learners;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSources;
import org.mien.imagej.AviFormat;
import org.mien.imagej.TiffStackFormat;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingOptions;
import org.mien.network.NetworkTrainer;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityChecks;
import org.mien.report.ReportSection;
import org.mien.report.ReportSections;
import org.mien.split.SplitProtocols;
import org.mien.texture.TextureDescriptors;

/**
 * The parts that work is made of. What another jar adds goes in here too.
 *
 * @param readers layouts of data sets
 * @param formats kinds of recordings beyond images, folders and TIFF
 * @param checks of quality
 * @param textures descriptors
 * @param protocols of division
 * @param learners networks and baselines
 * @param sections of the report
 */
public record Toolbox(
    DatasetReaders readers,
    List<FrameFormat> formats,
    List<QualityCheck> checks,
    TextureDescriptors textures,
    SplitProtocols protocols,
    Learners learners,
    List<ReportSection> sections) {

  /** The parts that come with Mien. */
  public static Toolbox builtIn() {
    return new Toolbox(
        DatasetReaders.builtIn(),
        List.of(new TiffStackFormat(), new AviFormat()),
        QualityChecks.builtIn(),
        TextureDescriptors.builtIn(),
        SplitProtocols.builtIn(),
        new Learners(Toolbox::network, Baselines.byKey()),
        ReportSections.builtIn());
  }

  /** Opens the frames of clips. */
  public FrameSources frames() {
    return new FrameSources(formats);
  }

  private static Trainer network(TrainingOptions options, Path stateFile) {
    return stateFile == null ? new NetworkTrainer(options) : new NetworkTrainer(options, stateFile);
  }
}
