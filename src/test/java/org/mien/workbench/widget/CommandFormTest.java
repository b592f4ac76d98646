package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.macro.Interpreter;
import java.awt.Component;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.matcher.DialogMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mien.command.CheckQuality;
import org.mien.command.MakeLbpMap;
import org.mien.command.MienCommand;
import org.mien.command.TrainModel;
import org.mien.sample.SomeFaces;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.History;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Forms of all installed commands, made of their declarations; and the dialog around one. */
class CommandFormTest extends WindowTest {

  private final List<CommandForm> open = new ArrayList<>();

  @AfterEach
  void closeForms() {
    GuiActionRunner.execute(() -> open.forEach(CommandForm::close));
  }

  private CommandForm form(Class<? extends MienCommand> command, Map<String, Object> preset) {
    CommandForm form = GuiActionRunner.execute(() -> new CommandForm(context, command, preset));
    open.add(form);
    return form;
  }

  private Map<String, Object> values(CommandForm form) {
    return GuiActionRunner.execute(form::values);
  }

  private Map<String, String> problems(CommandForm form) {
    return GuiActionRunner.execute(form::problems);
  }

  private void write(CommandForm form, String name, Object value) {
    GuiActionRunner.execute(() -> form.set(name, value));
  }

  @SuppressWarnings("unchecked")
  private Component field(CommandForm form, String name) {
    return robot.finder().find(form.component(), c -> ("form-" + name).equals(c.getName()));
  }

  private List<Class<? extends MienCommand>> commands() {
    List<Class<? extends MienCommand>> all = new ArrayList<>();
    for (CommandInfo info : context.service(CommandService.class).getCommands()) {
      Class<?> type = info.getPluginClass();
      if (type == null) {
        try {
          type = info.loadClass();
        } catch (org.scijava.InstantiableException e) {
          throw new AssertionError(e);
        }
      }
      if (MienCommand.class.isAssignableFrom(type)) {
        all.add(type.asSubclass(MienCommand.class));
      }
    }
    return all;
  }

