package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.gui.NewImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.display.Display;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.AbstractUserInterface;
import org.scijava.ui.DialogPrompt;
import org.scijava.ui.UIService;
import org.scijava.ui.UserInterface;
import org.scijava.ui.viewer.DisplayWindow;
import org.scijava.widget.InputHarvester;

/** A host that asks by dialogs of its own, as Fiji does, and takes every answer. */
@Tag("window")
class HostDialogTest {

  /** A host with windows that writes down what it says. */
  public static final class Ui extends AbstractUserInterface {
    private final List<String> said = new ArrayList<>();

    @Override
    public DisplayWindow createDisplayWindow(Display<?> display) {
      return null;
    }

    @Override
    public DialogPrompt dialogPrompt(
        String message, String title, DialogPrompt.MessageType message0, DialogPrompt.OptionType option) {
      said.add(title + ": " + message);
      return () -> DialogPrompt.Result.OK_OPTION;
    }

    @Override
    public void showContextMenu(String root, Display<?> display, int x, int y) {}

    @Override
    public boolean requiresEDT() {
      return false;
    }

    @Override
    public boolean isVisible() {
      return true;
    }
  }

  /** Answers one after the other; sees what stood in the dialog before. */
  public static final class AnsweringInputHarvester extends AbstractPreprocessorPlugin {
    private static final List<String> ANSWERS = new ArrayList<>();
    private static final List<Object> BEFORE = new ArrayList<>();

    @Override
    public void process(Module module) {
      if (module.isInputResolved("variant")) {
        return;
      }
      BEFORE.add(module.getInput("variant"));
      String answer = ANSWERS.remove(0);
      if (answer.equals("Cancel")) {
        cancel("");
        return;
      }
      if (answer.startsWith("points=")) {
        ((MienCommand) module.getDelegateObject()).written().put("points", answer.substring("points=".length()));
      } else {
        module.setInput("variant", answer);
      }
      CallInputs.items(module.getInfo()).forEach(item -> module.resolveInput(item.getName()));
    }
  }

  private final Context context = new Context();
  private final Ui ui = new Ui();
  private final String headless = System.getProperty("java.awt.headless");

  @BeforeEach
  void host() {
    // The command line, which other tests call in this process, says that it has no windows; SciJava asks for this.
    System.setProperty("java.awt.headless", "false");
    UIService windows = context.service(UIService.class);
    windows.getAvailableUIs();
    PluginInfo<PreprocessorPlugin> harvester = new PluginInfo<>(AnsweringInputHarvester.class, PreprocessorPlugin.class);
    harvester.setPriority(InputHarvester.PRIORITY);
    context.service(PluginService.class).addPlugin(harvester);
    ui.setContext(context);
    ui.setInfo(new PluginInfo<>(Ui.class, UserInterface.class));
    windows.setDefaultUI(ui);
    AnsweringInputHarvester.ANSWERS.clear();
    AnsweringInputHarvester.BEFORE.clear();
  }

  @AfterEach
  void close() {
    context.dispose();
    System.setProperty("java.awt.headless", headless);
  }

  private CommandModule map(String... answers) throws Exception {
    AnsweringInputHarvester.ANSWERS.addAll(List.of(answers));
    ImagePlus image = NewImage.createByteImage("image", 20, 18, 1, NewImage.FILL_RAMP);
    return context.service(CommandService.class).run(MakeLbpMap.class, true, Map.of("image", image)).get();
  }

  @Test
  void aWrongAnswerIsToldAndAskedForAgainAsItStood() throws Exception {
    CommandModule module = map("papier", "3x3");
    assertThat(ui.said).containsExactly("Mien LBP Map...: 'Variant' (variant) must be paper, 3x3, circular, not 'papier';"
        + " choose one of them.");
    assertThat(AnsweringInputHarvester.BEFORE).containsExactly("paper", "papier");
    assertThat(module.isCanceled()).isFalse();
    assertThat(module.getOutput("map")).isNotNull();
  }

  @Test
  void aNumberIsWhatStandsInItsField() throws Exception {
    CommandModule module = map("points=2x", "points=25", "points=9", "circular");
    assertThat(ui.said).hasSize(3).startsWith(
        "Mien LBP Map...: 'Points of the circle' (points) must be a whole number, not '2x'.",
        "Mien LBP Map...: 'Points of the circle' (points) must be from 2 to 24, not 25.");
    assertThat(module.getInput("points")).isEqualTo(9);
    assertThat(module.isCanceled()).isFalse();
  }

  @Test
  void whoCancelsIsAskedNoMore() throws Exception {
    CommandModule module = map("papier", "Cancel");
    assertThat(module.getOutput("map")).isNull();
    assertThat(AnsweringInputHarvester.ANSWERS).isEmpty();
    assertThat(ui.said).hasSize(1);
  }
}
