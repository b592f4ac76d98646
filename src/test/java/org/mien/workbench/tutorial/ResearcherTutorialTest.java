package org.mien.workbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTree;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.finder.JFileChooserFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mien.chart.ChartView;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.RunFolder;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.workbench.state.History;
import org.mien.workbench.state.ManifestEdits;
import org.mien.workbench.widget.FramePicture;

/** A researcher with recordings of her own, in folders and without a list, follows the page from the first step to the last. */
@Tag("window")
@SuppressWarnings("deprecation") // The robot knows the old masks only.
class ResearcherTutorialTest extends TutorialTest {

  private static final int PEOPLE = 8;

  private Path recordings;
  private Path project;
  private String wrong;
  private String right;

  @BeforeEach
  void record() throws IOException {
    recordings = dir.resolve("recordings");
    copySample(recordings, SOME);
    project = dir.resolve("recordings-mien");
  }

  private Path run() {
    return project.resolve("runs/training");
  }

  @Test
  void everyStepOfThePageIsDone() throws IOException {
    openRecordings();
    lookAtAClip();
    sayWhoIsWho();
    checkQuality();
    train();
    readResults();
    classify();
    keepSteps();
    follow("tutorial-researcher.md");
  }

  private void openRecordings() {
    step("Choose **File > New Project from Recordings...**. A small window asks for two folders.", () -> {
      menu("File > New Project from Recordings...");
      says("new-project-problem", "Choose the folder");
    });
    step("Write the folder of your recordings behind **Recordings**, or look for it with **Choose...**. Mien suggests a"
        + " place behind"
        + " **Project folder**; change it if you like.", () -> {
          write("Recordings", recordings.toString(), within("new-project"));
          waitUntil("a suggestion", () -> text("new-project-folder").equals(project.toString()));
        });
    step("Press **Make project**. The **Project Explorer** at the left shows your clips by expression under **Classes**, and"
        + " the table"
        + " **Manifest** has one line for each clip.", () -> {
          click("Make project");
          waitUntil("the project is open", () -> session.project().get().isPresent() && showing("explorer")
              && showing("manifest"));
          JTable table = named("manifest-table", JTable.class);
          waitUntil("a line for each clip", () -> on(table::getRowCount) == manifest().clips().size());
          assertThat(project.resolve("manifest.csv")).isRegularFile();
          assertThat(manifest().clips()).hasSizeGreaterThan(PEOPLE * 7 * 2).allMatch(clip -> clip.subject().isEmpty());
        });
  }

  private FramePicture picture() {
    return named("clip-frame", FramePicture.class);
  }

  private void lookAtAClip() {
    step("Write a part of a clip's name into **Find** in the **Project Explorer**. Only lines that hold it remain.",
        () -> findInExplorer("p01_anger_c01"));
    step("Double-click on the clip. Its first frame stands in the view **Clip**, with its number below.", () -> {
      openInExplorer("p01_anger_c01");
      waitUntil("the frame", () -> picture().image().isPresent());
    });
    step("Click on the picture and press the right arrow key five times. Each press goes one frame on; the line below says"
        + " frame 5.",
        () -> {
          robot.click(picture());
          press(KeyEvent.VK_RIGHT, 5);
          waitUntil("frame 5", () -> text("clip-position").startsWith("Frame 5 of"));
        });
    step("Press `End`, then `Home`. You see the last frame, then the first one again.", () -> {
      press(KeyEvent.VK_END, 1);
      waitUntil("the last", () -> session.frame().get() > 5);
      press(KeyEvent.VK_HOME, 1);
      waitUntil("the first", () -> text("clip-position").startsWith("Frame 0 of"));
    });
    step("Press **Compare with this** and then `End`. A second picture shows in orange what became brighter since the first"
        + " frame and in"
        + " blue what became darker: that is the movement.", () -> {
          click("Compare with this");
          press(KeyEvent.VK_END, 1);
          FramePicture change = named("clip-difference", FramePicture.class);
          waitUntil("the change", () -> change.image().isPresent() && change.caption().startsWith("Since frame 0: orange"
              + " brighter"));
        });
    step("Press **LBP map**. A third picture shows the texture: each gray value says which neighbours of a pixel are at"
        + " least as bright"
        + " as it is. Wrinkles and edges stand out, light and shade do not.", () -> {
          click("LBP map");
          FramePicture map = named("clip-map", FramePicture.class);
          waitUntil("the map", () -> map.image().isPresent());
        });
  }

