package org.mien.command;

import ij.Executer;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.NewImage;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextArea;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ItemEvent;
import java.awt.event.ItemListener;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.mien.job.Job;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/** A plain ImageJ in a process of its own, in which somebody fills in dialogs; what happened is written into a file. */
public final class PlainImageJ {

  private final Path folder;
  private final Properties said = new Properties();

  private PlainImageJ(Path folder) {
    this.folder = folder;
  }

  /** Runs everything; the argument is a folder of its own. */
  public static void main(String[] args) throws Exception {
    PlainImageJ host = new PlainImageJ(Path.of(args[0]));
    int exit = 0;
    watch();
    try {
      host.open();
      host.askEverything();
      host.cancel();
      host.oddWords();
      host.recordAndReplay();
      host.macros();
      host.steps();
      host.oneFile();
      host.regions();
      host.results();
      host.preview();
      host.slices();
      host.scripts();
      host.escape();
      host.workbench();
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      exit = 1;
    }
    try (var out = Files.newOutputStream(host.folder.resolve("said.properties"))) {
      host.said.store(out, null);
    }
    Runtime.getRuntime().halt(exit);
  }

  /** Ends a process that hangs, and says where. */
  private static void watch() {
    Thread watchdog = new Thread(() -> {
      java.util.concurrent.locks.LockSupport.parkNanos(150_000_000_000L);
      Thread.getAllStackTraces().forEach((thread, stack) ->
          System.err.println(thread + "\n  " + String.join("\n  ", Arrays.stream(stack).map(Object::toString).toList())));
      Runtime.getRuntime().halt(2);
    }, "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private void open() throws InvocationTargetException, InterruptedException {
    EventQueue.invokeAndWait(() -> new ImageJ(ImageJ.NO_SHOW).exitWhenQuitting(false));
    for (Class<? extends MienCommand> type : SomeCalls.commands()) {
      Menus.getCommands().put(CommandCall.label(type), CommandPlugIn.class.getName() + "(\"" + type.getName() + "\")");
    }
  }

  /** A command of another jar: messages, limits, callbacks, images, files, recording. */
  private void askEverything() throws Exception {
    ImagePlus first = NewImage.createByteImage("first", 20, 20, 1, NewImage.FILL_RAMP);
    ImagePlus second = NewImage.createByteImage("second image", 20, 20, 1, NewImage.FILL_RAMP);
    EventQueue.invokeAndWait(first::show);
    EventQueue.invokeAndWait(second::show);
    Recorder recorder = recorder();
    Recorder.setCommand("Asked Command...");
    AskedCommand command = new AskedCommand();
    CompletableFuture<CommandModule> run = start(command);
    GenericDialog dialog = dialog("Asked Command");
    keep("first.line", line(dialog));
    keep("first.ok", dialog.getButtons()[0].isEnabled());
    keep("name", field(dialog, "name").getText());
    keep("images", String.join(",", names(choice(dialog, "image"))));
    type(dialog, "file", folder.resolve("nowhere.txt").toString());
    keepLine(dialog, "missing", "nowhere.txt");
    Files.writeString(folder.resolve("there.txt"), "x");
    type(dialog, "file", folder.resolve("there.txt").toString());
    type(dialog, "points", "25");
    keepLine(dialog, "range", "24");
    type(dialog, "points", "1x");
    keepLine(dialog, "number", "1x");
    keep("kept", field(dialog, "file").getText());
    type(dialog, "points", "12");
    await("the callback", () -> field(dialog, "doubled").getText().equals("24"));
    keep("other", choice(dialog, "image").getItem(1));
    select(dialog, "image", choice(dialog, "image").getItem(1));
    select(dialog, "kind", "fancy one");
    select(dialog, "amount", "MUCH");
    tick(dialog, "ticked");
    type(dialog, "radius", "2.5");
    type(dialog, "name", "a=b \"c\"");
    await("that all is right", () -> dialog.getButtons()[0].isEnabled());
    picture(dialog, "dialog");
    press(dialog, 0);
    keep("said", run.get().getOutput("said"));
    keep("previews", command.previews());
    Recorder.saveCommand();
    keep("recorded", recorder.getText());
    recorder.close();
  }

  private static Recorder recorder() throws Exception {
    EventQueue.invokeAndWait(() -> new Recorder(false));
    return Recorder.getInstance();
  }

  private void cancel() throws Exception {
    AskedCommand command = new AskedCommand();
    CompletableFuture<CommandModule> run = start(command);
    GenericDialog dialog = dialog("Asked Command");
    press(dialog, 1);
    keep("cancelled", run.get().isCanceled() + " " + command.restored());
  }

  private static CompletableFuture<CommandModule> start(AskedCommand command) {
    Context context = new Context();
    CommandModule module = new CommandModule(new CommandInfo(AskedCommand.class), command);
    context.inject(module);
    return CompletableFuture.supplyAsync(() -> {
      try {
        return context.service(ModuleService.class).run(module, true).get();
      } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** Records what a dialog of a command of Mien says, and runs the macro. */
  private void recordAndReplay() throws Exception {
    Recorder recorder = recorder();
    Path out = folder.resolve("sample data");
    new Executer("Mien Make Sample Data...", null);
    GenericDialog dialog = dialog("Mien Make Sample Data");
    type(dialog, "out", out.toString());
    type(dialog, "seed", "11");
    type(dialog, "people", "2");
    type(dialog, "stills", "1");
    type(dialog, "clips", "1");
    keepLine(dialog, "together", "4 people");
    select(dialog, "faults", "no");
    await("that all is right", () -> dialog.getButtons()[0].isEnabled());
    picture(dialog, "sample");
    press(dialog, 0);
    await("the recorder", () -> recorder.getText().contains("run("));
    keep("macro", recorder.getText());
    String macro = recorder.getText();
    recorder.close();
    Files.move(out, folder.resolve("by dialog"));
    IJ.runMacro(macro);
    keep("files", files(out).size());
    for (Path file : files(out)) {
      Path twin = folder.resolve("by dialog").resolve(out.relativize(file));
      if (Files.mismatch(file, twin) >= 0) {
        keep("different", file);
      }
    }
  }

  /** Values that ImageJ's recorder writes down so that they are read back as others, recorded by Mien, and by Fiji after Mien. */
  private void oddWords() throws Exception {
    Recorder recorder = recorder();
    ModuleItem<String> note = new CommandInfo(ReviewFile.class).getInput("note", String.class);
    StringBuilder wrong = new StringBuilder();
    for (String value : List.of("blurred", "[blurred]", "'blurred'", "'t", "[", "a [b c", "/a ]b c", "a \\ \"b\"", "[a] [b]", "it's a", "")) {
      for (boolean fiji : List.of(false, true)) {
        Recorder.setCommand("Some Command");
        if (fiji) {
          Recording.oddAnswer(note, value);
          Recorder.recordOption("note", value.replace("\\", "\\\\").replace("\"", "\\\""));
        } else {
          Recording.answer(note, value);
        }
        Recorder.recordOption("other", "one");
        Recorder.saveCommand();
        String line = recorder.getText().strip().replaceFirst("(?s).*\n", "");
        Map<String, String> words =
            MacroWords.parse(new Interpreter().run(line.replaceFirst("^run\\([^,]*, (.*)\\);$", "return $1;"), ""));
        if (!value.equals(words.get("note")) || !"one".equals(words.get("other"))) {
          wrong.append(line).append(" is read as ").append(words).append(';');
        }
      }
    }
    keep("odd", wrong);
    Recorder.setCommand("Some Command");
    Recording.answer(note, "a] b=c [d");
    keep("unsaid", recorder.getText().strip().replaceFirst("(?s).*\n", "") + Recorder.getCommandOptions());
    recorder.close();
  }

  /** A host that runs a command on another thread and looks at no reason, as Fiji does. */
  public static final class AnotherHost implements PlugIn {
    @Override
    public void run(String variant) {
      try (Context context = new Context()) {
        context.service(CommandService.class).run(MakeLbpMap.class, true, Map.of("image", NewImage.createByteImage("image", 20, 18,
            1, NewImage.FILL_RAMP), "variant", variant, "points", 8, "radius", 1.0, "mapping", "plain", "border", "zero", "preview",
            false)).get();
      } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The steps of a history, with windows and without; and what follows on a step that failed. */
  private void steps() throws Exception {
    ImagePlus image = stack("steps");
    String steps = CallScript.macro(List.of(new CommandCall(MakeLbpMap.class, Map.of("image", image, "border", "valid")),
        new CommandCall(MakeLbpHistogram.class, Map.of("image", image)),
        new CommandCall(MakeLbpMap.class, Map.of("image", image, "border", "valid"))));
    keep("steps", IJ.runMacro(steps + "return getTitle() + \" \" + getWidth();"));
    keep("batch", IJ.runMacro("setBatchMode(true); newImage(\"hidden\", \"8-bit ramp\", 50, 30, 1);\n" + steps
        + "return getTitle() + \" \" + getWidth();"));
    Menus.getCommands().put("Another Host", AnotherHost.class.getName() + "(\"cubic\")");
    Interpreter interpreter = new Interpreter();
    interpreter.setIgnoreErrors(true);
    Path after = folder.resolve("after.txt");
    interpreter.run("run(\"Another Host\"); File.saveString(\"x\", \"" + after.toString().replace('\\', '/') + "\");");
    keep("stopped", interpreter.getErrorMessage() + " " + Files.exists(after) + " " + IJ.isMacro());
  }

  /** What a macro gets to hear when it is wrong. */
  private void macros() {
    for (String line : List.of("Write Report...\", \"folder=x", "LBP Map...\", \"variant=cubic", "LBP Map...\", \"points=3.5",
        "LBP Map...\", \"radius=0.1")) {
      Interpreter interpreter = new Interpreter();
      interpreter.setIgnoreErrors(true);
      interpreter.run("run(\"Mien " + line + "\");");
      keep(line.replaceAll("[^a-z]", ""), interpreter.getErrorMessage());
    }
  }

  /** SciJava would ask for a single file by a window that plain ImageJ does not have. */
  private void oneFile() throws Exception {
    new Executer("Mien Write Report...", null);
    GenericDialog dialog = dialog("Mien Write Report");
    keep("single", line(dialog));
    press(dialog, 1);
  }

  /** Two areas in the ROI Manager, one of them bound to a plane. */
  private void regions() throws Exception {
    ImagePlus image = stack("regions");
    EventQueue.invokeAndWait(RoiManager::new);
    RoiManager manager = RoiManager.getInstance2();
    manager.addRoi(named(new Roi(2, 2, 8, 8), "left eye"));
    Roi bound = named(new Roi(5, 5, 9, 4), "mouth");
    bound.setPosition(2);
    manager.addRoi(bound);
    // The manager binds what it gets to the plane in front; a person unbinds it by its properties.
    manager.getRoi(0).setPosition(0);
    IJ.run(image, "Mien LBP Histogram...", "regions=manager");
    ResultsTable table = ResultsTable.getResultsTable("LBP histogram");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < table.size(); i++) {
      rows.append(table.getStringValue("region", i)).append(' ').append((int) table.getValue("slice", i)).append(' ')
          .append((int) table.getValue("pixels", i)).append(';');
    }
    keep("regions", rows);
    keep("escape", IJ.escapePressed());
    manager.close();
  }

  /** What a command gives is shown once, whether the menu ran it or a script by SciJava's own service. */
  private void results() throws Exception {
    ImagePlus image = stack("results");
    IJ.run(image, "Mien LBP Map...", "variant=paper");
    keep("mapped", images("LBP of results"));
    try (Context context = new Context()) {
      CommandService commands = context.service(CommandService.class);
      script(commands, new CommandCall(MakeLbpMap.class, Map.of("image", image)));
      keep("scripted", images("LBP of results"));
      script(commands, new CommandCall(MakeLbpHistogram.class, Map.of("image", image, "texture", "lbp-riu2", "regions", "whole")));
      await("the table", () -> ResultsTable.getResultsTable("LBP histogram").getLastColumn() == 10);
      new CommandRunner(context).run(new CommandCall(MakeLbpMap.class, Map.of("image", image)), Watch.of(Job.quiet()));
      keep("watched", images("LBP of results"));
    }
  }

  /** As scripts of the history do it, which give every input. */
  private static void script(CommandService commands, CommandCall call) throws Exception {
    Map<String, Object> all = new LinkedHashMap<>();
    CallInputs inputs = CallInputs.of(call);
    inputs.items().forEach(item -> all.put(item.getName(), inputs.value(item)));
    commands.run(call.type(), true, all).get();
  }

  private static long images(String title) {
    return OpenImages.all().stream().filter(open -> open.getTitle().equals(title)).count();
  }

  private static Roi named(Roi roi, String name) {
    roi.setName(name);
    return roi;
  }

  private ImagePlus stack(String title) throws Exception {
    EventQueue.invokeAndWait(() -> Arrays.stream(WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList())
        .mapToObj(WindowManager::getImage).forEach(ImagePlus::close));
    ImagePlus image = NewImage.createByteImage(title, 40, 30, 3, NewImage.FILL_RANDOM);
    EventQueue.invokeAndWait(image::show);
    await("the image", () -> WindowManager.getCurrentImage() == image);
    return image;
  }

  private void preview() throws Exception {
    ImagePlus image = stack("preview");
    new Executer("Mien LBP Map...", null);
    GenericDialog dialog = dialog("Mien LBP Map");
    tick(dialog, "preview");
    await("the preview", () -> image.getOverlay() != null);
    Overlay first = image.getOverlay();
    select(dialog, "mapping", "riu2");
    await("another preview", () -> image.getOverlay() != null && image.getOverlay() != first);
    picture(dialog, "preview");
    picture(image.getWindow(), "preview-image");
    type(dialog, "points", "9");
    keepLine(dialog, "apart", "always has");
    press(dialog, 1);
    await("no preview", () -> image.getOverlay() == null);
    keep("preview", "gone");
  }

  /** A stack that says it has slices is asked about once; the model is none, so that the work ends there. */
  private void slices() throws Exception {
    ImagePlus image = stack("slices");
    Files.writeString(folder.resolve("no.mien"), "no model");
    classify();
    GenericDialog question = dialog("Slices or frames");
    picture(question, "slices");
    press(question, 0);
    await("the end of the first", () -> window("Mien") != null && isWaitedFor());
    EventQueue.invokeAndWait(() -> window("Mien").dispose());
    classify();
    await("the end of the second", () -> window("Mien") != null && isWaitedFor());
    keep("asked again", window("Slices or frames") != null);
    EventQueue.invokeAndWait(() -> window("Mien").dispose());
    keep("remembered", image.getProp("Mien.slices"));
  }

  /** Whoever gives all inputs in a script is asked for nothing. */
  private void scripts() throws Exception {
    ImagePlus image = stack("scripted slices");
    CompletableFuture<Void> script = CompletableFuture.runAsync(() -> {
      try (Context context = new Context()) {
        script(context.service(CommandService.class), new CommandCall(ClassifyStack.class,
            Map.of("image", image, "model", folder.resolve("no.mien").toFile())));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    await("the script", () -> script.isDone() || window("Slices or frames") != null);
    keep("scripts asked", window("Slices or frames") != null || script.isCompletedExceptionally());
  }

  private void classify() throws Exception {
    new Executer("Mien Classify Stack...", null);
    GenericDialog dialog = dialog("Mien Classify Stack");
    type(dialog, "model", folder.resolve("no.mien").toString());
    await("that all is right", () -> dialog.getButtons()[0].isEnabled());
    press(dialog, 0);
  }

  /** Esc while a large data set is drawn: progress is to be seen, then the work stops and says so in the status line. */
  private void escape() throws Exception {
    Path out = folder.resolve("large");
    new Executer("Mien Make Sample Data...", null);
    GenericDialog dialog = dialog("Mien Make Sample Data");
    type(dialog, "out", out.toString());
    type(dialog, "people", "400");
    await("that all is right", () -> dialog.getButtons()[0].isEnabled());
    press(dialog, 0);
    await("progress", () -> status().contains(" of "));
    keep("progress", status());
    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
    await("the end", () -> status().equals("Command canceled: Mien Make Sample Data..."));
    keep("escaped", window("Mien") == null && !Files.exists(out.resolve("manifest.csv")));
    IJ.setKeyUp(KeyEvent.VK_ESCAPE);
    IJ.resetEscape();
  }

  /** What stands in the status line of ImageJ. */
  private static String status() {
    return ImageJ.getStatusBarText();
  }

  private void workbench() throws Exception {
    Menus.getCommands().put("Mien Open Workbench...",
        CommandPlugIn.class.getName() + "(\"org.mien.workbench.shell.OpenWorkbench\")");
    new Executer("Mien Open Workbench...", null);
    await("the workbench", () -> Arrays.stream(java.awt.Frame.getFrames())
        .anyMatch(frame -> frame.isShowing() && frame.getTitle().endsWith("Mien")));
    keep("workbench", "open");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void keep(String key, Object value) {
    said.setProperty(key, String.valueOf(value));
  }

  private void keepLine(GenericDialog dialog, String key, String part) throws Exception {
    await("a sentence about " + part, () -> line(dialog).contains(part));
    // ImageJ looks at OK after the sentence was written, in the same event.
    EventQueue.invokeAndWait(() -> keep(key, line(dialog) + " " + dialog.getButtons()[0].isEnabled()));
  }

  private static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what + "; the status line says '" + status() + "'");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private static Window window(String title) {
    return Arrays.stream(Window.getWindows()).filter(Window::isShowing)
        .filter(w -> w instanceof java.awt.Dialog d && title.equals(d.getTitle())).findFirst().orElse(null);
  }

  private static GenericDialog dialog(String title) {
    await("the dialog " + title, () -> window(title) instanceof GenericDialog && isWaitedFor());
    return (GenericDialog) window(title);
  }

  /**
   * Whether somebody waits for the answer of a dialog. It is seen a moment before that, and whoever answered it then, faster than a
   * person can, would be waited for for ever.
   */
  private static boolean isWaitedFor() {
    return Thread.getAllStackTraces().values().stream().anyMatch(stack -> stack.length > 0
        && stack[0].getMethodName().startsWith("wait")
        && Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals("java.awt.Dialog") && frame.getMethodName().equals("show")));
  }

  private static Component named(Container container, String name) {
    for (Component part : container.getComponents()) {
      if (name.equals(part.getName())) {
        return part;
      }
      Component found = part instanceof Container inner ? named(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static TextField field(GenericDialog dialog, String name) {
    return (TextField) named(dialog, "input-" + name);
  }

  private static Choice choice(GenericDialog dialog, String name) {
    return (Choice) named(dialog, "input-" + name);
  }

  private static List<String> names(Choice choice) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < choice.getItemCount(); i++) {
      names.add(choice.getItem(i));
    }
    return names;
  }

  private static String line(GenericDialog dialog) {
    return ((TextArea) named(dialog, "input-line")).getText();
  }

  private static void type(GenericDialog dialog, String name, String text) throws Exception {
    EventQueue.invokeAndWait(() -> field(dialog, name).setText(text));
  }

  private static void select(GenericDialog dialog, String name, String item) throws Exception {
    EventQueue.invokeAndWait(() -> {
      Choice choice = choice(dialog, name);
      choice.select(item);
      for (ItemListener listener : choice.getItemListeners()) {
        listener.itemStateChanged(new ItemEvent(choice, ItemEvent.ITEM_STATE_CHANGED, item, ItemEvent.SELECTED));
      }
    });
  }

  private static void tick(GenericDialog dialog, String name) throws Exception {
    EventQueue.invokeAndWait(() -> {
      Checkbox box = (Checkbox) named(dialog, "input-" + name);
      box.setState(true);
      for (ItemListener listener : box.getItemListeners()) {
        listener.itemStateChanged(new ItemEvent(box, ItemEvent.ITEM_STATE_CHANGED, name, ItemEvent.SELECTED));
      }
    });
  }

  private static void press(GenericDialog dialog, int button) throws Exception {
    EventQueue.invokeAndWait(() -> dialog.actionPerformed(
        new ActionEvent(dialog.getButtons()[button], ActionEvent.ACTION_PERFORMED, dialog.getButtons()[button].getLabel())));
  }

  private static void picture(Window window, String name) throws Exception {
    String pictures = System.getProperty("mien.pictures", "");
    if (!pictures.isEmpty()) {
      new File(pictures).mkdirs();
      Robot robot = new Robot();
      robot.waitForIdle();
      robot.delay(300);
      ImageIO.write(robot.createScreenCapture(new Rectangle(window.getLocationOnScreen(), window.getSize())), "png",
          new File(pictures, name + ".png"));
    }
  }
}
