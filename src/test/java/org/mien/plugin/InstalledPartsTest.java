package org.mien.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSource;
import org.mien.network.NetworkPreset;
import org.mien.split.SplitProtocol;
import org.mien.texture.TextureDescriptor;
import org.mien.texture.TextureDescriptors;
import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

class InstalledPartsTest {

  private Context context;

  /** A format under a key that is taken; only registered by hand. */
  public static class SecondAvi implements FrameFormat {
    @Override
    public String key() {
      return "avi";
    }

    @Override
    public boolean accepts(String fileName) {
      return false;
    }

    @Override
    public FrameSource open(Path file) throws IOException {
      throw new IOException("not meant to be opened");
    }
  }

  /** A format whose code does not fit. */
  public static class Broken extends SecondAvi {
    /** Fails as a jar for another version does. */
    public Broken() {
      throw new NoClassDefFoundError("org/example/Gone");
    }
  }

  @BeforeEach
  void open() {
    context = new Context(PluginService.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void install(Class<? extends FrameFormat> type, double priority) {
    PluginInfo<FrameFormat> info = new PluginInfo<>(type.getName(), FrameFormat.class, null, getClass().getClassLoader());
    info.setPriority(priority);
    context.service(PluginService.class).addPlugin(info);
  }

  @Test
  void whatMienBringsIsFoundUnderItsKeys() {
    InstalledParts parts = InstalledParts.of(context);

    assertThat(parts.problems()).isEmpty();
    assertThat(parts.of(FrameFormat.class)).extracting(FrameFormat::key).contains("avi", "imagej-tiff");
    assertThat(parts.of(NetworkPreset.class)).extracting(NetworkPreset::key).contains("paper");
    assertThat(parts.of(SplitProtocol.class)).extracting(SplitProtocol::key).contains("random", "by-subject");
    assertThat(parts.of(TextureDescriptor.class))
        .extracting(TextureDescriptor::key)
        .containsAll(TextureDescriptors.builtIn().all().stream().map(TextureDescriptor::key).toList());
    assertThat(parts.report()).contains("texture descriptor: lbp-paper").doesNotContain("problem");
  }

  @Test
  void everyKindHasAtLeastOnePart() {
    Set<String> found =
        InstalledParts.of(context).all().stream().map(part -> part.kind().name()).collect(Collectors.toSet());

    assertThat(found).containsExactlyInAnyOrderElementsOf(PartKinds.all().stream().map(PartKind::name).toList());
  }

  @Test
  void ofTwoWithOneKeyTheOtherIsReported() {
    install(SecondAvi.class, Priority.LOW);
    InstalledParts parts = InstalledParts.of(context);

    assertThat(parts.of(FrameFormat.class)).noneMatch(SecondAvi.class::isInstance);
    assertThat(parts.problems()).singleElement().asString().contains("avi", "twice", SecondAvi.class.getName());
  }

  @Test
  void priorityDecidesWhichOfTheTwoIsUsed() {
    install(SecondAvi.class, Priority.HIGH);
    List<FrameFormat> formats = InstalledParts.of(context).of(FrameFormat.class);

    assertThat(formats.stream().filter(f -> f.key().equals("avi"))).singleElement().isInstanceOf(SecondAvi.class);
  }

  @Test
  void aPartThatCannotBeStartedIsReportedAndTheRestWorks() {
    install(Broken.class, Priority.HIGH);
    InstalledParts parts = InstalledParts.of(context);

    assertThat(parts.of(FrameFormat.class)).extracting(FrameFormat::key).contains("avi");
    assertThat(parts.problems()).singleElement().asString().contains(Broken.class.getName(), "org/example/Gone");
  }
}
