package org.mien.workbench.widget;

import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.scijava.module.ModuleItem;

/** One input in a form: a mark where it was changed, its label, its field, and below the sentence that says what is wrong. */
final class FormRow {

  private final FormField field;
  private final Object usual;
  private final JLabel mark = new JLabel();
  private final JLabel label;
  private final JPanel problemLine = new JPanel(new java.awt.BorderLayout(4, 0));
  private final JTextArea problem = new WrappedText();
  private String ownProblem = "";
  private String foundProblem = "";

  FormRow(FormField field, Object usual, Consumer<FormRow> focused) {
    this.field = field;
    this.usual = usual;
    ModuleItem<?> item = field.item();
    label = new JLabel(name());
    label.setLabelFor(field.input());
    label.setToolTipText(help());
    mark.setName("form-" + item.getName() + "-changed");
    field.input().setToolTipText(help());
    field.keyboard().setToolTipText(help());
    field.keyboard().getAccessibleContext().setAccessibleName(name());
    field.keyboard().getAccessibleContext().setAccessibleDescription(help());
    JLabel sign = new JLabel(new ProblemMark());
    sign.setVerticalAlignment(JLabel.TOP);
    problem.setName("form-" + item.getName() + "-problem");
    problemLine.setOpaque(false);
    problemLine.add(sign, java.awt.BorderLayout.WEST);
    problemLine.add(problem, java.awt.BorderLayout.CENTER);
    problemLine.setVisible(false);
    field.keyboard().addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        focused.accept(FormRow.this);
      }
    });
  }

  FormField field() {
    return field;
  }

  String key() {
    return field.item().getName();
  }

  /** What people call the input. */
  String name() {
    String said = field.item().getLabel();
    return said == null || said.isEmpty() ? key() : said;
  }

  String help() {
    return Objects.toString(field.item().getDescription(), "");
  }

  JComponent mark() {
    return mark;
  }

  JLabel label() {
    return label;
  }

  JComponent problemLine() {
    return problemLine;
  }

  Object usual() {
    return usual;
  }

  /** What is wrong, or the empty string. */
  String problem() {
    return ownProblem.isEmpty() ? foundProblem : ownProblem;
  }

  /** Takes over what the field itself says. */
  void written(FormValue.Reading reading) {
    ownProblem = reading.problem();
    Object value = reading.value();
    boolean same = usual == null ? value == null : FormValue.text(usual).equals(FormValue.text(value));
    boolean changed = usual != null && !same;
    mark.setText(changed ? "\u2022" : "");
    mark.setToolTipText(changed ? "Changed; the usual value is '" + FormValue.text(usual) + "'." : null);
    mark.getAccessibleContext().setAccessibleName(changed ? name() + " was changed" : "");
    label.setFont(label.getFont().deriveFont(changed ? Font.BOLD : Font.PLAIN));
  }

  void hide() {
    mark.setVisible(false);
    label.setVisible(false);
    field.component().setVisible(false);
  }

  void found(String sentence) {
    foundProblem = sentence;
  }

  /** Shows what is wrong. */
  void tell() {
    String sentence = problem();
    problem.setText(sentence);
    problemLine.setVisible(!sentence.isEmpty());
    field.input().putClientProperty("JComponent.outline", sentence.isEmpty() ? null : "warning");
    field.component().putClientProperty("JComponent.outline", sentence.isEmpty() ? null : "warning");
    String help = help();
    field.keyboard().getAccessibleContext().setAccessibleDescription(sentence.isEmpty() ? help : sentence + " " + help);
  }
}
