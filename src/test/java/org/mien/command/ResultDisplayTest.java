package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.gui.NewImage;
import ij.measure.ResultsTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.display.AbstractDisplay;
import org.scijava.display.Display;
import org.scijava.display.DisplayService;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** What commands give is shown once, by whoever can, and nobody complains where nobody can. */
class ResultDisplayTest {

  @TempDir
  private Path folder;

  /** A display for images, as Fiji has one. */
  public static final class OfImages extends AbstractDisplay<ImagePlus> {

    /** SciJava makes it. */
    public OfImages() {
      super(ImagePlus.class);
    }
  }

  private static CommandModule map(Context context, List<String> complaints) throws Exception {
    context.service(LogService.class).addLogListener((LogMessage message) -> complaints.add(message.text()));
    ImagePlus image = NewImage.createByteImage("image", 20, 18, 3, NewImage.FILL_RAMP);
    CommandModule module = context.service(CommandService.class)
        .run(MakeLbpMap.class, true, Map.of("image", image)).get();
    assertThat(module.isCanceled()).isFalse();
    return module;
  }

  @Test
  void withoutAWindowNothingIsShownAndNobodyComplains() throws Exception {
    List<String> complaints = new CopyOnWriteArrayList<>();
    try (Context context = new Context()) {
      CommandModule module = map(context, complaints);
      assertThat(((ImagePlus) module.getOutput("map")).isVisible()).isFalse();
      assertThat(module.isOutputResolved("map")).isTrue();
      CommandModule checked = context.service(CommandService.class)
          .run(CheckQuality.class, true, "data", Path.of("sample-data").toFile(), "out", folder.toFile()).get();
      assertThat(((ResultsTable) checked.getOutput("findings")).size()).isPositive();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void aHostThatShowsImagesShowsThemOnce() throws Exception {
    List<String> complaints = new ArrayList<>();
    try (Context context = new Context()) {
      context.service(PluginService.class).addPlugin(new PluginInfo<>(OfImages.class, Display.class));
      CommandModule module = map(context, complaints);
      List<Display<?>> displays = context.service(DisplayService.class).getDisplays();
      assertThat(displays).singleElement().satisfies(display -> assertThat(display.isDisplaying(module.getOutput("map"))).isTrue());
    }
    assertThat(complaints).isEmpty();
  }
}
