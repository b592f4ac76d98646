package org.mien.workbench.properties;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.mien.dataset.Clip;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.TableMenu;
import org.mien.workbench.widget.TableText;
import org.mien.workbench.widget.WrapBar;

/** The open view: a table of properties of what was selected last. */
final class PropertiesPanel implements View {

  private static final String TABLE = "table";
  private static final String EMPTY = "empty";

  private final Session session;
  private final Edt edt = new Edt();
  private final Latest reading = new Latest("mien-properties");
  private final PropertiesModel model = new PropertiesModel();
  private final JTable table = new JTable(model);
  private final JPanel cards = new JPanel(new CardLayout());
  private boolean ofRun;

  PropertiesPanel(Desk desk) {
    this.session = desk.session();
    table.setName("properties-table");
    table.setDefaultRenderer(Object.class, new WrappedCell());
    table.setFillsViewportHeight(true);
    table.getColumnModel().getColumn(0).setPreferredWidth(110);
    table.getColumnModel().getColumn(1).setPreferredWidth(220);
    table.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        widths();
        WrappedCell.fit(table);
      }
    });
    widths();
    table.addPropertyChangeListener("UI", event -> {
      widths();
      WrappedCell.fit(table);
    });
    Keys.main(table);
    new TableMenu(table).add("copy", "Copy", () -> copy(table.getSelectedRows()));
    Keys.on(table, "ctrl C", () -> copy(table.getSelectedRows()));
    Keys.menu(table, "copy", () -> copy(table.getSelectedRows()));
    JButton all = new JButton("Copy all");
    all.setName("properties-copy");
    all.setToolTipText("Copies the whole table, for a spreadsheet or a text; Ctrl+C copies the selected rows.");
    all.addActionListener(event -> copy(IntStream.range(0, table.getRowCount()).toArray()));
    WrapBar bar = new WrapBar();
    bar.add(all);
    JPanel full = new JPanel(new BorderLayout());
    full.add(new JScrollPane(table), BorderLayout.CENTER);
    full.add(bar, BorderLayout.SOUTH);
    JLabel empty = new JLabel("<html><center>Select a clip, a run or a model<br>to see what is known of it.</center></html>",
        SwingConstants.CENTER);
    empty.setName("properties-empty");
    cards.add(full, TABLE);
    cards.add(empty, EMPTY);
    follow();
  }

  /** Unless the view is very narrow, the usual names are not broken within a word. */
  private void widths() {
    int usual = table.getFontMetrics(table.getFont()).stringWidth("Action units") + 10;
    table.getColumnModel().getColumn(0).setMinWidth(Math.min(usual, (int) (0.45 * table.getWidth())));
  }

  private void follow() {
    edt.follow(session.run(), run -> {
      ofRun = run.isPresent();
      show();
    });
    edt.follow(session.clip(), clip -> {
      ofRun = ofRun && clip.isEmpty();
      show();
    });
    edt.follow(session.selection(), ids -> {
      // A run that is selected again is no news; that no clip is selected any more is.
      ofRun = ids.isEmpty() && (ofRun || session.run().get().isPresent());
      show();
    });
    edt.follow(session.settings().values(), values -> show());
    edt.follow(session.changes(), n -> show());
    edt.follow(session.project(), open -> show());
  }

  private void show() {
    Supplier<List<Property>> work = work();
    reading.run(work, next -> {
      ((CardLayout) cards.getLayout()).show(cards, next.isEmpty() ? EMPTY : TABLE);
      if (!next.equals(model.rows())) {
        model.show(next);
        WrappedCell.fit(table);
      }
    }, fault -> session.log().problem("The properties cannot be read: " + fault.getMessage()));
  }

  private Supplier<List<Property>> work() {
    Optional<OpenProject> open = session.project().get();
    Optional<Path> run = session.run().get();
    boolean blind = session.settings().values().get().blind();
    if (ofRun && run.isPresent()) {
      return () -> RunProperties.of(run.get(), blind);
    }
    Optional<Clip> clip = session.clip().get();
    if (open.isEmpty() || clip.isEmpty()) {
      return List::of;
    }
    List<String> selected = session.selection().get();
    return () -> {
      Optional<Blinding> hidden = blind ? Optional.of(session.blinding()) : Optional.empty();
      return new ClipProperties(open.get(), session.tools().frames(), hidden).of(clip.get(), selected);
    };
  }

  private void copy(int[] rows) {
    TableText.copy(IntStream.of(rows).mapToObj(model::row).map(p -> List.of(model.cell(p, 0), model.cell(p, 1))).toList());
  }

  @Override
  public JComponent component() {
    return cards;
  }

  @Override
  public void close() {
    edt.close();
    reading.close();
  }
}
