package org.mien.workbench.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.ChartFigure;
import org.mien.chart.ChartView;
import org.mien.classify.ClassifyOptions;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.workbench.Dropping;
import org.mien.workbench.Patience;
import org.mien.workbench.TinyProject;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.History;
import org.mien.workflow.ClassifyWork;

/** A recording frame by frame, locked to the clip. */
class TimelineViewTest extends WindowTest {

  @TempDir
  private static Path folder;

  private static TinyProject tiny;

  @BeforeAll
  static void train() {
    tiny = TinyProject.make(folder, 8, 3);
    tiny.train("first", 5, false, "by-subject");
    tiny.train("second", 6, false, "by-subject");
  }

  private Clip recording() {
    return session.project().get().orElseThrow().manifest().clips().stream()
        .filter(c -> c.timing().apex() > 1).findFirst().orElseThrow();
  }

  private ChartView chart() {
    return (ChartView) window.panel("timeline-chart").target();
  }

  private String words() {
    return GuiActionRunner.execute(() -> window.textBox("timeline-words").target().getText());
  }

  private void classify(Clip clip) {
    perspective("classify");
    session.look(clip);
    waitUntil("a model can be used", () -> GuiActionRunner.execute(() -> window.button("timeline-classify").target().isEnabled()));
    int before = session.history().steps().get().size();
    Patience.press(window.button("timeline-classify").target());
    waitLong("it is classified", () -> {
      List<History.Step> steps = session.history().steps().get();
      return steps.size() > before && steps.get(before).end() == History.End.DONE && session.timeline().get().isPresent();
    });
    waitUntil("the timeline is drawn", () -> GuiActionRunner.execute(() -> chart().figure().isPresent()
        && chart().place(0, 0).isPresent()));
  }

  @Test
  void aClickSeeksTheClip() {
    session.open(tiny.project().folder()).result().join();
    perspective("classify");
    robot.waitForIdle();
    picture("timeline-empty");
    Clip clip = recording();
    classify(clip);
    Path table = session.timeline().get().orElseThrow();
    assertThat(table).startsWith(tiny.project().timelines());
    List<Map<String, String>> rows = Csv.read(table).rows();
    List<History.Step> steps = session.history().steps().get();
    assertThat(steps.get(steps.size() - 1).call().label()).isEqualTo("Mien Classify Recording...");
    int wanted = Math.min(4, rows.size() - 1);
    Point2D at = GuiActionRunner.execute(() -> chart().place(wanted, 0.5).orElseThrow());
    robot.click(chart().canvas(), new Point((int) Math.round(at.getX()), (int) Math.round(at.getY())));
    waitUntil("the clip is at the frame", () -> session.frame().get() == wanted);
    String top = rows.get(wanted).get("top");
    waitUntil("the words follow", () -> words().startsWith("Frame " + wanted) && words().contains("most probable " + top));
    press(KeyEvent.VK_RIGHT);
    assertThat(session.frame().get()).isEqualTo(Math.min(wanted + 1, rows.size() - 1));
    press(KeyEvent.VK_HOME);
    assertThat(session.frame().get()).isZero();
    session.frame().set(2);
    waitUntil("the words follow the clip", () -> words().startsWith("Frame 2"));
    assertThat(GuiActionRunner.execute(() -> window.label("timeline-speed").target().getText())).contains("ms a frame");
    assertThat(GuiActionRunner.execute(() -> window.textBox("timeline-meaning").target().getText()))
        .contains("not what a person feels");
    picture("timeline");
  }

  private void press(int key) {
    assertThat(GuiActionRunner.execute(() -> SwingUtilities.processKeyBindings(new KeyEvent(chart().canvas(),
        KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, key, KeyEvent.CHAR_UNDEFINED)))).isTrue();
  }

  @Test
  void aTableOfAnotherDayIsShownAgainAndClassesCanBeHidden() {
    session.open(tiny.project().folder()).result().join();
    Clip clip = recording();
    classify(clip);
    Path table = session.timeline().get().orElseThrow();
    Clip other = session.project().get().orElseThrow().manifest().clips().stream()
        .filter(c -> c.timing().apex() > 1 && !c.equals(clip)).findFirst().orElseThrow();
    session.look(other);
    waitUntil("nothing is said of the other one", () -> GuiActionRunner.execute(() -> chart().figure().isEmpty()));
    session.look(clip);
    waitUntil("its table is back", () -> session.timeline().get().equals(Optional.of(table)));
    waitUntil("it is drawn", () -> GuiActionRunner.execute(() -> chart().figure().isPresent()));
    String svg = GuiActionRunner.execute(() -> chart().figure().orElseThrow().svg());
    String name = Csv.read(table).header().get(4).substring(2);
    GuiActionRunner.execute(() -> window.checkBox("timeline-class-" + name).target().doClick());
    choose("timeline-smoothing", "Mean of 3 frames");
    String less = GuiActionRunner.execute(() -> chart().figure().orElseThrow().svg());
    assertThat(less).contains("moving mean over 3 frames").isNotEqualTo(svg);
    assertThat(count(less, ">" + name + "<")).isEqualTo(count(svg, ">" + name + "<") - 1);
    assertThat(svg).contains(">apex<");
    picture("timeline-less");
    ofAnotherModel(clip, table);
  }

