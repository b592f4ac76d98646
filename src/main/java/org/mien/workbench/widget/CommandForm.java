package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.mien.command.CommandCall;
import org.mien.command.MienCommand;
import org.mien.workbench.state.KeptFields;
import org.scijava.Context;
import org.scijava.module.ModuleItem;

/**
 * A form for the inputs of a command, made of the one declaration that menus, macros and scripts use too: labels, help,
 * choices, limits, usual values, callbacks and validaters. What is wrong is said at the field while it is written. Made, used
 * and closed on the event thread.
 */
public final class CommandForm implements AutoCloseable {

  private final Class<? extends MienCommand> command;
  private final FormModel model;
  private final Map<String, Object> preset = new LinkedHashMap<>();
  private final Map<String, FormRow> rows = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final FormCheck check;
  private final JTextArea help = new WrappedText();
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JLabel left = new JLabel("As you left it last time.");
  private KeptFields drafts;
  private String draft = "";
  private boolean writing;
  private Runnable once;

  /**
   * A form.
   *
   * @param context of the host
   * @param command whose inputs are asked for
   * @param preset inputs that are known already, by name; the person can change them
   */
  public CommandForm(Context context, Class<? extends MienCommand> command, Map<String, Object> preset) {
    this.command = command;
    this.model = new FormModel(context, command);
    this.preset.putAll(preset);
    this.check = new FormCheck(model::problems, this::found);
    panel.setName("form");
    JScrollPane scroll = new JScrollPane(fields());
    scroll.setName("form-scroll");
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    panel.add(scroll, BorderLayout.CENTER);
    panel.add(foot(), BorderLayout.SOUTH);
    reset();
  }

  private JComponent fields() {
    ScrolledPanel fields = new ScrolledPanel(new MigLayout("fillx, hidemode 3, wrap 3", "[6lp!][][grow,fill]", "[]2lp[]"));
    model.groups().forEach((heading, items) -> {
      fields.add(heading(heading), "span 3, split 2, gaptop 8lp");
      fields.add(new JSeparator(), "growx, pushx");
      items.forEach(item -> add(fields, item));
    });
    return fields;
  }

  private static JLabel heading(String words) {
    JLabel label = new JLabel(words);
    label.setFont(label.getFont().deriveFont(Font.BOLD, label.getFont().getSize2D() * 1.08f));
    return label;
  }

  private void add(JPanel fields, ModuleItem<?> item) {
    if (FormValue.kind(item) == FormValue.Kind.MESSAGE) {
      WrappedText message = new WrappedText(FormValue.text(model.usual(item.getName())));
      message.setName("form-" + item.getName());
      fields.add(message, "skip 1, span 2, growx, wmin 0");
      return;
    }
    FormRow row = new FormRow(FormField.of(item), model.usual(item.getName()), this::focused);
    rows.put(item.getName(), row);
    row.field().whenChanged(() -> written(row));
    // A path is long: it gets the whole width below its label.
    boolean wide = FormValue.kind(item) == FormValue.Kind.FILE;
    String place = (wide ? "skip 1, span 2, " : "") + "w 60lp:100lp, growx";
    fields.add(row.mark(), "");
    fields.add(row.label(), "wmin 30lp" + (wide ? ", span 2" : ""));
    fields.add(row.field().component(), place);
    fields.add(row.problemLine(), wide ? place : "skip 2, " + place);
  }

  private JComponent foot() {
    help.setName("form-help");
    help.setRows(2);
    JButton reset = new JButton("Usual values");
    reset.setName("form-reset");
    reset.setToolTipText("Put the usual value into every field; what was filled in for you beforehand stays.");
    reset.addActionListener(event -> reset());
    left.setName("form-draft");
    left.setVisible(false);
    JPanel foot = new JPanel(new MigLayout("fillx, hidemode 3", "[grow,fill][]", "[][top]"));
    foot.add(left, "span 2, wmin 0, wrap");
    foot.add(help, "wmin 0");
    foot.add(reset);
    return foot;
  }

  private void focused(FormRow row) {
    help.setText(row.help());
    JComponent field = row.field().component();
    field.scrollRectToVisible(new Rectangle(0, 0, field.getWidth(), field.getHeight()));
  }

  /** The form. */
  public JComponent component() {
    return panel;
  }

  /** What the command is called in a sentence ("Train Model"). */
  public String title() {
    return new CommandCall(command, Map.of()).name();
  }

  /** The command. */
  public Class<? extends MienCommand> command() {
    return command;
  }

  /** The names of the inputs that have a field, from top to bottom. */
  public List<String> names() {
    return List.copyOf(rows.keySet());
  }

  /** Hears on the event thread of every change of values and of what is known to be wrong. */
  public void whenChanged(Runnable listener) {
    listeners.add(listener);
  }

  /** Puts the usual values, and those known beforehand, into all fields. */
  public void reset() {
    left.setVisible(false);
    write(() -> rows.forEach((name, row) -> row.field().show(preset.getOrDefault(name, row.usual()))));
  }

