package org.mien.workbench.manifest;

import ij.measure.ResultsTable;
import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.mien.annotation.Aspect;
import org.mien.annotation.Measure;
import org.mien.chart.ChartTable;
import org.mien.chart.NumberTable;
import org.mien.command.CommandCall;
import org.mien.dataset.Clip;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.Glossary;
import org.mien.workbench.widget.GlossaryText;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Outside;
import org.mien.workbench.widget.WrapBar;

/**
 * Shows how far coders agree, and the clips on which they differ, as the list for their meeting. A clip of the open project is
 * looked at by a double click or Enter. Opened on the event thread.
 */
final class AgreementDialog {

  private static final String MEANING = "Agreement tells how far coders say the same about these clips: 1 is always, and kappa"
      + " and alpha of 0 are what chance alone would give. It is no verdict on a coder, and coders who agree can be wrong"
      + " together.\nA double click on a difference, or Enter, opens the clip.";

  private static final int WIDE = 76;
  private static final int HIGH = 34;

  private final Desk desk;
  private final JDialog dialog;
  private final NumberTable figures = new NumberTable("agreement-figures");
  private final NumberTable differences = new NumberTable("agreement-differences");
  private final Edt edt = new Edt();

  private AgreementDialog(Desk desk, Path folder, ResultsTable found, ResultsTable differing) {
    this.desk = desk;
    this.dialog = new JDialog(desk.window(), "Annotator Agreement", Dialog.ModalityType.MODELESS);
    dialog.setName("agreement");
    dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    figures.show(figures(found));
    differences.show(table(differing));
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("agreement-tabs");
    tabs.addTab("Agreement", scrolled(figures));
    tabs.addTab("Differences (" + differing.size() + ")", scrolled(differences));
    dialog.add(tabs, BorderLayout.CENTER);
    dialog.add(below(folder), BorderLayout.SOUTH);
    dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    listen();
  }

  /** Shows what the command gave, unless names and labels are hidden from whoever sits there. */
  static void show(Desk desk, CommandCall call, Map<String, Object> outputs) {
    Path folder = ((File) call.inputs().get("out")).toPath();
    if (desk.session().settings().values().get().blind()) {
      desk.tell("Names and labels are hidden from you, so the tables of agreement are not shown; they lie in " + folder + ".");
      return;
    }
    AgreementDialog shown = new AgreementDialog(desk, folder, (ResultsTable) outputs.get("figures"),
        (ResultsTable) outputs.get("differences"));
    shown.open();
  }

  private static JScrollPane scrolled(NumberTable table) {
    table.setAutoResizeMode(NumberTable.AUTO_RESIZE_OFF);
    return new JScrollPane(table);
  }

  private JPanel below(Path folder) {
    JPanel below = new JPanel(new BorderLayout(12, 0));
    below.setBorder(BorderFactory.createEmptyBorder(8, 10, 10, 10));
    below.add(new GlossaryText(Glossary.usual(), MEANING));
    WrapBar buttons = new WrapBar();
    buttons.add(Buttons.button("Open folder", "agreement-folder", "Opens the folder with these tables as files",
        () -> Outside.named(desk, folder)));
    buttons.add(Buttons.button("Close", "agreement-close", "Closes these tables (Esc)", dialog::dispose));
    below.add(buttons, BorderLayout.SOUTH);
    return below;
  }

  private void listen() {
    differences.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          look();
        }
      }
    });
    Keys.on(differences, "ENTER", this::look);
    edt.follow(desk.session().settings().values(), values -> {
      if (values.blind()) {
        dialog.dispose();
      }
    });
    dialog.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosed(WindowEvent event) {
        edt.close();
      }
    });
  }

  private void look() {
    int row = differences.getSelectedRow();
    if (row < 0) {
      return;
    }
    String id = differences.getModel().getValueAt(differences.convertRowIndexToModel(row), 0).toString();
    Optional<Clip> clip = desk.session().project().get().flatMap(open -> open.manifest().clip(id));
    if (clip.isPresent()) {
      desk.session().selection().set(List.of(id));
      desk.session().look(clip.get());
      desk.show("clip");
    } else {
      desk.tell("The clip " + id + " is not in the project that is open.");
    }
  }

  private void open() {
    Dimension screen = dialog.getToolkit().getScreenSize();
    int font = dialog.getFont().getSize();
    dialog.setSize(Math.min(font * WIDE, screen.width * 9 / 10), Math.min(font * HIGH, screen.height * 9 / 10));
    dialog.setLocationRelativeTo(desk.window());
    dialog.setVisible(true);
  }

  /** The figures in words for people. */
  private static ChartTable figures(ResultsTable found) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      String unit = found.getStringValue("action_unit", i);
      rows.add(Arrays.asList(
          Aspect.valueOf(upper(found, "what", i)).title() + (unit.isEmpty() ? "" : ", unit " + unit),
          found.getStringValue("coders", i), Measure.valueOf(upper(found, "figure", i)).title(), found.getValue("value", i),
          found.getValue("ci_low", i), found.getValue("ci_high", i), found.getStringValue("measured_in", i),
          (int) found.getValue("clips", i), (int) found.getValue("people", i), found.getStringValue("note", i)));
    }
    return new ChartTable(List.of("What", "Coders", "Figure", "Value", "95 % from", "to", "In", "Clips", "People", "Note"), rows);
  }

  private static String upper(ResultsTable table, String column, int row) {
    return table.getStringValue(column, row).toUpperCase(Locale.ROOT);
  }

  private static ChartTable table(ResultsTable differing) {
    List<String> columns = differing.size() == 0 ? List.of("Clip") : List.of(differing.getHeadings());
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < differing.size(); i++) {
      List<Object> row = new ArrayList<>();
      for (String column : columns) {
        row.add(switch (column) {
          case "difference" -> (Object) differing.getValue(column, i);
          case "what" -> Aspect.valueOf(upper(differing, column, i)).title();
          default -> differing.getStringValue(column, i);
        });
      }
      rows.add(row);
    }
    return new ChartTable(columns.stream().map(AgreementDialog::heading).toList(), rows);
  }

  private static String heading(String column) {
    return column.startsWith("says-") ? column.substring("says-".length())
        : Character.toUpperCase(column.charAt(0)) + column.substring(1).replace('_', ' ');
  }
}
