package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.plugin.PlugIn;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mien.plugin.InstalledParts;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

/** The index that SciJava reads, the file that ImageJ reads, and what the annotations promise. */
class CommandIndexTest {

  private static final String INDEX = "META-INF/json/org.scijava.plugin.Plugin";
  private static final Pattern LINE = Pattern.compile("(Plugins>[^,]*), \"([^\"]*)\", ([\\w.]+)\\(\"([\\w.]+)\"\\)");

  private static List<Class<?>> plugins;

  /** Looks at the compiled classes themselves, since the index is what is tested. */
  @BeforeAll
  static void findPlugins() throws IOException, URISyntaxException {
    Path classes = Path.of(home());
    try (Stream<Path> files = Files.walk(classes)) {
      plugins = files
          .map(file -> classes.relativize(file).toString().replace(classes.getFileSystem().getSeparator(), "."))
          .filter(name -> name.startsWith("org.mien.") && name.endsWith(".class") && !name.contains("package-info"))
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(type -> type.isAnnotationPresent(Plugin.class))
          .toList();
    }
  }

  private static URI home() throws URISyntaxException {
    return InstalledParts.class.getProtectionDomain().getCodeSource().getLocation().toURI();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, InstalledParts.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> plugins() {
    return plugins;
  }

  private static List<Class<?>> commands() {
    return plugins().stream().filter(type -> type.getAnnotation(Plugin.class).type() == Command.class).toList();
  }

  private static String resource(String name) throws IOException, URISyntaxException {
    return Files.readString(Path.of(home()).resolve(name));
  }

  private static Stream<Field> parameters(Class<?> type) {
    return Stream.<Class<?>>iterate(type, Class::getSuperclass)
        .takeWhile(t -> t != Object.class)
        .flatMap(t -> Arrays.stream(t.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(Parameter.class))
        .filter(field -> !Service.class.isAssignableFrom(field.getType()) && field.getType() != Context.class);
  }

  private static Stream<Field> inputs(Class<?> type) {
    return parameters(type).filter(field -> field.getAnnotation(Parameter.class).type() != ItemIO.OUTPUT);
  }

  @Test
  void theIndexNamesEveryPlugin() throws IOException, URISyntaxException {
    String index = resource(INDEX);

    assertThat(plugins()).hasSizeGreaterThan(20).allSatisfy(
        type -> assertThat(index).contains("\"class\":\"" + type.getName() + "\""));
  }

  @Test
  void theMenuOfImageJIsInStepWithTheAnnotations() throws IOException, URISyntaxException {
    Map<String, String> config = new TreeMap<>();
    for (String line : resource("plugins.config").split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line.strip());
      assertThat(matcher.matches()).as(line).isTrue();
      assertThat(matcher.group(3)).isEqualTo(CommandPlugIn.class.getName());
      config.put(matcher.group(1) + ">" + matcher.group(2), matcher.group(4));
    }
    Map<String, String> annotations = new TreeMap<>();
    commands().forEach(type -> annotations.put(type.getAnnotation(Plugin.class).menuPath(), type.getName()));

    assertThat(config).isEqualTo(annotations).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void plainImageJCanStartTheBridge() throws ReflectiveOperationException {
    assertThat(CommandPlugIn.class.getConstructor().newInstance()).isInstanceOf(PlugIn.class);
    for (Class<?> command : commands()) {
      assertThat(command.getConstructor().newInstance()).isInstanceOf(Command.class);
    }
  }

  @Test
  void labelsAreOursAloneAndSayWhere() {
    List<String> labels = commands().stream().map(type -> type.getAnnotation(Plugin.class).menuPath()).toList();

    assertThat(labels).allMatch(
        path -> path.matches("Plugins>Mien>(Data|Quality|Texture|Train|Evaluate|Classify|Report|Workbench)>Mien [\\w ]+\\.\\.\\."));
    assertThat(labels.stream().map(path -> path.substring(path.lastIndexOf('>') + 1))).doesNotHaveDuplicates();
  }

  @Test
  void everyParameterHasALabelAndEveryInputAnExplanation() {
    assertThat(commands()).allSatisfy(type -> {
      assertThat(parameters(type)).allSatisfy(f -> assertThat(f.getAnnotation(Parameter.class).label()).isNotBlank());
      assertThat(inputs(type)).allSatisfy(f -> assertThat(f.getAnnotation(Parameter.class).description()).endsWith("."));
    });
  }

  @Test
  void nothingIsRemembered() {
    // SciJava would fill what a macro leaves out with the values of the last run: a macro must mean the same on every machine.
    assertThat(commands().stream().flatMap(CommandIndexTest::inputs).filter(f -> f.getType() != ImagePlus.class))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.getAnnotation(Parameter.class).persist()).as(f.toString()).isFalse());
  }

  @Test
  void namedMethodsExist() {
    for (Class<?> type : commands()) {
      List<String> methods = Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
      Plugin plugin = type.getAnnotation(Plugin.class);
      assertThat(Stream.concat(
          Stream.of(plugin.initializer()),
          parameters(type).map(f -> f.getAnnotation(Parameter.class))
              .flatMap(p -> Stream.of(p.callback(), p.initializer(), p.validater())))
          .filter(name -> !name.isEmpty()))
          .allSatisfy(name -> assertThat(methods).contains(name));
    }
  }

  @Test
  void theWordsOfAMacroAreTheSameInFijiAndInImageJ() {
    // Fiji records the name of a field, a dialog of ImageJ the first word of a label, both in lower case.
    List<Field> words = commands().stream().flatMap(CommandIndexTest::inputs).filter(f -> f.getType() != ImagePlus.class).toList();
    assertThat(words).allSatisfy(f -> {
      String first = f.getAnnotation(Parameter.class).label().split(" ")[0].toLowerCase(Locale.ROOT);
      assertThat(first).as(f.toString()).isEqualTo(f.getName());
    });
  }

  @Test
  void choicesContainTheDefault() throws ReflectiveOperationException {
    for (Class<?> type : commands()) {
      Object command = type.getConstructor().newInstance();
      for (Field field : inputs(type).filter(f -> f.getAnnotation(Parameter.class).choices().length > 0).toList()) {
        field.setAccessible(true);
        assertThat(field.getAnnotation(Parameter.class).choices()).as(field.toString()).contains((String) field.get(command));
      }
    }
  }
}
