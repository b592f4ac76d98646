package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.gui.NewImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.ContentHash;
import org.mien.job.Job;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.log.LogListener;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModuleExecutedEvent;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** The scripts that the history writes down, run by Groovy itself as the script editor of Fiji does, do what the clicks did. */
class GroovyScriptTest {

  private static Context context;

  @TempDir
  private Path folder;

  @BeforeAll
  static void open() {
    context = new Context();
    ScriptService scripts = context.service(ScriptService.class);
    // What ImageJ2 does in Fiji, whose own parts are not on Maven Central: Groovy is a language, and images need no package.
    scripts.getIndex().add(new AdaptedScriptLanguage("groovy"), false);
    scripts.addAlias(ImagePlus.class);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  /** What a script left behind: what it complained about, and the commands that it ran. */
  private record Ended(String errors, List<Module> commands) {}

  /** SciJava holds its listeners weakly. */
  private static final class Ran {

    private final List<Module> commands = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();

    Ran() {
      context.service(EventService.class).subscribe(this);
    }

    @EventHandler
    void onEvent(ModuleExecutedEvent event) {
      if (event.getModule() instanceof CommandModule command) {
        commands.add(command);
      }
    }

    void log(LogMessage message) {
      logged.add(message.text());
    }
  }

  private static Ended run(String script, Object... inputs) throws Exception {
    ScriptModule module = new ScriptInfo(context, "steps.groovy", new StringReader(script)).createModule();
    context.inject(module);
    StringWriter errors = new StringWriter();
    module.setErrorWriter(errors);
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < inputs.length; i += 2) {
      given.put((String) inputs[i], inputs[i + 1]);
    }
    Ran ran = new Ran();
    LogListener listener = ran::log;
    context.service(LogService.class).addLogListener(listener);
    context.service(ModuleService.class).run(module, true, given).get();
    context.service(LogService.class).removeLogListener(listener);
    assertThat(ran.logged).isEmpty();
    return new Ended(errors.toString(), List.copyOf(ran.commands));
  }

  private static List<CommandCall> steps(Path place) {
    // What a person may call a folder, and what Groovy would replace or end a string at.
    Path odd = place.resolve("it's $data ${1} \"Größe\"");
    return List.of(
        new CommandCall(MakeSampleData.class, Map.of("out", odd, "people", 4, "stills", 2, "clips", 1, "seed", 5L)),
        new CommandCall(CheckQuality.class, Map.of("data", odd, "out", place.resolve("checked"))),
        new CommandCall(EditManifest.class, Map.of("project", odd, "clips", "*", "column", "note", "value", "it's \\ $x", "add", "yes")),
        new CommandCall(TrainModel.class, Map.of("data", odd, "out", place.resolve("run"), "labels", "anger,happiness", "size", 16,
            "epochs", 1, "rate", 0.002, "baselines", "no", "protocol", "random")));
  }

  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = place.relativize(file).toString();
        // These tell of seconds and places.
        boolean timed = path.matches("run/(history\\.csv|run\\.json|plan\\.json|report\\.html|model\\.mien)");
        hashes.put(path, timed ? "" : ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @Test
  void recordedStepsWriteTheSameFiles() throws Exception {
    Path clicked = Files.createDirectory(folder.resolve("clicked"));
    CommandRunner runner = new CommandRunner(context);
    steps(clicked).forEach(call -> runner.run(call, Watch.of(Job.quiet())));
    Path scripted = Files.createDirectory(folder.resolve("scripted"));
    Ended ended = run(CallScript.groovy(steps(scripted)));
    assertThat(ended.errors()).isEmpty();
    assertThat(files(scripted)).isEqualTo(files(clicked)).hasSizeGreaterThan(40);
  }

  @Test
  void anImageIsTheOneThatTheScriptGets() throws Exception {
    ImagePlus image = NewImage.createByteImage("image", 20, 18, 3, NewImage.FILL_RAMP);
    CommandCall call = new CommandCall(MakeLbpMap.class, Map.of("image", image, "variant", "circular", "radius", 1.5));
    ImagePlus clicked = (ImagePlus) new CommandRunner(context).run(call, Watch.of(Job.quiet())).get("map");
    Ended ended = run(CallScript.groovy(List.of(call)), "image", image);
    assertThat(ended.errors()).isEmpty();
    ImagePlus scripted = (ImagePlus) ended.commands().get(0).getOutput("map");
    assertThat(scripted.getStackSize()).isEqualTo(3);
    for (int slice = 1; slice <= 3; slice++) {
      assertThat(scripted.getStack().getPixels(slice)).isEqualTo(clicked.getStack().getPixels(slice));
    }
  }

  /** The second step works on what the first one makes, and the third on the image of the first again. */
  @Test
  void everyStepWorksOnItsOwnImage() throws Exception {
    ImagePlus image = NewImage.createByteImage("image", 20, 18, 1, NewImage.FILL_RANDOM);
    CommandCall first = new CommandCall(MakeLbpMap.class, Map.of("image", image, "border", "valid"));
    ImagePlus map = (ImagePlus) new CommandRunner(context).run(first, Watch.of(Job.quiet())).get("map");
    CommandCall second = new CommandCall(MakeLbpMap.class, Map.of("image", map, "border", "valid"));
    Ended ended = run(CallScript.groovy(List.of(first, second, first)), "image", image);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.commands()).extracting(command -> ((ImagePlus) command.getOutput("map")).getWidth())
        .containsExactly(18, 16, 18);
  }

  @Test
  void theScriptStopsAtTheFirstMistakeAndSaysIt() throws Exception {
    List<CommandCall> calls = new ArrayList<>();
    calls.add(new CommandCall(WriteReport.class, Map.of("run", folder.resolve("no where"))));
    calls.add(new CommandCall(MakeSampleData.class, Map.of("out", folder.resolve("never"), "people", 4)));
    Ended ended = run(CallScript.groovy(calls));
    assertThat(ended.errors()).contains("There is no run folder").contains("no where");
    assertThat(folder.resolve("never")).doesNotExist();
  }
}
