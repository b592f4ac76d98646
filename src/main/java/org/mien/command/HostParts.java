package org.mien.command;

import org.mien.dataset.DatasetReader;
import org.mien.dataset.DatasetReaders;
import org.mien.image.FrameFormat;
import org.mien.plugin.InstalledParts;
import org.mien.quality.QualityCheck;
import org.mien.report.ReportSection;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;
import org.mien.texture.TextureDescriptor;
import org.mien.texture.TextureDescriptors;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.log.LogService;

/** The toolbox of a host: what Mien brings and what other installed jars add. */
final class HostParts {

  private HostParts() {}

  static Toolbox toolbox(Context context) {
    InstalledParts parts = InstalledParts.of(context);
    LogService log = context.getService(LogService.class);
    if (log != null) {
      parts.problems().forEach(log::warn);
    }
    return new Toolbox(
        new DatasetReaders(parts.of(DatasetReader.class)),
        parts.of(FrameFormat.class),
        parts.of(QualityCheck.class),
        new TextureDescriptors(parts.of(TextureDescriptor.class)),
        new SplitProtocols(parts.of(SplitProtocol.class)),
        Toolbox.builtIn().learners(),
        parts.of(ReportSection.class));
  }
}