  /** Predictions of one model are never shown as those of another one. */
  private void ofAnotherModel(Clip clip, Path table) {
    assertThat(title()).isEqualTo(clip.id() + ", model first");
    choose("second");
    waitUntil("nothing is shown of a model that classified nothing", () -> nothing().contains("The model chosen above"));
    assertThat(session.timeline().get()).isEmpty();
    choose("first");
    waitUntil("its own table is back", () -> title().equals(clip.id() + ", model first"));
    Path copy = dir.resolve("given.csv");
    GuiActionRunner.execute(() -> Files.copy(table, copy));
    assertThat(Dropping.files(robot.finder().findByName("timeline-meaning"), copy)).isTrue();
    waitUntil("it is shown", () -> title().equals("given.csv, shown along with " + clip.id()));
    choose("second");
    robot.waitForIdle();
    assertThat(session.timeline().get()).as("what a person gave stays").contains(copy);
    allOptions(clip, table);
  }

  /** The table of the form goes along with its model, and what it gave is shown. */
  private void allOptions(Clip clip, Path first) {
    choose("first");
    waitUntil("its own table is back", () -> title().endsWith("model first"));
    Patience.press(window.button("timeline-more").target());
    DialogFixture form = WindowFinder.findDialog("command-dialog").withTimeout(1, TimeUnit.MINUTES).using(robot);
    assertThat(GuiActionRunner.execute(() -> form.textBox("form-table").target().getText())).isEqualTo(first.toString());
    GuiActionRunner.execute(() -> form.textBox("form-model").target().setText(tiny.project().runs().resolve("second").toString()));
    waitUntil("another table", () -> GuiActionRunner.execute(() -> form.textBox("form-table").target().getText())
        .equals(first.getParent().resolveSibling("second").resolve(first.getFileName()).toString()));
    Patience.press(form.button("command-run").target());
    waitUntil("what it gave is shown", () -> title().equals(clip.id() + ", model second"));
  }

  private String title() {
    return GuiActionRunner.execute(() -> chart().figure().map(ChartFigure::title).orElse(""));
  }

  private void choose(String model) {
    JComboBox<?> box = window.comboBox("timeline-model").target();
    GuiActionRunner.execute(() -> IntStream.range(0, box.getItemCount()).filter(i -> box.getItemAt(i).toString().equals(model))
        .forEach(box::setSelectedIndex));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void aRecordingInsideAnArchiveIsClassifiedAsIfItLayInAFolder() throws Exception {
    Path archive = dir.resolve("faces.zip");
    Path faces = folder.resolve("faces");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive)); Stream<Path> files = Files.walk(faces)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(faces.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    session.create(archive, dir.resolve("zipped")).result().join();
    Path model = tiny.project().runs().resolve("first");
    for (String id : List.of(recording().id(), framesInAFolder().id())) {
      Clip clip = session.project().get().orElseThrow().manifest().clip(id).orElseThrow();
      Path zipped = dir.resolve("zipped.csv");
      Path plain = dir.resolve("plain.csv");
      new ClassifyWork(session.tools()).run(model, faces.resolve(clip.file()), plain, ClassifyOptions.usual(), Job.quiet());
      new ClassifyWork(session.tools()).run(model, session.project().get().orElseThrow().manifest().storage().named(clip.file()),
          zipped, ClassifyOptions.usual(), Job.quiet());
      assertThat(zipped).hasSameTextualContentAs(plain);
    }
    perspective("classify");
    session.look(recording());
    Path project = session.project().get().orElseThrow().project().folder();
    Files.createDirectories(project.resolve("runs/first"));
    for (String name : List.of("model.mien", "run.json", "plan.json")) {
      Path from = model.resolve(name);
      if (Files.exists(from)) {
        Files.copy(from, project.resolve("runs/first").resolve(name));
      }
    }
    session.changed();
    classify(recording());
    assertThat(session.timeline().get().orElseThrow()).startsWith(project);
    picture("timeline-zip");
  }

  private Clip framesInAFolder() {
    return session.project().get().orElseThrow().manifest().clips().stream()
        .filter(c -> c.media() == Media.FRAME_FOLDER).findFirst().orElseThrow();
  }

  @Test
  void aBlindReviewerReadsNoName() {
    session.open(tiny.project().folder()).result().join();
    Clip clip = recording();
    session.settings().change(values -> values.withBlind(true));
    classify(clip);
    String svg = GuiActionRunner.execute(() -> chart().figure().orElseThrow().svg());
    assertThat(svg).contains("No. ").doesNotContain(clip.id()).doesNotContain(clip.subject());
    assertThat(GuiActionRunner.execute(() -> window.button("timeline-more").target().isEnabled())).isFalse();
    Path gone = folder.resolve("project/timelines/" + clip.subject() + "_gone.csv");
    session.timeline().set(Optional.of(gone));
    waitUntil("a sentence", () -> nothing().contains("(hidden)") && GuiActionRunner.execute(() -> chart().figure().isEmpty()));
    assertThat(nothing()).doesNotContain(clip.subject());
  }

  private String nothing() {
    return GuiActionRunner.execute(() -> window.label("timeline-chart-nothing").target().getText());
  }

  @Test
  void aFileThatIsNoTableOfFramesIsToldInASentence() throws Exception {
    Path file = folder.resolve("notes.csv");
    Files.writeString(file, "a,b\n1,2\n");
    perspective("classify");
    session.timeline().set(Optional.of(file));
    waitUntil("a sentence", () -> GuiActionRunner.execute(() ->
        window.label("timeline-chart-nothing").target().getText()).contains("is not a table of classified frames"));
  }
}
