package org.mien.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mien.dataset.DatasetReader;
import org.mien.dataset.DatasetReaders;
import org.mien.image.FrameFormat;
import org.mien.network.NetworkPreset;
import org.mien.network.NetworkPresets;
import org.mien.plugin.InstalledParts;
import org.mien.quality.QualityCheck;
import org.mien.report.ReportSection;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;
import org.mien.texture.TextureDescriptor;
import org.mien.texture.TextureDescriptors;
import org.scijava.plugin.SciJavaPlugin;

/**
 * The toolbox of what is installed. Mien's own parts come in Mien's order, so that findings and choices stand in the same order
 * everywhere, each replaced by an installed one of the same key that SciJava ranks higher.
 */
final class InstalledTools {

  private InstalledTools() {}

  static Toolbox of(InstalledParts parts) {
    Toolbox own = Toolbox.builtIn();
    NetworkPresets presets = new NetworkPresets(
        ownFirst(parts.of(NetworkPreset.class), own.presets().all(), NetworkPreset::key));
    return new Toolbox(
        new DatasetReaders(ownLast(parts.of(DatasetReader.class), own.readers().all(), DatasetReader::key)),
        ownLast(parts.of(FrameFormat.class), own.formats(), FrameFormat::key),
        ownFirst(parts.of(QualityCheck.class), own.checks(), QualityCheck::key),
        new TextureDescriptors(ownFirst(parts.of(TextureDescriptor.class), own.textures().all(), TextureDescriptor::key)),
        new SplitProtocols(ownFirst(parts.of(SplitProtocol.class), own.protocols().all(), SplitProtocol::key)),
        presets,
        Toolbox.learners(presets),
        ownFirst(parts.of(ReportSection.class), own.sections(), ReportSection::key));
  }

  private static <P extends SciJavaPlugin> List<P> ownFirst(List<P> installed, List<P> own, Function<P, String> key) {
    Map<String, P> byKey = byKey(installed, key);
    List<P> all = new ArrayList<>();
    own.forEach(part -> all.add(byKey.getOrDefault(key.apply(part), part)));
    own.forEach(part -> byKey.remove(key.apply(part)));
    all.addAll(byKey.values());
    return all;
  }

  /** Where the first that fits is taken: Mien's readers take any folder of images, so those of other jars are asked before. */
  private static <P extends SciJavaPlugin> List<P> ownLast(List<P> installed, List<P> own, Function<P, String> key) {
    Map<String, P> byKey = byKey(installed, key);
    List<P> ours = new ArrayList<>();
    own.forEach(part -> ours.add(byKey.getOrDefault(key.apply(part), part)));
    own.forEach(part -> byKey.remove(key.apply(part)));
    List<P> all = new ArrayList<>(byKey.values());
    all.addAll(ours);
    return all;
  }

  private static <P extends SciJavaPlugin> Map<String, P> byKey(List<P> installed, Function<P, String> key) {
    Map<String, P> byKey = new LinkedHashMap<>();
    installed.forEach(part -> byKey.putIfAbsent(key.apply(part), part));
    return byKey;
  }
}
