package org.mien.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mien.baseline.Baselines;
import org.mien.dataset.DatasetReaders;
import org.mien.experiment.Learners;
import org.mien.experiment.Preparer;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSources;
import org.mien.imagej.AviFormat;
import org.mien.imagej.TiffStackFormat;
import org.mien.network.NetworkPresets;
import org.mien.network.NetworkTrainer;
import org.mien.plugin.InstalledParts;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityChecks;
import org.mien.report.ReportSection;
import org.mien.report.ReportSections;
import org.mien.split.SplitProtocols;
import org.mien.texture.TextureDescriptors;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

/**
 * The parts that work is made of. What another jar adds goes in here too.
 *
 * @param readers layouts of data sets
 * @param formats kinds of recordings beyond images, folders and TIFF
 * @param checks of quality
 * @param textures descriptors
 * @param protocols of division
 * @param presets of networks
 * @param learners networks and baselines
 * @param sections of the report
 */
public record Toolbox(
    DatasetReaders readers,
    List<FrameFormat> formats,
    List<QualityCheck> checks,
    TextureDescriptors textures,
    SplitProtocols protocols,
    NetworkPresets presets,
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
        NetworkPresets.builtIn(),
        learners(NetworkPresets.builtIn()),
        ReportSections.builtIn());
  }

  /**
   * The parts that come with Mien and those that other jars on the class path add (SciJava plugins).
   *
   * @param problems told what is wrong with what is installed, one sentence each
   */
  public static Toolbox installed(Consumer<String> problems) {
    try (Context context = new Context(PluginService.class)) {
      InstalledParts parts = InstalledParts.of(context);
      parts.problems().forEach(problems);
      return of(parts);
    }
  }

  /** The parts that come with Mien and these. */
  public static Toolbox of(InstalledParts parts) {
    return InstalledTools.of(parts);
  }

  /** The same with these network presets; of two with one key the first one counts. */
  Toolbox with(NetworkPresets other) {
    return new Toolbox(readers, formats, checks, textures, protocols, other, learners(other), sections);
  }

  /** Turns clips into examples. */
  public Preparer preparer() {
    return new Preparer(frames(), textures);
  }

  /** Opens the frames of clips. */
  public FrameSources frames() {
    return new FrameSources(formats);
  }

  /** The baselines that come with Mien, and networks of these presets and ensembles of them. */
  public static Learners learners(NetworkPresets presets) {
    return new Learners(
        (options, state) -> NetworkTrainer.of(presets, options, Optional.ofNullable(state)), Baselines.byKey());
  }
}
