package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.gui.NewImage;
import ij.macro.Interpreter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;
import org.scijava.module.ModuleItem;

/** A call as a line of a macro, of a script and of a shell. */
class CommandCallTest {

  private static final Pattern RUN = Pattern.compile("run\\((\"[^\"]*\")(?:, (\".*\"))?\\);");

  @TempDir
  private static Path folder;

  private static Path image;

  @BeforeAll
  static void draw() {
    image = folder.resolve("image.tif");
    IJ.saveAsTiff(NewImage.createByteImage("image", 20, 18, 3, NewImage.FILL_RAMP), image.toString());
  }

  @TestFactory
  Stream<DynamicTest> aMacroGivesTheInputsBack() {
    return Stream.concat(SomeCalls.full(image).stream(), SomeCalls.bare(image).stream()).map(call ->
        DynamicTest.dynamicTest(call.macro(), () -> assertReadBack(call)));
  }

  /** Reads the line with the interpreter of ImageJ, and its words with both readers. */
  private static void assertReadBack(CommandCall call) {
    Matcher line = RUN.matcher(call.macro());
    assertThat(line.matches()).as(call.macro()).isTrue();
    assertThat(new Interpreter().run("return " + line.group(1) + ";", "")).isEqualTo(call.label());
    String options = line.group(2) == null ? "" : new Interpreter().run("return " + line.group(2) + ";", "");
    CallInputs inputs = CallInputs.of(call);
    boolean asks = inputs.items().stream().anyMatch(item -> item.getType() != ImagePlus.class);
    assertThat(options.isEmpty()).as("ImageJ asks where nothing is said").isEqualTo(!asks);
    Map<String, String> words = MacroWords.parse(options + " ");
    for (ModuleItem<?> item : inputs.items()) {
      if (item.getType() == ImagePlus.class) {
        assertThat(words).doesNotContainKey(item.getName());
        continue;
      }
      String usual = inputs.usual(item) == null ? null : CallInputs.text(inputs.usual(item));
      String expected = inputs.value(item) == null ? null : CallInputs.text(inputs.value(item));
      assertThat(Macro.getValue(options, item.getName(), usual)).as(item.getName() + " in " + options).isEqualTo(expected);
      assertThat(words.getOrDefault(item.getName(), usual)).as(item.getName() + " in " + options).isEqualTo(expected);
    }
  }

  @Test
  void theUsualValuesAreLeftOut() {
    CommandCall call = new CommandCall(TrainModel.class,
        Map.of("data", new File("/my data"), "out", Path.of("/runs/1"), "epochs", 50, "seed", 3, "labels", "all"));

    assertThat(call.macro()).isEqualTo("run(\"Mien Train Model...\", \"data=[/my data] out=/runs/1 seed=3\");");
    assertThat(CallScript.groovy(List.of(new CommandCall(EvaluateModel.class, Map.of("model", "/m", "data", "/it's", "out", "/o")))))
        .endsWith("step(commands, \"org.mien.command.EvaluateModel\", \"model\", new File('/m'), \"data\","
            + " new File('/it\\'s'), \"out\", new File('/o'), \"seed\", 1L)\n");
    assertThat(call.commandLine()).contains("mien train '/my data' --seed 3 --out /runs/1");
  }

