package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.thread.ThreadService;

/** Macros in batch mode, where a host runs commands on threads of their own as Fiji does. */
public class MacroImageTest {

  @AfterEach
  void leaveBatchMode() {
    Interpreter.batchMode = false;
  }

  /** Called by a macro; waits as Fiji waits. */
  public static String map() throws Exception {
    try (Context context = new Context()) {
      CommandModule module = context.service(CommandService.class).run(MakeLbpMap.class, true).get();
      ImagePlus left = context.service(ThreadService.class).run(WindowManager::getTempCurrentImage).get();
      assertThat(left).as("what the next command on this thread would take for its image").isNull();
      return module.isCanceled() ? module.getCancelReason() : ((ImagePlus) module.getOutput("map")).getTitle();
    }
  }

  @Test
  void aMacroGoesOnWithWhatItsCommandMade() {
    String said = IJ.runMacro("""
        setBatchMode(true);
        before = nImages;
        newImage("one", "8-bit ramp", 32, 32, 1);
        newImage("two", "8-bit ramp", 40, 36, 1);
        first = call("org.mien.command.MacroImageTest.map");
        front = getTitle();
        selectImage("one");
        second = call("org.mien.command.MacroImageTest.map");
        return first + "|" + front + "|" + second + "|" + getTitle() + "|" + getWidth() + "|" + (nImages - before);
        """);
    assertThat(said).isEqualTo("LBP of two|LBP of two|LBP of one|LBP of one|32|4");
  }
}