  private void sayWhoIsWho() {
    step("Write a person's mark, such as `p01`, into **Find** above the **Manifest**. Only this person's clips remain.",
        () -> filter("p01", count("p01")));
    step("Click on a line of the table and press `Ctrl+A`. All these lines are chosen; the button at the end of the bar says"
        + " how many.",
        () -> {
          chooseAll();
          says("manifest-set", "Set in " + count("p01") + " rows");
        });
    step("Choose **subject** in the list behind **Set**, write `p01` into the field behind **to**, and press that button."
        + " The column"
        + " **subject** says `p01` in all these lines.", () -> set("p01"));
    step("Do the same for every other person. Below the table stands that everything is saved; there is no button for"
        + " it.", () -> {
      for (int person = 2; person <= PEOPLE; person++) {
        String mark = "p0" + person;
        filter(mark, count(mark));
        chooseAll();
        set(mark);
      }
      waitUntil("saved", () -> session.edits().state().get().phase() == ManifestEdits.Phase.SAVED);
      says("manifest-state", "Saved ");
    });
    step("Write `subject=` into **Find** above the **Manifest**. This finds lines without a person; there is none left.", () -> {
      filter("subject=", 0);
      assertThat(manifest().clips()).noneMatch(clip -> clip.subject().isEmpty());
    });
    step("Empty **Find** above the **Manifest**. All clips are there again.", () -> filter("", manifest().clips().size()));
    step("Double-click on a label that you think is wrong, write the right one, and press `Enter`. The table shows it, and"
        + " the change is"
        + " saved.", () -> {
          JTable table = table("manifest-table");
          wrong = on(() -> table.getValueAt(0, 0).toString());
          right = label(wrong);
          writeCell(0, "label", "surprise");
          assertThat(label(wrong)).isEqualTo("surprise");
        });
    step("Press **Undo** above the **Manifest** if you were mistaken. The old label is back.", () -> {
      click("Undo", within("view-manifest"));
      waitUntil("back", () -> label(wrong).equals(right) && !right.equals("surprise"));
    });
  }

  private String label(String id) {
    return manifest().clip(id).map(Clip::label).orElseThrow();
  }

  private int count(String mark) {
    return (int) manifest().clips().stream().filter(clip -> clip.id().contains(mark)).count();
  }

  private void chooseAll() {
    window.table("manifest-table").cell(TableCell.row(0).column(0)).click();
    robot.pressAndReleaseKey(KeyEvent.VK_A, InputEvent.CTRL_MASK);
    JTable table = table("manifest-table");
    waitUntil("all are chosen", () -> on(() -> table.getSelectedRowCount() == table.getRowCount()));
  }

  private void set(String mark) {
    choose("Set", "subject", within("view-manifest"));
    write("to", mark, within("view-manifest"));
    robot.click(named("manifest-set", javax.swing.JButton.class));
    waitUntil("set", () -> manifest().clips().stream().filter(clip -> clip.id().contains(mark))
        .allMatch(clip -> clip.subject().equals(mark)));
  }

  private List<Decision> decisions() {
    return Decisions.read(project.resolve("quality")).all();
  }

  /** Where no window manager gives the keyboard back to a window, a click does. */
  private void toFindings() {
    JTable table = table("findings-table");
    int row = on(table::getSelectedRow);
    window.table("findings-table").cell(TableCell.row(row).column(1)).click();
    waitUntil("the keyboard is in the table", () -> on(table::isFocusOwner));
  }

