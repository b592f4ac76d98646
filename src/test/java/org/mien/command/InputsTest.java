package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.gui.NewImage;
import java.io.File;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** Limits and choices hold in scripts, in macros and in windows, without any dialog. */
class InputsTest {

  private static Context context;

  @BeforeAll
  static void open() {
    context = new Context();
  }

  @AfterAll
  static void close() {
    context.dispose();
  }

  private static String reason(Class<? extends MienCommand> type, Object... inputs) throws Exception {
    CommandModule module = context.service(CommandService.class).run(type, true, inputs).get();
    assertThat(module.isCanceled()).isTrue();
    return module.getCancelReason();
  }

  private static ImagePlus image() {
    return NewImage.createByteImage("image", 20, 20, 1, NewImage.FILL_RAMP);
  }

  @Test
  void aScriptHearsASentence() throws Exception {
    assertThat(reason(TrainModel.class, "data", new File("d"), "out", new File("o"), "epochs", 0))
        .isEqualTo("'Epochs at most' (epochs) must be from 1 to 10000, not 0.");
    assertThat(reason(TrainModel.class, "data", new File("d"), "out", new File("o"), "kind", "stil"))
        .isEqualTo("'Kind of examples' (kind) must be stills, clips, not 'stil'; choose one of them.");
    assertThat(reason(MakeLbpMap.class, "image", image(), "radius", Double.NaN))
        .isEqualTo("'Radius of the circle' (radius) must be from 0.5 to 100.0, not NaN.");
    assertThat(reason(MakeLbpMap.class, "image", image(), "radius", 2.0)).contains("use the variant 'circular'");
  }

  @Test
  void aNameThatNoFileCanHaveIsSaid() throws Exception {
    assertThat(reason(CheckQuality.class, "data", new File("d"), "out", new File("no\0path")))
        .isEqualTo("'Out folder' (out): 'no?path' cannot be the name of a file or folder here (Nul character not allowed);"
            + " write another one.");
    assertThat(reason(CompareRuns.class, "run", new File("one"), "out", new File("o"), "others", "two; thr\0ee"))
        .startsWith("'thr?ee' cannot be the name of a file or folder here");
  }

  @Test
  void aWindowHearsTheSameSentence() {
    CommandCall call = new CommandCall(CheckQuality.class, Map.of("data", new File("d")));

    Assertions.assertThatThrownBy(() -> new CommandRunner(context).run(call, Watch.of(Job.quiet())))
        .isInstanceOf(UserError.class).hasMessage("'Out folder' (out) is missing; name a folder.");
  }

  @Test
  void aMacroGivesAllInputsAndAnOldNameCountsForTheNewOne() {
    Module module = asked("size=6 kind=[fancy one] ticked file=/x/y.txt name=[points=3 radius=9]");

    assertThat(module.getInput("kind")).isEqualTo("fancy one");
    assertThat(module.getInput("ticked")).isEqualTo(true);
    assertThat(module.getInput("file")).isEqualTo(new File("/x/y.txt"));
    assertThat(module.getInput("radius")).isEqualTo(1.0);
    assertThat(module.getInput("out")).isNull();
    assertThat(CallInputs.items(module.getInfo())).allMatch(item -> module.isInputResolved(item.getName()));
    assertThat(module.getInput("points")).isEqualTo(6);
    assertThat(asked("size=6 name=x file=[\"C:\\my faces\"]").getInput("file")).as("as Windows copies a path")
        .isEqualTo(new File("C:\\my faces"));
    Assertions.assertThatThrownBy(() -> asked("size=6 points=7 name=x file=/x")).isInstanceOf(UserError.class)
        .hasMessage("'Points' (points) is said twice, by its new name and by its old one; leave the old one out.");
    Assertions.assertThatThrownBy(() -> asked("name=x file=/x size=1")).isInstanceOf(UserError.class)
        .hasMessage("'Points' (points) must be from 2 to 24, not 1.");
  }

  private static Module asked(String options) {
    Module module = context.service(ModuleService.class).createModule(new CommandInfo(AskedCommand.class));
    module.setInput("image", image());
    new MacroInputs(context).give(module, options);
    return module;
  }

  @Test
  void aScriptMayUseAnOldName() throws Exception {
    CommandModule module = (CommandModule) context.service(ModuleService.class)
        .run(new CommandInfo(RenamedCommand.class), true, Map.of("size", 12)).get();

    assertThat(module.getOutput("said")).isEqualTo(12);
  }
}
