package org.mien.plugin;

import java.util.List;
import org.mien.dataset.DatasetReader;
import org.mien.image.FrameFormat;
import org.mien.network.NetworkPreset;
import org.mien.quality.QualityCheck;
import org.mien.report.ReportSection;
import org.mien.split.SplitProtocol;
import org.mien.texture.TextureDescriptor;

/** All kinds of parts of Mien, in the order of the way through the work. */
public final class PartKinds {

  private PartKinds() {}

  /** The kinds. */
  public static List<PartKind<?>> all() {
    return List.of(
        new PartKind<>("reader of data sets", DatasetReader.class, DatasetReader::key),
        new PartKind<>("format of recordings", FrameFormat.class, FrameFormat::key),
        new PartKind<>("quality check", QualityCheck.class, QualityCheck::key),
        new PartKind<>("texture descriptor", TextureDescriptor.class, TextureDescriptor::key),
        new PartKind<>("split protocol", SplitProtocol.class, SplitProtocol::key),
        new PartKind<>("network preset", NetworkPreset.class, NetworkPreset::key),
        new PartKind<>("section of the report", ReportSection.class, ReportSection::key));
  }
}