  @Test
  void aWordInsideOfAValueIsNotTakenForAnInput() {
    CommandCall call = new CommandCall(CrossValidate.class,
        Map.of("data", "/d", "out", "/o", "learners", "net=paper:size=28,seeds=9"));
    String options = new Interpreter().run("return " + call.macro().replaceFirst("^run\\([^,]*, (.*)\\);$", "$1") + ";", "");

    assertThat(Macro.getValue(options, "size", null)).isEqualTo("48");
    assertThat(Macro.getValue(options, "seeds", null)).isEqualTo("1");
    assertThat(MacroWords.parse("data=/d out=/o learners=[net=paper:size=28 x] ")).doesNotContainKey("size");
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    assertThat(MacroWords.quoted("a ] b")).isEqualTo("'a ] b'");
    assertThat(Macro.getValue("x='a ] b' y=1", "x", "")).isEqualTo("a ] b");
    assertThatThrownBy(() -> MacroWords.quoted("a ]' b")).isInstanceOf(UserError.class).hasMessageContaining("a ]' b");
    assertThatThrownBy(() -> new CommandCall(WriteReport.class, Map.of("folder", "x")).macro())
        .isInstanceOf(UserError.class).hasMessage("The command 'Mien Write Report...' has no input 'folder'.");
  }

  @Test
  void manyCallsAreOneFile() {
    List<CommandCall> calls = SomeCalls.full(image);

    assertThat(CallScript.macro(calls)).startsWith("// Works on the image in front")
        .contains(calls.stream().map(CommandCall::macro).toList());
    assertThat(CallScript.groovy(calls)).startsWith("#@ CommandService commands\n#@ ImagePlus image\n").contains("\ndef step(")
        .containsPattern("step\\(commands, \"org.mien.command.WriteReport\", \"run\", new File\\('/some where/run\\\\'s'\\)\\)");
    assertThat(CallScript.shell(calls)).startsWith("#!/bin/sh\nset -e\n").contains("\nmien report '/some where/run'\\''s'\n");
  }

  private static CommandCall map(ImagePlus image) {
    return new CommandCall(MakeLbpMap.class, Map.of("image", image));
  }

  @Test
  void aStepOnAnImageWorksOnThatImage() {
    ImagePlus first = NewImage.createByteImage("A", 20, 18, 1, NewImage.FILL_RAMP);
    ImagePlus made = NewImage.createByteImage("LBP of A", 20, 18, 1, NewImage.FILL_RAMP);
    CommandCall histogram = new CommandCall(MakeLbpHistogram.class, Map.of("image", first));

    assertThat(CallScript.macro(List.of(map(first), histogram))).isEqualTo("""
        // Works on the image in front: open it first.
        image = getImageID();
        selectImage(image);
        run("Mien LBP Map...", "variant=paper");
        selectImage(image);
        run("Mien LBP Histogram...", "texture=lbp-paper");
        """);
    assertThat(CallScript.macro(List.of(map(first), map(made), histogram))).isEqualTo("""
        // Works on the image in front, and on those named below: open first what no step makes.
        image = getImageID();
        selectImage(image);
        run("Mien LBP Map...", "variant=paper");
        selectImage("LBP of A");
        run("Mien LBP Map...", "variant=paper");
        selectImage(image);
        run("Mien LBP Histogram...", "texture=lbp-paper");
        """);
    assertThat(map(first).changes()).isEmpty();
    ImagePlus twin = IJ.openImage(image.toString());
    twin.setTitle("A");
    assertThatThrownBy(() -> CallScript.macro(List.of(map(first), map(twin)))).isInstanceOf(UserError.class)
        .hasMessageContaining("both called 'A'");
    assertThat(CallScript.macro(List.of(map(IJ.openImage(image.toString())), map(IJ.openImage(image.toString())))))
        .as("the same file opened twice").doesNotContain("selectImage(\"");
  }

  /** The shell itself says which words it reads. */
  @Test
  void aShellReadsTheWordsBack() throws Exception {
    List<CommandCall> calls = SomeCalls.full(image);
    Path script = folder.resolve("steps.sh");
    Files.writeString(script, "mien() { printf '%s\\n' \"$@\"; }\n" + CallScript.shell(calls));
    Process shell = new ProcessBuilder("sh", script.toString()).start();
    List<String> said = new String(shell.getInputStream().readAllBytes()).lines().toList();

    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEqualTo(calls.stream().flatMap(call -> call.words().stream()).toList()).isNotEmpty();
  }
}
