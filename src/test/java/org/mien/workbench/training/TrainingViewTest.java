package org.mien.workbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.ChartView;
import org.mien.command.CommandCall;
import org.mien.command.CrossValidate;
import org.mien.command.TrainModel;
import org.mien.experiment.HistoryTable;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.experiment.WorkItem;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.workbench.SmallProject;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.RunningJob;
import org.mien.workbench.state.Training;
import org.mien.workbench.widget.CommandStart;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.TrainWork;

/** Watching a real, tiny training: curves while it learns, stop, resume to the same end, and what it reached. */
class TrainingViewTest extends WindowTest {

  private static final int EPOCHS = 6;

  @TempDir
  private static Path faces;

  private Path project;

  @BeforeAll
  static void paintFaces() {
    SmallProject.faces(faces);
  }

  private void openProject() {
    project = SmallProject.make(faces, dir.resolve("project"));
    session.open(project).result().join();
    showView();
  }

  private void showView() {
    GuiActionRunner.execute(() -> {
      workbench.perspective("train");
      workbench.show("training");
    });
    waitUntil("the view is there", () -> !robot.finder().findAll(workbench.window(), c -> "training".equals(c.getName())).isEmpty());
  }

  private Component named(String name) {
    return robot.finder().find((Container) workbench.window(), c -> name.equals(c.getName()));
  }

  private String text(String name) {
    return GuiActionRunner.execute(() -> ((JTextComponent) named(name)).getText());
  }

  private int rows(String name) {
    return GuiActionRunner.execute(() -> ((JTable) named(name)).getRowCount());
  }

  private void press(String name) {
    GuiActionRunner.execute(() -> ((JButton) named(name)).doClick());
  }

  private boolean drawn() {
    return GuiActionRunner.execute(() -> ((ChartView) named("training-curves")).figure().isPresent());
  }