  private void checkQuality() {
    step("Press **Quality** at the top of the window. Another set of views opens, a *perspective*.", () -> {
      perspective("Quality");
      waitUntil("the view", () -> showing("findings"));
    });
    step("Press **Check quality**. Every file is read once; the table then lists what is wrong, with the measured value and"
        + " its limit.",
        () -> {
          click("Check quality");
          waitLong("findings", () -> on(() -> all("findings-table", JTable.class).filter(t -> t.getRowCount() > 0).isPresent()));
        });
    step("Click on the heading **Severity**, so that errors stand at the top, and then on the first line. The picture is shown at"
        + " the right, and the reason and an advice below the table.", () -> {
          window.table("findings-table").tableHeader().clickColumn(0);
          JTable table = table("findings-table");
          waitUntil("errors first", () -> on(() -> table.getValueAt(0, 0).toString()).equals("Error"));
          window.table("findings-table").cell(TableCell.row(0).column(1)).click();
          String file = on(() -> table.getValueAt(0, 1).toString());
          waitUntil("looked at", () -> session.clip().get().map(Clip::file).equals(Optional.of(file)));
          waitUntil("the reason", () -> !text("findings-details").isBlank());
        });
    step("Press `R` to reject this file. Mien asks once for your name or initials: write them and press **OK**. The column"
        + " **Decision**"
        + " says who rejected it, and the next undecided file is chosen.", () -> {
          toFindings();
          robot.pressAndReleaseKey(KeyEvent.VK_R);
          waitUntil("the question", () -> on(() -> all("OptionPane.textField", javax.swing.JTextField.class)
              .filter(Component::isFocusOwner)).isPresent());
          for (int key : new int[] {KeyEvent.VK_A, KeyEvent.VK_B}) {
            robot.pressAndReleaseKey(key, InputEvent.SHIFT_MASK);
          }
          waitUntil("written", () -> text("OptionPane.textField").equals("AB"));
          click("OK");
          waitUntil("stored", () -> decisions().size() == 1);
          assertThat(decisions().get(0)).returns("reject", Decision::word).returns("AB", Decision::reviewer);
          JTable table = table("findings-table");
          waitUntil("shown", () -> on(() -> table.getValueAt(0, 6).toString()).equals("reject, AB"));
          assertThat(on(table::getSelectedRow)).isPositive();
        });
    step("Press `K` to keep the next one. It takes part whatever was found.", () -> {
      toFindings();
      robot.pressAndReleaseKey(KeyEvent.VK_K);
      waitUntil("stored", () -> decisions().size() == 2);
      assertThat(decisions().get(1).word()).isEqualTo("keep");
    });
    step("Press `U` if you were mistaken. Your last decision is taken back; the list of decisions remembers both.", () -> {
      robot.pressAndReleaseKey(KeyEvent.VK_U);
      waitUntil("stored", () -> decisions().size() == 3);
      assertThat(decisions().get(2)).returns("undo", Decision::word).returns(decisions().get(1).file(), Decision::file);
    });
  }

  private Predicate<Component> form() {
    return within("experiment-form-training");
  }

  private void train() {
    step("Press **Train**. The form **Experiment** is filled in already: your project, a split by subject, the network of a"
        + " published"
        + " study.", () -> {
          perspective("Train");
          waitUntil("filled in", () -> text("form-data").equals(project.toString()) && text("form-out").equals(run().toString())
              && text("form-preset").equals("paper"));
        });
    step("Write `basic` behind **Labels**. Only the six basic emotions take part.", () -> {
      write("Labels", "basic", form());
      waitUntil("said", () -> text("experiment-summary").contains("in 6 classes"));
    });
    step("Write `8` behind **Epochs at most**. An *epoch* is one pass over the clips that are learned from; a few are enough"
        + " for a first"
        + " try.", () -> write("Epochs at most", "8", form()));
    step("Read what stands below **What will happen**: how many clips and people are learned from, how many are tested, and"
        + " that nobody"
        + " is on both sides.", () -> {
          says("experiment-summary", "are tested");
          says("experiment-summary", "No person is on both sides");
          says("experiment-summary", "diagnose nobody");
        });
    step("Wait for the line that begins with \"Time on this computer\". Mien has tried a little of the work to find out; you"
        + " need not"
        + " wait.", () -> waitLong("the estimate", () -> text("experiment-estimate").startsWith("Time on this computer")));
    step("Press **Start**. The view **Training** draws two curves: the loss on what is learned from, and on a part kept"
        + " aside. It falls"
        + " while the network learns; the training ends by itself.", () -> {
          click("Start");
          waitUntil("the view", () -> showing("training"));
          waitLong("trained", () -> text("training-state").startsWith("Done: "));
          assertThat(new RunFolder(run()).isComplete()).isTrue();
          ChartView curves = named("training-curves", ChartView.class);
          assertThat(on(() -> curves.figure().orElseThrow().table().rows())).isNotEmpty();
        });
    step("Press **Open Results** when the training is done. The results open.", () -> {
      click("Open Results");
      waitUntil("the results", () -> !text("results-uf1").isEmpty());
    });
  }

