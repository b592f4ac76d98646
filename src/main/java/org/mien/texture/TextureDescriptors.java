package org.mien.texture;

import java.util.List;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** The texture descriptors that can be named in options and model files. */
public final class TextureDescriptors {

  private final List<TextureDescriptor> descriptors;

  /** These descriptors; the first one with a key wins. */
  public TextureDescriptors(List<TextureDescriptor> descriptors) {
    this.descriptors = List.copyOf(descriptors);
  }

  /** The descriptors that come with Mien. */
  public static TextureDescriptors builtIn() {
    return new TextureDescriptors(List.of(new LbpPaperDescriptor(), new LbpTextbookDescriptor(), new LbpUniformDescriptor(),
        new LbpUniformWideDescriptor(), new LbpRotationInvariantDescriptor(), new LbpRotationInvariantUniformDescriptor(),
        new LbpTopDescriptor()));
  }

  /** All of them, in the order given. */
  public List<TextureDescriptor> all() {
    return descriptors;
  }

  /** Whether {@link #find} knows this name, its grid aside. */
  public boolean knows(String key) {
    String name = key.replaceFirst("@.*", "");
    return name.startsWith("lbp:") || name.startsWith("lbp-top:") || descriptors.stream().anyMatch(d -> d.key().equals(name));
  }

  /**
   * The descriptor and grid of this name: a descriptor's key, or an LBP or LBP-TOP in full ({@link LbpOptions#key}, {@link
   * LbpTopOptions#key}), either followed by {@code @} and a block grid. For instance {@code lbp-paper}, {@code
   * lbp-uniform@4x4}, {@code lbp:circular:16:2:u2:zero@7x7}, {@code lbp-top:8:1:1:2@4x4}.
   *
   * @throws UserError if there is no such descriptor
   */
  public TextureFeatures find(String key) {
    int at = key.indexOf('@');
    BlockGrid grid = at < 0 ? BlockGrid.WHOLE : BlockGrid.parse(key.substring(at + 1));
    return new TextureFeatures(descriptor(at < 0 ? key : key.substring(0, at)), grid);
  }

  private TextureDescriptor descriptor(String key) {
    for (TextureDescriptor descriptor : descriptors) {
      if (descriptor.key().equals(key)) {
        return descriptor;
      }
    }
    if (key.startsWith("lbp:")) {
      return new LbpDescriptor(LbpOptions.parse(key));
    }
    if (key.startsWith("lbp-top:")) {
      return new LbpTopDescriptor(LbpTopOptions.parse(key));
    }
    throw new UserError("There is no texture descriptor '" + key + "'; use one of "
        + descriptors.stream().map(TextureDescriptor::key).collect(Collectors.joining(", "))
        + ", or lbp:VARIANT:POINTS:RADIUS:MAPPING:BORDER or lbp-top:POINTS:RX:RY:RT.");
  }
}
