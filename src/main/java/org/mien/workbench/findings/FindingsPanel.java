package org.mien.workbench.findings;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.mien.quality.Severity;
import org.mien.quality.Verdict;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.TableMenu;
import org.mien.workbench.widget.Typing;
import org.mien.workbench.widget.WrapBar;

/** The table of findings with what belongs to it. */
final class FindingsPanel extends JPanel {

  private static final long serialVersionUID = 1;
  private static final String NOTHING = "Choose a line to read what is wrong and what can be done.";

  private final transient FindingsScreen screen;
  private final FindingsRows rows;
  private final FindingsTable table;
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);
  private final JTextArea sentence = text("findings-sentence");
  private final JTextArea details = text("findings-details");
  private final JTextField filter = named(new JTextField(12), "findings-filter", "Shows only rows that contain this text.");
  private final JTextField note =
      named(new JTextField(18), "findings-note", "Why; it is stored with the next decision. May be empty.");
  private final JLabel progress = new JLabel(" ");
  private final JButton check = named(new JButton("Check quality"), "findings-check",
      "Reads every file of the project once and lists what is wrong. Nothing is changed.");
  private final JButton reviewer = named(new JButton(" "), "findings-reviewer", "Who decides; press to change the name.");
  private final JCheckBox blind = named(new JCheckBox("Hide names and labels"), "findings-blind",
      "Blinding: neutral numbers take the place of file names, people and labels, so that they cannot sway a decision.");
  private final JCheckBox open =
      named(new JCheckBox("Undecided only"), "findings-open", "Shows only files that are not decided yet.");
  private final transient Map<Severity, JToggleButton> severities = new EnumMap<>(Severity.class);
  private boolean keeping;

  FindingsPanel(FindingsScreen screen, FindingsRows rows) {
    super(new BorderLayout());
    this.screen = screen;
    this.rows = rows;
    this.table = new FindingsTable(rows, screen.columns());
    setName("findings-panel");
    details.setText(NOTHING);
    progress.setName("findings-progress");
    JScrollPane scroll = new JScrollPane(table);
    scroll.getViewport().addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        table.fit(event.getComponent().getWidth());
      }
    });
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll, new JScrollPane(details));
    split.setResizeWeight(0.75);
    middle.add(split, "table");
    middle.add(new JScrollPane(sentence), "sentence");
    add(above(), BorderLayout.NORTH);
    add(middle, BorderLayout.CENTER);
    add(below(), BorderLayout.SOUTH);
    listen();
  }

  private WrapBar above() {
    WrapBar bar = new WrapBar();
    check.addActionListener(event -> screen.check());
    bar.add(check);
    for (Severity severity : Severity.values()) {
      JToggleButton button = named(new JToggleButton(Words.count(severity, 0), true), "findings-" + severity.key(),
          "Shows or hides these findings.");
      button.addActionListener(event -> want());
      severities.put(severity, button);
      bar.add(button);
    }
    bar.add(open);
    open.addActionListener(event -> want());
    JComboBox<FindingsRows.Grouping> grouping = named(new JComboBox<>(FindingsRows.Grouping.values()), "findings-group",
        "Puts findings that belong together under one heading.");
    grouping.addActionListener(event ->
        keepSelection(() -> rows.group((FindingsRows.Grouping) grouping.getSelectedItem())));
    bar.add(grouping);
    bar.add(WrapBar.pair(new JLabel("Filter:"), filter));
    bar.add(blind);
    blind.addActionListener(event -> screen.blind(blind.isSelected()));
    return bar;
  }

  private WrapBar below() {
    WrapBar bar = new WrapBar();
    bar.add(decision("Keep (K)", "findings-keep", "The file takes part whatever was found.",
        () -> screen.decide(Verdict.KEEP.key())));
    bar.add(decision("Reject (R)", "findings-reject", "The file takes no part.", () -> screen.decide(Verdict.REJECT.key())));
    bar.add(decision("Undo (U)", "findings-undo",
        "Takes your latest decision back, as Edit > Undo does; the file of decisions keeps both.",
        screen::undo));
    bar.add(WrapBar.pair(new JLabel("Note:"), note));
    reviewer.addActionListener(event -> screen.askReviewer(true));
    bar.add(reviewer);
    bar.add(progress);
    return bar;
  }

  private JButton decision(String words, String name, String help, Runnable work) {
    JButton button = named(new JButton(words), name, help);
    button.addActionListener(event -> {
      work.run();
      table.requestFocusInWindow();
    });
    return button;
  }

  private void listen() {
    table.getSelectionModel().addListSelectionListener(event -> {
      if (!event.getValueIsAdjusting() && !keeping) {
        details.setText(chosen().map(Words::details).orElse(NOTHING));
        details.setCaretPosition(0);
        chosen().ifPresent(screen::look);
      }
    });
    Typing.follow(filter, this::want);
    Keys.main(table);
    Keys.on(table, "ENTER", () -> chosen().ifPresent(screen::jump));
    new TableMenu(table).add("picture", "Show the picture", () -> chosen().ifPresent(screen::jump))
        .add("keep", "Keep", () -> screen.decide(Verdict.KEEP.key()))
        .add("reject", "Reject", () -> screen.decide(Verdict.REJECT.key()))
        .separator().sort(column -> keepSelection(() -> rows.sort(column)));
    letter("K", () -> screen.decide(Verdict.KEEP.key()));
    letter("R", () -> screen.decide(Verdict.REJECT.key()));
    letter("U", screen::undo);
    Keys.within(this, "ctrl Z", screen::undo);
    Keys.menu(this, "undo", screen::undo);
    Keys.on(note, "ENTER", table::requestFocusInWindow);
    Typing.follow(note, () -> screen.noted(note.getText()));
    clicks();
  }

  private void clicks() {
    table.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          chosen().ifPresent(screen::jump);
        }
      }
    });
    table.getTableHeader().addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        int column = table.convertColumnIndexToModel(table.columnAtPoint(event.getPoint()));
        if (column >= 0) {
          keepSelection(() -> rows.sort(column));
        }
      }
    });
  }

  /** Of a pressed key the letter would still come, and be the first one of the answer where the reviewer is asked for a name. */
  private void letter(String key, Runnable work) {
    Keys.on(table, "typed " + key, work);
    Keys.on(table, "typed " + key.toLowerCase(Locale.ROOT), work);
  }

  private void want() {
    Map<Severity, Boolean> wanted = new EnumMap<>(Severity.class);
    severities.forEach((severity, button) -> wanted.put(severity, button.isSelected()));
    screen.want(filter.getText(), wanted, open.isSelected());
  }

  /** Changes the rows; what was chosen stays chosen where it is still there, and nothing is looked at by that. */
  void keepSelection(Runnable change) {
    Optional<Findings.Item> before = chosen();
    keeping = true;
    change.run();
    before.map(rows::rowOf).filter(row -> row >= 0).ifPresent(this::select);
    keeping = false;
    details.setText(chosen().map(Words::details).orElse(NOTHING));
    details.setCaretPosition(0);
  }

  private void select(int row) {
    table.getSelectionModel().setSelectionInterval(row, row);
    table.scrollRectToVisible(table.getCellRect(row, 0, true));
  }

  void choose(int row) {
    select(row);
  }

  int chosenRow() {
    return table.getSelectedRow();
  }

  Optional<Findings.Item> chosen() {
    int row = table.getSelectedRow();
    return row < 0 || row >= rows.getRowCount() ? Optional.empty() : Optional.ofNullable(rows.row(row).item());
  }

  void note(String text) {
    note.setText(text);
  }

  /** The note for one decision. */
  String takeNote() {
    String text = note.getText();
    note.setText("");
    return text;
  }

  void settings(String name, boolean hidden) {
    reviewer.setText(name.isBlank() ? "Reviewer: ?" : "Reviewer: " + name);
    blind.setSelected(hidden);
  }

  void counts(Findings found) {
    found.counts().forEach((severity, count) -> severities.get(severity).setText(Words.count(severity, count)));
    progress.setText(found.checked() ? found.looked() + " of " + found.total() + " files looked at" : " ");
    progress.setToolTipText("Files with an error or a warning; notes need no decision.");
  }

  void checkable(boolean can) {
    check.setEnabled(can);
  }

  void say(String words) {
    sentence.setText(words);
    cards.show(middle, "sentence");
  }

  void showTable() {
    cards.show(middle, "table");
  }

  private static JTextArea text(String name) {
    JTextArea area = new JTextArea();
    area.setName(name);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    area.setFont(javax.swing.UIManager.getFont("Label.font"));
    return area;
  }

  private static <T extends JComponent> T named(T component, String name, String help) {
    component.setName(name);
    component.setToolTipText(help);
    return component;
  }
}