  /** Fills fields in beforehand, now and at every reset. */
  public void preset(Map<String, Object> values) {
    preset.putAll(values);
    values.forEach(this::set);
  }

  /**
   * Keeps what is written, as far as it differs from the usual values, until {@link #used}: neither a closed window nor a killed
   * process loses it. Fills in what was left the last time.
   *
   * @param form a stable name of what this form is used for
   */
  public void keepDraft(KeptFields kept, String form) {
    drafts = kept;
    draft = form;
    Map<String, String> before = kept.get(form);
    write(() -> before.forEach(this::set));
    left.setVisible(!before.isEmpty() && !written().isEmpty());
  }

  /** What was written was used; the next form of this kind begins with the usual values. */
  public void used() {
    if (drafts != null) {
      drafts.forget(draft);
    }
  }

  /** What differs from the usual values and those known beforehand. */
  private Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    rows.forEach((name, row) -> {
      String text = row.field().written();
      if (text != null && !text.equals(FormValue.text(preset.getOrDefault(name, row.usual())))) {
        written.put(name, text);
      }
    });
    return written;
  }

  /** Takes a field out of sight; it keeps its value. */
  public void hide(String name) {
    FormRow row = rows.get(name);
    if (row != null) {
      row.hide();
    }
  }

  /** Puts a value into a field; a name without a field is passed over. */
  public void set(String name, Object value) {
    FormRow row = rows.get(name);
    if (row != null) {
      row.field().show(value);
    }
  }

  /** What is written, by name, as far as it can be read; what is optional and empty is left out. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    rows.forEach((name, row) -> {
      Object value = row.field().read().value();
      if (value != null) {
        values.put(name, value);
      }
    });
    return Collections.unmodifiableMap(values);
  }

  /** The text of an input as it can be read, or the empty string. */
  public String text(String name) {
    return FormValue.text(values().get(name));
  }

  /** The path of an input, or null where none is written. */
  public Path path(String name) {
    return values().get(name) instanceof File file ? file.toPath() : null;
  }

  /** The command with the values of the form. */
  public CommandCall call() {
    return new CommandCall(command, values());
  }

  /** What is wrong, a sentence an input; empty where nothing is known to be. */
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    rows.forEach((name, row) -> {
      if (!row.problem().isEmpty()) {
        problems.put(name, row.problem());
      }
    });
    return problems;
  }

  /** What people call an input. */
  public String label(String name) {
    return rows.containsKey(name) ? rows.get(name).name() : name;
  }

  /** Whether everything was looked at and nothing is wrong. */
  public boolean valid() {
    return check.upToDate() && problems().isEmpty();
  }

  /**
   * Does something when the latest values were looked at, now or a moment later: a press right after the last letter counts. What
   * a person writes in between calls it off.
   */
  public void whenLookedAt(Runnable action) {
    if (check.upToDate()) {
      action.run();
    } else {
      once = action;
    }
  }

  /** Says at a field what is wrong, until something is changed. */
  public void mark(String name, String sentence) {
    FormRow row = rows.get(name);
    if (row != null) {
      row.found(sentence);
      row.tell();
      panel.revalidate();
    }
  }

  /** Puts the keyboard into the first field that needs something, else into the first one. */
  public void focus() {
    rows.values().stream().filter(row -> !row.problem().isEmpty()).findFirst()
        .or(() -> rows.values().stream().findFirst()).ifPresent(row -> row.field().keyboard().requestFocusInWindow());
  }

  private void written(FormRow row) {
    FormValue.Reading reading = row.field().read();
    row.written(reading);
    row.tell();
    if (!writing) {
      if (EventQueue.getCurrentEvent() instanceof InputEvent) {
        once = null;
      }
      // A field tells of a change while its text is being changed; what the command changes in turn has to wait.
      SwingUtilities.invokeLater(() -> take(row));
      told();
    }
  }

  private void take(FormRow row) {
    if (row.field().read().problem().isEmpty()) {
      Map<String, Object> changed = model.take(row.field().item(), values());
      if (!changed.isEmpty()) {
        write(() -> changed.forEach(this::set));
      }
    }
  }

  private void write(Runnable fields) {
    boolean outer = writing;
    writing = true;
    fields.run();
    writing = outer;
    rows.values().forEach(row -> row.written(row.field().read()));
    rows.values().forEach(FormRow::tell);
    told();
  }

  private void told() {
    if (drafts != null) {
      drafts.put(draft, written());
    }
    check.ask(values());
    panel.revalidate();
    panel.repaint();
    listeners.forEach(Runnable::run);
  }

  private void found(Map<String, String> problems) {
    rows.forEach((name, row) -> {
      row.found(problems.getOrDefault(name, ""));
      row.tell();
    });
    panel.revalidate();
    listeners.forEach(Runnable::run);
    if (once != null) {
      Runnable action = once;
      once = null;
      action.run();
    }
  }

  /** Lets go of everything that it observes. */
  @Override
  public void close() {
    check.close();
    rows.values().forEach(row -> row.field().close());
  }
}
