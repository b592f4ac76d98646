package org.mien.workbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.CrossValidate;
import org.mien.command.PlanCalls;
import org.mien.command.StudyCommand;
import org.mien.command.TrainModel;
import org.mien.dataset.ManifestEdit;
import org.mien.experiment.RunFolder;
import org.mien.file.Json;
import org.mien.workbench.Dropping;
import org.mien.workbench.SmallProject;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.History;
import org.mien.workflow.StudyOutlook;

/** Planning: what will happen stands there before the start, what is wrong at its field, and plans come and go as files. */
class ExperimentViewTest extends WindowTest {

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
  }

  private void showView() {
    GuiActionRunner.execute(() -> workbench.perspective("train"));
    waitUntil("the view is there", () -> !robot.finder().findAll(workbench.window(), c -> "experiment".equals(c.getName())).isEmpty());
  }

  private Component named(String name) {
    return robot.finder().find(workbench.window(), c -> name.equals(c.getName()));
  }

  private Component field(Kind kind, String name) {
    Container form = (Container) named("experiment-form-" + kind.folder());
    return robot.finder().find(form, c -> ("form-" + name).equals(c.getName()));
  }

  private static JTextComponent editor(Component field) {
    return (JTextComponent) (field instanceof JComboBox<?> box ? box.getEditor().getEditorComponent() : field);
  }

  private String text(Component component) {
    return GuiActionRunner.execute(() -> editor(component).getText());
  }

  private void write(Component component, String text) {
    GuiActionRunner.execute(() -> editor(component).setText(text));
  }

  private void choose(Component component, Object value) {
    GuiActionRunner.execute(() -> ((JComboBox<?>) component).setSelectedItem(value));
  }

  private boolean enabled(String name) {
    return GuiActionRunner.execute(() -> named(name).isEnabled());
  }

  private void press(String name) {
    GuiActionRunner.execute(() -> ((JButton) named(name)).doClick());
  }

  @Test
  void withoutAProjectItSaysWhatToDo() {
    showView();
    assertThat(text(named("experiment-summary"))).startsWith("Open a project");
    assertThat(enabled("experiment-start")).isFalse();
    picture("experiment-empty");
  }

  @Test
  void whatWillHappenAndHowLongItTakesStandThereBeforeTheStart() {
    openProject();
    showView();
    Kind train = Kind.ALL.get(0);
    waitUntil("the outlook", () -> text(named("experiment-summary")).contains("images of 5 people"));
    assertThat(text(field(train, "data"))).isEqualTo(project.toString());
    assertThat(text(field(train, "out"))).isEqualTo(project.resolve("runs/training").toString());
    assertThat(text(named("experiment-summary"))).contains("No person is on both sides", "You get:", "diagnose nobody");
    waitLong("the estimate", () -> text(named("experiment-estimate")).startsWith("Time on this computer"));
    assertThat(text(named("experiment-estimate"))).contains("Memory: about");
    assertThat(text(named("experiment-estimate-parts"))).contains("Training networks: ", "How this was found");
    picture("experiment-estimate");
    choose(field(train, "protocol"), "random");
    waitUntil("the leak is named", () -> text(named("experiment-summary")).contains("Leaky where people repeat"));
    waitUntil("it can be started", () -> enabled("experiment-start"));
    write(field(train, "tools"), "wobble=3");
    waitUntil("said at the field", () -> text(field(train, "tools-problem")).contains("wobble"));
    assertThat(enabled("experiment-start")).isFalse();
    assertThat(text(named("experiment-summary"))).startsWith("To be mended in the form above: Tools for small data.");
    picture("experiment-wrong");
    write(field(train, "tools"), "mirror");
    waitUntil("mended", () -> enabled("experiment-start"));
    GuiActionRunner.execute(() -> workbench.window().setSize(new Dimension(760, 700)));
    picture("experiment-narrow");
  }

  @Test
  void aPlanIsSavedLoadedAndItsSettingsUsedAgain() {
    openProject();
    showView();
    Kind train = Kind.ALL.get(0);
    waitUntil("the outlook", () -> enabled("experiment-start"));
    write(field(train, "epochs"), "3");
    write(field(train, "least"), "2");
    choose(field(train, "baselines"), "no");
    GuiActionRunner.execute(() -> {
      editor(field(train, "size")).setText("24");
      // Nobody waits for the form to be looked at.
      ((JButton) named("experiment-start")).doClick();
      ((JButton) named("experiment-start")).doClick();
    });
    Path run = project.resolve("runs/training");
    waitLong("trained", () -> session.history().steps().get().stream().anyMatch(s -> s.end() == History.End.DONE));
    assertThat(new RunFolder(run).isComplete()).isTrue();
    assertThat(session.history().steps().get()).hasSize(1);
    waitUntil("a fresh folder", () -> text(field(train, "out")).endsWith("training-2"));
    assertThat(session.training().get().orElseThrow().epochs().get()).hasSize(3);
    write(field(train, "out"), run.toString());
    waitUntil("taken", () -> text(field(train, "out-problem")).contains("finished run"));
    GuiActionRunner.execute(() -> session.run().set(Optional.of(run)));
    write(field(train, "epochs"), "40");
    waitUntil("again", () -> enabled("experiment-again"));
    press("experiment-again");
    waitUntil("the settings are back", () -> text(field(train, "epochs")).equals("3"));
    assertThat(text(field(train, "size"))).isEqualTo("24");
    write(field(train, "epochs"), "40");
    assertThat(Dropping.files(named("experiment-kind"), run.resolve("model.mien"))).isTrue();
    waitUntil("by dropping its model, too", () -> text(field(train, "epochs")).equals("3"));
    assertThat(Dropping.files(named("experiment-kind"), faces)).isTrue();
    waitUntil("other data", () -> text(field(train, "data")).equals(faces.toString()));
    CommandCall call = PlanCalls.again(run.resolve("plan.json"), session.tools());
    assertThat(call.type()).isEqualTo(TrainModel.class);
    assertThat(call.inputs()).containsEntry("epochs", 3).containsEntry("baselines", "no").containsEntry("protocol", "by-subject");
  }

  @Test
  void aPressWhileTheFormIsLookedAtStartsNothingThatIsWrongAndAnEditElsewhereChangesNoField() {
    openProject();
    showView();
    Kind train = Kind.ALL.get(0);
    waitUntil("the outlook", () -> enabled("experiment-start"));
    GuiActionRunner.execute(() -> {
      editor(field(train, "tools")).setText("wobble=3");
      ((JButton) named("experiment-start")).doClick();
    });
    waitUntil("said at the field", () -> text(field(train, "tools-problem")).contains("wobble"));
    assertThat(enabled("experiment-start")).isFalse();
    write(field(train, "tools"), "mirror");
    waitUntil("mended", () -> enabled("experiment-start"));
    assertThat(session.history().steps().get()).isEmpty();
    write(field(train, "out"), dir.resolve("mine").toString());
    String clip = session.project().get().orElseThrow().manifest().clips().get(0).id();
    session.edits().edit(ManifestEdit.set(List.of(clip), "session", "first"));
    robot.waitForIdle();
    waitUntil("looked at", () -> enabled("experiment-start"));
    assertThat(text(field(train, "out"))).isEqualTo(dir.resolve("mine").toString());
  }

  @Test
  void aCrossValidationCanBeWrittenDownAndReadBack() {
    openProject();
    showView();
    Kind cross = Kind.ALL.get(2);
    choose(named("experiment-kind"), cross);
    write(field(cross, "learners"), "net=paper:epochs=3,rate=0.01,no-lbp;svm=linear-svm:histogram,C=0.01|1,inner=2");
    write(field(cross, "seeds"), "1, 2");
    waitUntil("the outlook", () -> text(named("experiment-summary")).contains("5 folds for each of 2 seeds, 2 learners: 20 trainings"));
    CommandCall call = new CommandCall(CrossValidate.class, Map.of("data", project.toFile(), "out", dir.resolve("out").toFile(),
        "learners", "net=paper:epochs=3,rate=0.01,no-lbp;svm=linear-svm:histogram,C=0.01|1,inner=2", "seeds", "1,2"));
    Path plan = dir.resolve("plan.json");
    Json.write(plan, StudyCommand.plan(call, session.tools(), outlook(call)));
    CommandCall again = PlanCalls.again(plan, session.tools());
    assertThat(again.type()).isEqualTo(CrossValidate.class);
    Path second = dir.resolve("second.json");
    Map<String, Object> inputs = new LinkedHashMap<>(again.inputs());
    inputs.put("out", dir.resolve("out").toFile());
    CommandCall repeated = new CommandCall(CrossValidate.class, inputs);
    Json.write(second, StudyCommand.plan(repeated, session.tools(), outlook(repeated)));
    assertThat(second).hasSameTextualContentAs(plan);
  }

  private StudyOutlook outlook(CommandCall call) {
    StudyCommand.Planned planned = StudyCommand.planned(call, session.tools()).orElseThrow();
    return StudyOutlook.of(planned.shapes().get(0), session.project().get().orElseThrow().manifest(),
        session.tools().protocols());
  }
}
