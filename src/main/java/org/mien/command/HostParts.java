package org.mien.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.dataset.DatasetReader;
import org.mien.dataset.DatasetReaders;
import org.mien.image.FrameFormat;
import org.mien.network.NetworkPreset;
import org.mien.network.NetworkPresets;
import org.mien.plugin.InstalledParts;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityChecks;
import org.mien.report.ReportSection;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;
import org.mien.texture.TextureDescriptor;
import org.mien.texture.TextureDescriptors;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.log.LogService;

/** The toolbox of a host: what Mien brings and what other installed jars add. */
public final class HostParts {

  private HostParts() {}

  /** The parts of a context; what is wrong with an installed part goes to its log. */
  public static Toolbox toolbox(Context context) {
    InstalledParts parts = InstalledParts.of(context);
    LogService log = context.getService(LogService.class);
    if (log != null) {
      parts.problems().forEach(log::warn);
    }
    NetworkPresets presets = new NetworkPresets(parts.of(NetworkPreset.class));
    return new Toolbox(
        new DatasetReaders(parts.of(DatasetReader.class)),
        parts.of(FrameFormat.class),
        checks(parts.of(QualityCheck.class)),
        new TextureDescriptors(parts.of(TextureDescriptor.class)),
        new SplitProtocols(parts.of(SplitProtocol.class)),
        presets,
        Toolbox.learners(presets),
        parts.of(ReportSection.class));
  }

  /** Mien's own checks in Mien's order, so that findings come in the same order everywhere; then those of other jars. */
  private static List<QualityCheck> checks(List<QualityCheck> installed) {
    Map<String, QualityCheck> byKey = new LinkedHashMap<>();
    installed.forEach(check -> byKey.put(check.key(), check));
    List<QualityCheck> ordered = new ArrayList<>();
    for (QualityCheck own : QualityChecks.builtIn()) {
      QualityCheck check = byKey.remove(own.key());
      ordered.add(check == null ? own : check);
    }
    ordered.addAll(byKey.values());
    return ordered;
  }
}