  @Test
  void everyInputOfEveryCommandHasALabelledFieldWhoseValueComesBack() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      List<Class<? extends MienCommand>> commands = commands();
      assertThat(commands).hasSizeGreaterThan(10).contains(TrainModel.class);
      for (Class<? extends MienCommand> command : commands) {
        CommandForm form = form(command, Map.of());
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (ModuleItem<?> item : FormModel.asked(context.service(CommandService.class).getCommand(command))) {
          Component field = field(form, item.getName());
          assertThat(GuiActionRunner.execute(() -> field.getAccessibleContext().getAccessibleName()))
              .as(command + " " + item.getName()).isNotBlank();
          Object value = another(item);
          if (value != null) {
            wanted.put(item.getName(), value);
          }
        }
        wanted.forEach((name, value) -> write(form, name, value));
        robot.waitForIdle();
        assertThat(values(form)).as(command.getName()).containsAllEntriesOf(wanted);
        GuiActionRunner.execute(form::reset);
        assertThat(values(form)).as(command.getName()).doesNotContainEntry("seed", 3L);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsAreOfferedAndAnyOtherCanBeWritten() throws Exception {
    CommandForm form = form(TrainModel.class, Map.of("data", dir.toFile(), "out", dir.resolve("new").toFile()));
    JComboBox<?> box = (JComboBox<?>) field(form, "protocol");
    assertThat(GuiActionRunner.execute(box::getItemCount)).isEqualTo(5);
    assertThat(values(form)).containsEntry("protocol", "by-subject");
    GuiActionRunner.execute(() -> box.setSelectedItem("random"));
    assertThat(values(form)).containsEntry("protocol", "random");
    JTextComponent text = (JTextComponent) box.getEditor().getEditorComponent();
    GuiActionRunner.execute(() -> text.setText("loso"));
    waitUntil("said at the field", () -> problems(form).getOrDefault("protocol", "").contains("takes a cross-validation"));
    GuiActionRunner.execute(() -> text.setText("imported@my split.csv"));
    waitUntil("mended", () -> GuiActionRunner.execute(form::valid));
    GuiActionRunner.execute(() -> SwingUtilities.updateComponentTreeUI(form.component()));
    assertThat(values(form)).containsEntry("protocol", "imported@my split.csv");
    GuiActionRunner.execute(form::reset);
    assertThat(values(form)).containsEntry("protocol", "by-subject");
  }

  /** A value that is not the usual one. */
  private Object another(ModuleItem<?> item) {
    return switch (FormValue.kind(item)) {
      case CHOICE -> item.getChoices().get(item.getChoices().size() - 1);
      case WHOLE -> item.getType() == long.class ? (Object) (whole(item) + 2L) : (Object) (int) (whole(item) + 2);
      case DECIMAL -> 0.625;
      case FILE -> new File(dir.toFile(), "a folder, with a comma");
      case TEXT -> "some text";
      case SWITCH -> true;
      default -> null;
    };
  }

  private static long whole(ModuleItem<?> item) {
    return item.getMinimumValue() instanceof Number least ? least.longValue() : 1;
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldWhileItIsWritten() {
    CommandForm form = form(TrainModel.class, Map.of("data", dir.toFile(), "out", dir.resolve("new").toFile()));
    waitUntil("valid", () -> GuiActionRunner.execute(form::valid));
    write(form, "size", "12");
    assertThat(problems(form)).containsEntry("size", "This lies between 16 and 256.");
    write(form, "size", "48,5");
    assertThat(problems(form)).containsKey("size");
    write(form, "size", "");
    assertThat(problems(form)).containsEntry("size", "A whole number is needed here.");
    write(form, "size", "64");
    write(form, "rate", "0,01");
    assertThat(problems(form)).containsExactly(Map.entry("rate", "Write decimals with a point: 0.01."));
    write(form, "rate", "1e-3");
    assertThat(values(form)).containsEntry("rate", 0.001).containsEntry("size", 64);
    write(form, "data", dir.resolve("nowhere"));
    waitUntil("the missing folder is noticed", () -> problems(form).containsKey("data"));
    assertThat(problems(form).get("data")).isEqualTo("There is no file or folder " + dir.resolve("nowhere") + ".");
    assertThat(GuiActionRunner.execute(form::valid)).isFalse();
    JTextComponent sentence = (JTextComponent) field(form, "data-problem");
    assertThat(GuiActionRunner.execute(() -> sentence.getText())).isEqualTo(problems(form).get("data"));
    write(form, "data", "");
    assertThat(problems(form).get("data")).startsWith("Choose a file or folder");
    GuiActionRunner.execute(form::reset);
    waitUntil("valid again", () -> GuiActionRunner.execute(form::valid));
    assertThat(values(form)).containsEntry("data", dir.toFile()).containsEntry("size", 48);
    write(form, "data", "\"" + dir + "\"");
    assertThat(values(form)).as("as Windows copies a path").containsEntry("data", dir.toFile());
  }

  @Test
  void whatWasChangedIsMarkedAndArrowsStayWithinTheLimits() {
    CommandForm form = form(TrainModel.class, Map.of());
    JLabel mark = (JLabel) field(form, "size-changed");
    assertThat(GuiActionRunner.execute(() -> mark.getText())).isEmpty();
    write(form, "size", 256);
    assertThat(GuiActionRunner.execute(() -> mark.getText())).isEqualTo("\u2022");
    assertThat(GuiActionRunner.execute(() -> mark.getToolTipText())).contains("48");
    javax.swing.JSpinner spinner = (javax.swing.JSpinner) field(form, "size").getParent();
    assertThat(GuiActionRunner.execute(spinner::getNextValue)).isNull();
    assertThat(GuiActionRunner.execute(spinner::getPreviousValue)).isEqualTo("255");
    javax.swing.JSpinner rate = (javax.swing.JSpinner) field(form, "rate").getParent();
    assertThat(GuiActionRunner.execute(rate::getNextValue)).isEqualTo("0.0011");
  }

  @Test
  void anImageIsChosenAmongThoseThatAreOpen() {
    CommandForm form = form(MakeLbpMap.class, Map.of());
    assertThat(problems(form).get("image")).startsWith("No image is open");
    // A macro of another test in this process may have left ImageJ believing that it still runs, and then no window opens.
    Interpreter.batchMode = false;
    Interpreter.abort();
    ImagePlus image = GuiActionRunner.execute(() -> {
      ImagePlus made = NewImage.createByteImage("a face", 32, 32, 1, NewImage.FILL_RANDOM);
      made.show();
      return made;
    });
    try {
      waitUntil("the image is offered", () -> values(form).get("image") == image);
      waitUntil("valid", () -> GuiActionRunner.execute(form::valid));
      assertThat(GuiActionRunner.execute(() -> ((JComboBox<?>) field(form, "image")).getItemCount())).isEqualTo(1);
    } finally {
      GuiActionRunner.execute(() -> {
        image.changes = false;
        image.close();
      });
    }
    waitUntil("the image is gone", () -> problems(form).containsKey("image"));
    assertThat(WindowManager.getIDList()).isNull();
  }

  private DialogFixture dialog() {
    return WindowFinder.findDialog(DialogMatcher.withName("command-dialog").andShowing()).withTimeout(1, TimeUnit.MINUTES)
        .using(robot);
  }

  @Test
  void theDialogRunsTheCommandWithWhatTheFormSays() {
    SomeFaces.copy(dir.resolve("data"), 2, 1, 0);
    GuiActionRunner.execute(() -> new CommandDialog(workbench, CheckQuality.class, Map.of("out", dir.resolve("checked"))).open());
    DialogFixture dialog = dialog();
    waitUntil("a data set is asked for", () -> !dialog.button("command-run").isEnabled());
    GuiActionRunner.execute(() -> dialog.textBox("form-data").target().requestFocusInWindow());
    waitUntil("the help of the field", () -> dialog.textBox("form-help").text().contains("CSV manifest"));
    dialog.textBox("form-data").setText(dir.resolve("data").toString());
    waitUntil("the form is valid", () -> GuiActionRunner.execute(() -> dialog.button("command-run").target().isEnabled()));
    picture((JDialog) dialog.target(), "dialog");
    Patience.press(dialog.button("command-run").target());
    waitUntil("closed", () -> !Patience.showing(dialog.target()));
    waitUntil("the step is done", () -> session.history().steps().get().stream().anyMatch(s -> s.end() == History.End.DONE));
    assertThat(session.history().steps().get().get(0).call().inputs()).containsEntry("data", dir.resolve("data").toFile());
    assertThat(dir.resolve("checked/quality/findings.csv")).isRegularFile();
  }

  @Test
  void aPressRightAfterTheLastLetterCounts() {
    SomeFaces.copy(dir.resolve("data"), 2, 1, 0);
    GuiActionRunner.execute(() -> new CommandDialog(workbench, CheckQuality.class, Map.of("out", dir.resolve("checked"))).open());
    DialogFixture dialog = dialog();
    waitUntil("a data set is asked for", () -> !dialog.button("command-run").isEnabled());
    GuiActionRunner.execute(() -> {
      dialog.textBox("form-data").target().setText(dir.resolve("data").toString());
      dialog.button("command-run").target().doClick();
    });
    waitUntil("the step is done", () -> session.history().steps().get().stream().anyMatch(s -> s.end() == History.End.DONE));
    dialog.requireNotVisible();
  }

  @Test
  void aPressBeforeAnythingIsWrittenLeadsToWhatIsMissing() {
    GuiActionRunner.execute(() -> {
      CommandDialog made = new CommandDialog(workbench, CheckQuality.class, Map.of("out", dir.resolve("checked")));
      made.open();
      ((javax.swing.JButton) robot.finder().find(c -> "command-run".equals(c.getName()) && c.isShowing())).doClick();
    });
    DialogFixture dialog = dialog();
    waitUntil("a data set is asked for", () -> !dialog.button("command-run").isEnabled());
    assertThat(session.history().steps().get()).isEmpty();
    dialog.requireVisible();
  }

  @Test
  void escapeClosesTheDialogAndNothingIsRun() {
    GuiActionRunner.execute(() -> new CommandDialog(workbench, TrainModel.class, Map.of("out", dir.resolve("x"))).open());
    DialogFixture dialog = dialog();
    dialog.textBox("form-rate").setText("0,1");
    dialog.textBox("form-size").setText("64");
    picture((JDialog) dialog.target(), "form-wrong");
    dialog.textBox("form-data").pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ESCAPE);
    waitUntil("closed", () -> !Patience.showing(dialog.target()));
    assertThat(session.history().steps().get()).isEmpty();
  }
}