  private CommandCall train(String folder) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("data", project.toFile());
    inputs.put("out", project.resolve("runs").resolve(folder).toFile());
    inputs.put("labels", "anger,happiness,surprise");
    inputs.put("size", 24);
    inputs.put("epochs", EPOCHS);
    inputs.put("least", EPOCHS);
    inputs.put("baselines", "no");
    inputs.put("seed", 5L);
    return new CommandCall(TrainModel.class, inputs);
  }

  /** Presses Stop from the training thread itself, so that the third epoch is the last one before, however slow the machine. */
  private void stopAfterTheThirdEpoch(Training training) {
    AtomicBoolean once = new AtomicBoolean();
    training.epochs().observe(epochs -> {
      if (epochs.size() == 3 && once.compareAndSet(false, true)) {
        try {
          SwingUtilities.invokeAndWait(() -> ((JButton) named("training-stop")).doClick());
        } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
          throw new IllegalStateException(e);
        }
      }
    });
  }

  private Training shown() {
    return session.training().get().orElseThrow();
  }

  @Test
  void stoppedAndTakenUpATrainingEndsAsIfItHadNeverBeenStopped() {
    openProject();
    assertThat(text("training-state")).startsWith("No training yet.");
    picture("training-empty");
    Path straight = project.resolve("runs/straight");
    new TrainWork(session.tools()).run(new TrainWork.Request(project, new LabelChoice("anger,happiness,surprise"),
        new Preparation(24, "bilinear", "lbp-paper"), new TrainingOptions("paper", false, 8, EPOCHS, EPOCHS, 3, 0.001, false, "", 5),
        RunPlan.Protocol.of("by-subject", 5), false, List.of()), straight, TrainingListener.NONE, Job.quiet());

    Training training = Training.of(train("stopped")).orElseThrow();
    stopAfterTheThirdEpoch(training);
    GuiActionRunner.execute(() -> training.start(session));
    waitLong("it is stopped", () -> text("training-state").startsWith("Stopped."));
    RunFolder stopped = new RunFolder(project.resolve("runs/stopped"));
    assertThat(stopped.isComplete()).isFalse();
    assertThat(stopped.model()).isRegularFile();
    assertThat(rows("training-epochs")).isEqualTo(3);
    waitUntil("curves", this::drawn);
    picture("training-stopped");

    press("training-resume");
    waitLong("it is done", () -> text("training-state").startsWith("Done"));
    assertThat(stopped.predictions()).hasSameBinaryContentAs(new RunFolder(straight).predictions());
    List<Epoch> all = shown().epochs().get();
    assertThat(all).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(all.subList(0, 3)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
        .isEqualTo(training.epochs().get());
    assertThat(HistoryTable.read(stopped.history())).extracting(Epoch::validationLoss)
        .isEqualTo(HistoryTable.read(new RunFolder(straight).history()).stream().map(Epoch::validationLoss).toList());
    waitUntil("figures", () -> text("training-figures").contains("Accuracy 0."));
    assertThat(text("training-figures")).contains("UF1", "UAR", "diagnose nobody");
    waitUntil("all rows", () -> rows("training-epochs") == EPOCHS);
    picture("training-done");
    GuiActionRunner.execute(() -> workbench.window().setSize(new Dimension(720, 640)));
    picture("training-narrow");
    press("training-results");
    assertThat(session.run().get()).contains(project.resolve("runs/stopped"));
    waitUntil("results in front", () -> !robot.finder().findAll(c -> "results".equals(c.getName()) && c.isShowing()).isEmpty());
  }

  @Test
  void aSecondTrainingWaitsForTheFirstAndAllCanBeReadInTheDark() throws Exception {
    LookAndFeel before = UIManager.getLookAndFeel();
    try {
      GuiActionRunner.execute(() -> {
        FlatDarkLaf.setup();
        SwingUtilities.updateComponentTreeUI(workbench.window());
      });
      openProject();
      GuiActionRunner.execute(() -> CommandStart.run(session, train("one")));
      Training first = shown();
      GuiActionRunner.execute(() -> CommandStart.run(session, train("again/one")));
      waitLong("both done", () -> text("training-state").startsWith("Done") && drawn());
      assertThat(first.job().get().orElseThrow().state().get().phase()).isEqualTo(RunningJob.Phase.DONE);
      JComboBox<?> choice = (JComboBox<?>) named("training-choice");
      assertThat(GuiActionRunner.execute(() -> choice.getItemCount())).isEqualTo(2);
      assertThat(GuiActionRunner.execute(() -> List.of(choice.getItemAt(0).toString(), choice.getItemAt(1).toString())))
          .as("equal names are told apart").containsExactly("again/one (Train Model)", "runs/one (Train Model)");
      GuiActionRunner.execute(() -> choice.setSelectedIndex(1));
      waitUntil("the first one", () -> text("training-state").contains("runs/one") && rows("training-epochs") == EPOCHS);
      picture("training-dark");
      Component state = named("training-state");
      assertThat(GuiActionRunner.execute(() -> brightness(state.getForeground()))).isGreaterThan(0.5f);
    } finally {
      GuiActionRunner.execute(() -> UIManager.setLookAndFeel(before));
    }
  }

  @Test
  void aCrossValidationShowsItsFolds() {
    openProject();
    CommandCall call = new CommandCall(CrossValidate.class, Map.of("data", project.toFile(), "out",
        project.resolve("runs/cross").toFile(), "labels", "anger,happiness,surprise", "protocol", "k-fold-by-subject@2",
        "learners", "net=paper:epochs=3,min-epochs=3,size=16,no-lbp;majority", "size", 16));
    Training training = Training.of(call).orElseThrow();
    Set<String> live = Collections.synchronizedSet(new TreeSet<>());
    training.inHand().observe(folds -> folds.forEach((item, epochs) -> {
      if (epochs.size() == 2 && live.add(item.words())) {
        seen(item.words());
      }
    }));
    GuiActionRunner.execute(() -> training.start(session));
    waitLong("done", () -> text("training-state").contains("Done"));
    assertThat(live).containsExactly("net, seed 1, fold 1", "net, seed 1, fold 2");
    assertThat(training.inHand().get()).isEmpty();
    assertThat(text("training-state")).startsWith("4 of 4 trainings are finished.");
    waitUntil("the folds", () -> rows("training-folds") == 4);
    waitUntil("curves of a fold", this::drawn);
    waitUntil("figures", () -> text("training-figures").contains("net: Accuracy"));
    picture("training-folds");
  }

  /** The training thread waits at the second epoch of a fold until curves of its first one, or of another fold, are on the screen. */
  private void seen(String fold) {
    if (text("training-curves-of").contains("being trained")) {
      // Another fold is shown and stays until it is finished.
      return;
    }
    waitUntil("the curves of " + fold + " while it is trained", () -> drawn()
        && text("training-curves-of").contains("which is being trained"));
    picture("training-fold-live");
  }

  private static float brightness(java.awt.Color color) {
    return java.awt.Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[2];
  }
}
