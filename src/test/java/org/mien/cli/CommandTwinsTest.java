package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.NewImage;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.SomeCalls;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import picocli.CommandLine;

/** The command line that a command writes down asks for the very same work. */
class CommandTwinsTest {

  @TempDir
  private static Path folder;

  private static Path image;

  @BeforeAll
  static void draw() {
    image = folder.resolve("some image.tif");
    IJ.saveAsTiff(NewImage.createByteImage("some image", 20, 18, 3, NewImage.FILL_RAMP), image.toString());
  }

  @TestFactory
  Stream<DynamicTest> theCommandLineMeansTheSame() {
    return Stream.concat(
        SomeCalls.full(image).stream().map(call -> DynamicTest.dynamicTest(call.name(), () -> same(call))),
        SomeCalls.bare(image).stream().map(call -> DynamicTest.dynamicTest(call.name() + ", usual values", () -> same(call))));
  }

  private static void same(CommandCall call) throws Exception {
    List<String> words = call.words();
    if (words.isEmpty()) {
      return;
    }
    CommandLine parsed = CommandLines.commandLine();
    CommandLine.ParseResult result = parsed.parseArgs(words.toArray(String[]::new));
    Object line = result.subcommand().commandSpec().userObject();
    Object command = command(call);
    Method wanted = method(command);
    if (wanted != null && method(line) != null) {
      assertThat(method(line).invoke(line)).as(String.join(" ", words)).isEqualTo(wanted.invoke(command));
    }
    assertThat(words).containsAll(call.inputs().values().stream().filter(File.class::isInstance).map(Object::toString).toList());
    sameFields(call, command, line);
  }

  /** Fields of the same name hold the same in both. */
  private static void sameFields(CommandCall call, Object command, Object line) throws Exception {
    for (Field field : line.getClass().getDeclaredFields()) {
      Field twin = classes(command).flatMap(type -> Stream.of(type.getDeclaredFields()))
          .filter(f -> f.getName().equals(field.getName())).findFirst().orElse(null);
      if (twin != null && comparable(field.getType()) && comparable(twin.getType())
          && call.inputs().containsKey(field.getName())) {
        twin.setAccessible(true);
        field.setAccessible(true);
        assertThat(String.valueOf(field.get(line))).as(field.toString()).isEqualTo(String.valueOf(twin.get(command)));
      }
    }
  }

  private static boolean comparable(Class<?> type) {
    return type == Path.class || type == File.class || type == String.class || type.isPrimitive() && type != boolean.class
        || type == Integer.class;
  }

  private static Object command(CommandCall call) throws Exception {
    CommandModule module = (CommandModule) new CommandInfo(call.type()).createModule();
    call.inputs().forEach(module::setInput);
    return module.getDelegateObject();
  }

  private static Method method(Object object) {
    Method found = classes(object).flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.getName().equals("request")).findFirst().orElse(null);
    if (found != null) {
      found.setAccessible(true);
    }
    return found;
  }

  /** Inputs that several commands have stand in what these extend. */
  private static Stream<Class<?>> classes(Object object) {
    return Stream.iterate(object.getClass(), type -> type != Object.class, Class::getSuperclass);
  }

  @Test
  void everyVerbOfTheCommandLineHasATwin() {
    List<String> verbs = new ArrayList<>();
    SomeCalls.full(image).stream().map(CommandCall::words).filter(words -> !words.isEmpty()).forEach(w -> verbs.add(w.get(0)));

    // The twin of the window is the command that opens it, which has no inputs.
    assertThat(verbs).containsAll(CommandLines.commandLine().getSubcommands().keySet().stream()
        .filter(verb -> !verb.equals("workbench")).toList());
  }

  @Test
  void anImageThatIsInNoFileHasNoCommandLine() {
    CommandCall call = SomeCalls.full(image).stream().filter(c -> c.name().equals("LBP Map")).findFirst().orElseThrow();
    ImagePlus changed = (ImagePlus) call.inputs().get("image");
    assertThat(call.commandLine()).get().asString()
        .isEqualTo("mien lbp '" + image + "' --lbp lbp:circular:9:1.25:riu2:valid");

    changed.changes = true;

    assertThat(call.commandLine()).isEmpty();
  }
}
