package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** Names of descriptors: the built-in list, SciJava's index and the names in model files agree. */
class TextureDescriptorsTest {

  @Test
  void sciJavaFindsTheBuiltInOnes() {
    Set<String> found = new TreeSet<>();
    try (Context context = new Context(PluginService.class)) {
      PluginService plugins = context.service(PluginService.class);
      for (PluginInfo<TextureDescriptor> info : plugins.getPluginsOfType(TextureDescriptor.class)) {
        found.add(info.getName());
      }
    }
    Set<String> listed = new TreeSet<>();
    TextureDescriptors.builtIn().all().forEach(descriptor -> listed.add(descriptor.key()));
    assertThat(found).isEqualTo(listed).contains("lbp-paper", "lbp-3x3", "lbp-uniform", "lbp-ri");
  }

  @Test
  void keysLeadBackToTheSameFeatures() {
    TextureDescriptors all = TextureDescriptors.builtIn();
    Gray image = GrayConversion.ofBytes(20, 16, PlainLbp.random(320, 50, 1));
    for (String key : List.of("lbp-paper", "lbp-uniform@4x5", "lbp:circular:16:2:u2:zero@2x2", "lbp-riu2")) {
      TextureFeatures features = all.find(key);
      assertThat(features.key()).isEqualTo(key);
      assertThat(features.of(image)).hasSize(features.length());
      assertThat(all.find(features.key()).of(image)).isEqualTo(features.of(image));
    }
    assertThat(all.find("lbp-uniform@4x5").length()).isEqualTo(20 * 59);
    assertThat(all.find("lbp-paper").of(image)).isEqualTo(LbpHistogram.of(image, LbpOptions.paper()));
  }

  @Test
  void unknownNamesGetTheListOfKnownOnes() {
    assertThatThrownBy(() -> TextureDescriptors.builtIn().find("lpb-paper"))
        .isInstanceOf(UserError.class).hasMessageContaining("'lpb-paper'").hasMessageContaining("lbp-uniform");
    assertThatThrownBy(() -> TextureDescriptors.builtIn().find("lbp-paper@4")).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> TextureDescriptors.builtIn().find("lbp:circular:24:3:plain:zero"))
        .isInstanceOf(UserError.class).hasMessageContaining("too many bins");
  }
}
