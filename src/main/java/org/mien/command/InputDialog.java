package org.mien.command;

import ij.gui.GenericDialog;
import java.awt.BorderLayout;
import java.awt.Panel;
import java.awt.SystemColor;
import java.awt.TextArea;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Asks for the inputs of a command in a dialog of plain ImageJ, which stays open until every input is right. */
final class InputDialog {

  private static final int LINES = 3;
  private static final int COLUMNS = 56;

  private final Module module;
  private final GenericDialog dialog;
  private final List<InputField> fields = new ArrayList<>();
  private final TextArea line = new TextArea("", LINES, COLUMNS, TextArea.SCROLLBARS_NONE);
  private final InputChecks checks;
  private final InputAnswers answers;
  private String explained = "";

  /**
   * Makes the dialog for all inputs that are not answered yet.
   *
   * @throws UserError if there is no way to ask for one that is needed
   */
  InputDialog(Context context, Module module) {
    this.module = module;
    this.dialog = new GenericDialog(title(module).replace("...", ""));
    this.checks = new InputChecks(context, module);
    this.answers = new InputAnswers(context, module, fields);
    InputFields maker = new InputFields(dialog, context);
    StringBuilder help = new StringBuilder("<html>");
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      if (!module.isInputResolved(item.getName()) && item.getVisibility() != ItemVisibility.INVISIBLE) {
        add(maker, item);
        help.append("<p><b>").append(InputRules.label(item)).append("</b>: ").append(description(item));
      }
    }
    dialog.addHelp(help.toString());
  }

  private static String title(Module module) {
    String label = module.getInfo().getLabel();
    return label == null || label.isBlank() ? module.getInfo().getTitle() : label;
  }

  private static String description(ModuleItem<?> item) {
    return item.getDescription() == null ? "" : item.getDescription();
  }

  private void add(InputFields maker, ModuleItem<?> item) {
    Object value = module.getInput(item.getName());
    if (item.getVisibility() == ItemVisibility.MESSAGE) {
      dialog.addMessage(String.valueOf(value));
      return;
    }
    if (org.scijava.widget.Button.class.isAssignableFrom(item.getType())) {
      dialog.addButton(InputRules.label(item), event -> answers.pressed(item));
      return;
    }
    Optional<InputField> field = maker.add(item, value);
    if (field.isEmpty() && item.isRequired()) {
      throw new UserError("The input " + InputRules.name(item) + " needs an open " + item.getType().getSimpleName()
          + ", and there is none.");
    }
    field.ifPresent(this::add);
  }

  private void add(InputField field) {
    fields.add(field);
    field.component().addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        explained = InputRules.label(field.item()) + ": " + description(field.item());
        say(checks.fault(fields));
      }
    });
  }

  /** Whether there is anything to ask. */
  boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * Asks, and gives the answers to the module; called outside of the event thread.
   *
   * @return false if the person cancelled
   */
  boolean ask() {
    Panel below = new Panel(new BorderLayout());
    line.setEditable(false);
    line.setFocusable(false);
    line.setBackground(SystemColor.control);
    line.setName("input-line");
    below.add(line);
    dialog.addPanel(below);
    dialog.addDialogListener((source, event) -> changed());
    Optional<String> fault = checks.fault(fields);
    dialog.getButtons()[0].setEnabled(fault.isEmpty());
    say(fault);
    try (answers) {
      answers.begin();
      dialog.showDialog();
    }
    if (dialog.wasCanceled()) {
      return false;
    }
    for (InputField field : fields) {
      module.setInput(field.item().getName(), field.read());
      module.resolveInput(field.item().getName());
    }
    return true;
  }

  /** The inputs as they were asked for. */
  List<InputField> fields() {
    return List.copyOf(fields);
  }

  /** Whether the answers are right as they stand; ImageJ lets a person press OK only then. */
  private boolean changed() {
    Optional<String> fault = checks.fault(fields);
    say(fault);
    answers.changed(fault.isEmpty());
    return fault.isEmpty();
  }

  private void say(Optional<String> fault) {
    line.setText(fault.orElse(explained));
  }
}
