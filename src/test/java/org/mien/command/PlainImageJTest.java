package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogs, recording and macros in a plain ImageJ, which is a process of its own since ImageJ cannot be closed again. */
@Tag("window")
class PlainImageJTest {

  @TempDir
  private static Path folder;

  private static final Properties SAID = new Properties();

  @BeforeAll
  static void useImageJ() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display; dialogs need one (xvfb-run on a server).");
    Path log = folder.resolve("log.txt");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), "-Duser.home=" + folder, "-Xmx600m", "-XX:TieredStopAtLevel=1",
        "-Dmien.pictures=" + System.getProperty("mien.pictures", ""), PlainImageJ.class.getName(), folder.toString())
        .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES) || process.destroyForcibly() == null).as(Files.readString(log)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    try (InputStream in = Files.newInputStream(folder.resolve("said.properties"))) {
      SAID.load(in);
    }
  }

  private static String said(String key) {
    return SAID.getProperty(key);
  }

  @Test
  void aDialogSaysWhatIsMissingAndStaysOpen() {
    assertThat(said("first.line")).isEqualTo("'File' (file) is missing; name a file.");
    assertThat(said("first.ok")).isEqualTo("false");
    assertThat(said("missing")).startsWith("There is no " + folder.resolve("nowhere.txt")).endsWith(" false");
    assertThat(said("range")).isEqualTo("'Points' (points) must be from 2 to 24, not 25. false");
    assertThat(said("number")).isEqualTo("'Points' (points) must be a whole number, not '1x'. false");
    assertThat(said("kept")).isEqualTo(folder.resolve("there.txt").toString());
  }

  @Test
  void initializersAndCallbacksWork() {
    assertThat(said("name")).isEqualTo("from the initializer");
    assertThat(said("images").split(",")).containsExactlyInAnyOrder("first", "second image");
    assertThat(said("said")).isEqualTo(said("other") + "|12|24|2.5|fancy one|MUCH|true|a=b \"c\"|there.txt|none");
    assertThat(Integer.parseInt(said("previews"))).isPositive();
  }

  @Test
  void cancellingRestores() {
    assertThat(said("cancelled")).isEqualTo("true true");
  }

  @Test
  void whatIsRecordedAreTheWordsOfFiji() {
    assertThat(said("recorded").strip()).endsWith("run(\"Asked Command...\", \"image="
        + MacroWords.quoted(said("other")) + " points=12 doubled=24 radius=2.5"
        + " kind=[fancy one] amount=MUCH ticked=true file=" + folder.resolve("there.txt") + " name=[a=b \\\"c\\\"]\");");
  }

  @Test
  void whatIsRecordedIsReadBackHereAndInFiji() {
    assertThat(said("odd")).isEmpty();
    assertThat(said("unsaid")).isEqualTo("// No macro can say 'Note' (note) as 'a] b=c [d', whose brackets do not go together;"
        + " use other words or write a script.null");
  }

  @Test
  void theStepsOfAHistoryWorkOnTheirImage() {
    assertThat(said("steps")).isEqualTo("LBP of steps 38");
    assertThat(said("batch")).isEqualTo("LBP of hidden 48");
  }

  @Test
  void nothingFollowsOnAStepThatFailed() {
    assertThat(said("stopped"))
        .isEqualTo("'Variant' (variant) must be paper, 3x3, circular, not 'cubic'; choose one of them. false false");
  }

  @Test
  void theMacroOfADialogGivesTheSameBytes() {
    assertThat(said("together")).contains("faults need at least 4 people").endsWith(" false");
    assertThat(said("macro").strip()).isEqualTo("run(\"Mien Make Sample Data...\", \"out=[" + folder.resolve("sample data")
        + "] seed=11 people=2 stills=1 clips=1 faults=no\");");
    assertThat(Integer.parseInt(said("files"))).isGreaterThan(10);
    assertThat(said("different")).isNull();
  }

  @Test
  void aWrongMacroHearsASentence() {
    assertThat(said("riteeportfolderx")).isEqualTo("The macro does not say 'Run folder' (run).");
    assertThat(said("apvariantcubic"))
        .isEqualTo("'Variant' (variant) must be paper, 3x3, circular, not 'cubic'; choose one of them.");
    assertThat(said("appoints")).isEqualTo("'Points of the circle' (points) must be a whole number, not '3.5'.");
    assertThat(said("apradius")).isEqualTo("'Radius of the circle' (radius) must be from 0.5 to 100.0, not 0.1.");
  }

  @Test
  void aSingleFileIsAskedForInTheSameDialog() {
    assertThat(said("single")).isEqualTo("'Run folder' (run) is missing; name a folder.");
  }

  @Test
  void theWorkbenchOpens() {
    assertThat(said("workbench")).isEqualTo("open");
  }

  @Test
  void everyAreaOfTheManagerIsARow() {
    assertThat(said("regions")).isEqualTo("left eye 1 64;left eye 2 64;mouth 2 36;left eye 3 64;");
  }

  @Test
  void resultsAreShownOnceByTheMenuAndByScripts() {
    assertThat(said("mapped")).isEqualTo("1");
    assertThat(said("scripted")).isEqualTo("2");
    assertThat(said("watched")).as("who watches shows for himself").isEqualTo("2");
  }

  @Test
  void aPreviewFollowsTheChoicesAndGoesAwayWithThem() {
    assertThat(said("apart")).contains("always has 8 points at radius 1").endsWith(" false");
    assertThat(said("preview")).isEqualTo("gone");
  }

  @Test
  void slicesAreAskedAboutOnce() {
    assertThat(said("asked again")).isEqualTo("false");
    assertThat(said("remembered")).isEqualTo("time");
    assertThat(said("scripts asked")).isEqualTo("false");
  }

  @Test
  void progressIsShownAndEscStopsTheWork() {
    assertThat(said("progress")).matches(".+: \\d+ of \\d+.*");
    assertThat(said("escaped")).isEqualTo("true");
  }
}