  private void readResults() {
    step("Read the sheet **Result**. The large figures are what the model reached on people whom it has not seen; the two"
        + " numbers below"
        + " each are its interval.", () -> {
          assertThat(text("results-uf1")).matches("0\\.\\d{3}");
          assertThat(text("results-uf1-interval")).matches("0\\.\\d{3} to [01]\\.\\d{3}");
          says("results-meaning", "diagnose nobody");
        });
    step("Open the sheet **Confusion**. Each row is a label, each column what the model called it; the diagonal is"
        + " right.", () -> {
      tab("Confusion");
      ChartView chart = named("results-confusion", ChartView.class);
      waitUntil("drawn", () -> on(() -> chart.place(0, 0).isPresent()));
    });
    step("Click on a cell that is not empty. The clips behind it are listed below.", () -> {
      ChartView chart = named("results-confusion", ChartView.class);
      JTable clips = table("results-clips");
      for (int cell = 0; cell < 36 && on(clips::getRowCount) == 0; cell++) {
        int at = cell;
        Point2D place = on(() -> chart.place(at % 6, at / 6).orElseThrow());
        robot.click(chart.canvas(), new Point((int) place.getX(), (int) place.getY()));
        robot.waitForIdle();
      }
      assertThat(on(clips::getRowCount)).isPositive();
    });
    step("Double-click on one of these clips. It opens in the view **Clip**, and you can see what was so hard.", () -> {
      JTable clips = table("results-clips");
      String clip = on(() -> clips.getValueAt(0, 0).toString());
      window.table("results-clips").cell(TableCell.row(0).column(0)).doubleClick();
      waitUntil("looked at", () -> session.clip().get().map(Clip::id).equals(Optional.of(clip)) && showing("clip"));
    });
    step("Open the sheet **People**. It counts the clips of each tested person.", () -> {
      tab("People");
      JTable people = table("results-people");
      assertThat(on(people::getRowCount)).isBetween(2, PEOPLE - 2);
    });
    step("Open the sheet **Audit**. It says what lay on both sides of the split: here no person.", () -> {
      tab("Audit");
      says("results-audit", "No person is on both sides");
    });
  }

  private void classify() {
    step("Press **Classify** at the top of the window. The view **Timeline** is empty still.", () -> {
      perspective("Classify");
      waitUntil("the view", () -> showing("timeline"));
    });
    step("Write a part of a clip's name into **Find** in the **Project Explorer**, and double-click on the clip. Its first"
        + " frame is"
        + " shown.", () -> {
          findInExplorer("p02_disgust_c02");
          openInExplorer("p02_disgust_c02");
        });
    step("Choose your run in the list behind **Model**; it is chosen already if it is the only one.", () -> {
      JComboBox<?> box = (JComboBox<?>) field("Model", within("view-timeline"));
      waitUntil("the run", () -> "training".equals(on(() -> String.valueOf(box.getSelectedItem()))));
    });
    step("Press **Classify** in the view **Timeline**. One curve for each class goes over the frames of the clip.", () -> {
      click("Classify", within("view-timeline"));
      waitLong("the curves", () -> chart().figure().isPresent());
    });
    step("Click into the middle of the curves. The clip goes to that frame, and the line below says how probable each class"
        + " is there.",
        () -> {
          ChartView chart = chart();
          Point2D at = on(() -> chart.place(20, 0.5).orElseThrow());
          robot.click(chart().canvas(), new Point((int) Math.round(at.getX()), (int) Math.round(at.getY())));
          waitUntil("the frame", () -> session.frame().get() == 20 && text("timeline-words").startsWith("Frame 20")
              && text("clip-position").startsWith("Frame 20 "));
          assertThat(text("timeline-words")).contains("anger", "surprise");
        });
    step("Choose **Mean of 5 frames** in the list at the end of the bar. The curves become calmer; the table with one row a"
        + " frame, which"
        + " lies in the project, stays as it is.", () -> {
          Path table = session.timeline().get().orElseThrow();
          String before = read(table);
          window.comboBox("timeline-smoothing").selectItem("Mean of 5 frames");
          assertThat(table).startsWith(project);
          assertThat(read(table)).isEqualTo(before);
          assertThat(chart().figure().orElseThrow().svg()).contains("moving mean over 5 frames");
        });
  }

  private ChartView chart() {
    return named("timeline-chart", ChartView.class);
  }

  private void keepSteps() {
    step("Click on the tab **History**. The making of the project and every edit, check, decision, training and"
        + " classification of today stand there, with all settings that are unlike the usual ones.", () -> {
      tab("History");
      List<String> names = session.history().steps().get().stream().map(History.Step::call).map(call -> call.name()).toList();
      assertThat(names).contains("Make Project", "Edit Manifest", "Check Quality", "Review File", "Train Model", "Classify Recording");
      JTable steps = table("history-table");
      assertThat(on(steps::getRowCount)).isEqualTo(names.size());
    });
    step("Choose **ImageJ macro** in the list and press **Save...**. Give the file a name and press **Save**.", () -> {
      click("Save...", within("view-history"));
      Path file = dir.resolve("methods.ijm");
      JFileChooserFinder.findFileChooser("history-file").withTimeout(1, TimeUnit.MINUTES).using(robot)
          .fileNameTextBox().setText(file.toString());
      click("Save");
      waitUntil("saved", () -> Files.exists(file));
      assertThat(read(file)).contains("run(\"Mien Check Quality...\"", "run(\"Mien Train Model...\"", "epochs=8")
          .contains("run(\"Mien Classify Recording...\"");
    });
  }
}
