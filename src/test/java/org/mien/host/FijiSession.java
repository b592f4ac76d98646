package org.mien.host;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.process.ByteProcessor;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.thread.ThreadService;

/**
 * What a person does with Mien in Fiji, by the command service that Fiji's menus and macros use too. Runs in a Java runtime of
 * its own, whose class path has nothing else of the tests than {@link ShownWindow}.
 */
public final class FijiSession {

  private FijiSession() {}

  /** Works in the folder that is named. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (Context context = new Context()) {
      CommandService commands = context.service(CommandService.class);
      List<String> labels = commands.getCommands().stream().map(CommandInfo::getMenuPath)
          .filter(path -> path.size() == 4 && path.get(0).getName().equals("Plugins") && path.get(1).getName().equals("Mien"))
          .map(path -> path.getLeaf().getName()).toList();
      Files.write(folder.resolve("menu.txt"), labels);
      work(commands, folder);
      macro(folder);
      commands.run("org.mien.workbench.shell.OpenWorkbench", true).get();
      System.out.println("The window had " + ShownWindow.lookAndClose("Mien"));
    }
    System.out.println("The session ended.");
  }

  private static void work(CommandService commands, Path folder) throws Exception {
    pictures(folder.resolve("data"));
    ImagePlus ramp = IJ.createImage("ramp", "8-bit ramp", 48, 48, 2);
    ImagePlus map = (ImagePlus) run(commands, "MakeLbpMap", Map.of("image", ramp)).get("map");
    save(new FileSaver(map).saveAsTiffStack(folder.resolve("map.tif").toString()));
    File data = folder.resolve("data").toFile();
    File out = folder.resolve("run").toFile();
    run(commands, "TrainModel", Map.of(
        "data", data, "out", out, "protocol", "random", "epochs", 2, "least", 2, "baselines", "no"));
    ImagePlus face = IJ.openImage(folder.resolve("data/surprise/frame-3.png").toString());
    ResultsTable frames =
        (ResultsTable) run(commands, "ClassifyStack", Map.of("image", face, "model", out)).get("frames");
    frames.save(folder.resolve("frames.csv").toString());
  }

  /** A macro in batch mode, whose words Mien reads itself; the second step is refused. */
  private static void macro(Path folder) {
    String step = "call(\"" + FijiSession.class.getName() + ".step\", \"MakeLbpMap\", ";
    System.out.println(IJ.runMacro("setBatchMode(true); newImage(\"ramp\", \"8-bit ramp\", 48, 48, 2); ramp = getImageID();"
        + "first = " + step + "\"border=valid variant=[paper]\"); title = getTitle();"
        + "saveAs(\"Tiff\", \"" + folder.resolve("macro-map.tif").toString().replace('\\', '/') + "\"); selectImage(ramp);"
        + "return \"The macro heard '\" + first + \"' with \" + title + \", and '\" + " + step + "\"variant=cubic\") + \"'.\";"));
  }

  /** Called by the macro: runs a command on a thread of its own, on which the words of the macro are known as Fiji makes them known. */
  public static String step(String name, String words) throws Exception {
    try (Context context = new Context()) {
      PluginService plugins = context.service(PluginService.class);
      Module module = context.service(ModuleService.class)
          .createModule(context.service(CommandService.class).getCommand("org.mien.command." + name));
      context.service(ThreadService.class).run(() -> {
        Thread.currentThread().setName("Run$_" + name);
        Macro.setOptions(words);
        new ModuleRunner(context, module, plugins.createInstancesOfType(PreprocessorPlugin.class),
            plugins.createInstancesOfType(PostprocessorPlugin.class)).run();
        return null;
      }).get();
      return ((Cancelable) module).isCanceled() ? ((Cancelable) module).getCancelReason() : "";
    }
  }

  /** Twelve pictures of two classes: upright and lying waves. */
  private static void pictures(Path data) throws Exception {
    for (String label : List.of("happiness", "surprise")) {
      Files.createDirectories(data.resolve(label));
      for (int i = 0; i < 12; i++) {
        ByteProcessor pixels = new ByteProcessor(48, 48);
        for (int y = 0; y < 48; y++) {
          for (int x = 0; x < 48; x++) {
            pixels.set(x, y, (int) (128 + 100 * Math.sin(((label.equals("happiness") ? x : y) + i) / 3.0)));
          }
        }
        save(new FileSaver(new ImagePlus(label, pixels)).saveAsPng(
            data.resolve(label).resolve("frame-" + i + ".png").toString()));
      }
    }
  }

  private static void save(boolean saved) {
    if (!saved) {
      throw new IllegalStateException("A picture could not be saved.");
    }
  }

  private static Map<String, Object> run(CommandService commands, String name, Map<String, Object> inputs) throws Exception {
    CommandModule module = commands.run("org.mien.command." + name, true, inputs).get();
    if (module.isCanceled()) {
      throw new IllegalStateException(name + ": " + module.getCancelReason());
    }
    return module.getOutputs();
  }
}
