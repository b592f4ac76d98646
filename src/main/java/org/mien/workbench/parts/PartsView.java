package org.mien.workbench.parts;

import java.awt.BorderLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableModel;
import net.miginfocom.swing.MigLayout;
import org.mien.plugin.InstalledParts;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchParts;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.Glyph;
import org.mien.workbench.widget.Keys;
import org.scijava.plugin.Plugin;

/** Everything that is installed, Mien's own parts and those of other jars, and what is wrong with it. */
@Plugin(type = WorkbenchView.class)
public final class PartsView implements WorkbenchView {

  private static final String[] COLUMNS = {"Kind", "Key", "Class", "Jar or folder"};

  @Override
  public String key() {
    return "parts";
  }

  @Override
  public String title() {
    return "Installed Parts";
  }

  @Override
  public String purpose() {
    return "Everything that is installed, Mien's own parts and those of other jars, and what is wrong with it.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.PART);
  }

  @Override
  public View open(Desk desk) {
    return new Open(desk);
  }

  private static final class Open implements View {

    private final JPanel panel = new JPanel(new BorderLayout());

    Open(Desk desk) {
      InstalledParts parts = WorkbenchParts.of(desk.session().context()).installed();
      JTable table = new JTable(model(parts.all()));
      table.setName("parts-table");
      Keys.main(table);
      table.setAutoCreateRowSorter(true);
      table.setFillsViewportHeight(true);
      ColumnWidths.keep(table, desk.session().columns(), "parts");
      JTextArea problems = new JTextArea(parts.problems().isEmpty() ? "Nothing is wrong with them."
          : String.join("\n", parts.problems()));
      problems.setName("parts-problems");
      problems.setEditable(false);
      problems.setLineWrap(true);
      problems.setWrapStyleWord(true);
      problems.setRows(3);
      problems.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
      JButton copy = new JButton("Copy All");
      copy.setName("parts-copy");
      copy.setToolTipText("For a question to the developers");
      copy.addActionListener(event -> {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(parts.report()), null);
        desk.tell("The list of parts is copied.");
      });
      JPanel top = new JPanel(new MigLayout("insets 3 6 3 6", "[grow][]"));
      top.add(new JLabel(parts.all().size() + " parts"));
      top.add(copy);
      panel.add(top, BorderLayout.NORTH);
      panel.add(new JScrollPane(table), BorderLayout.CENTER);
      panel.add(new JScrollPane(problems), BorderLayout.SOUTH);
    }

    private static DefaultTableModel model(List<InstalledParts.Part> parts) {
      DefaultTableModel model = new DefaultTableModel(COLUMNS, 0) {
        private static final long serialVersionUID = 1;

        @Override
        public boolean isCellEditable(int row, int column) {
          return false;
        }
      };
      for (InstalledParts.Part part : parts) {
        model.addRow(new Object[] {part.kind().name(), part.key(), part.part().getClass().getName(), part.place()});
      }
      return model;
    }

    @Override
    public JComponent component() {
      return panel;
    }

    @Override
    public void close() {
      // It observes nothing.
    }
  }
}
