package org.mien.workbench.results;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import org.mien.chart.ChartTable;
import org.mien.chart.ChartView;
import org.mien.chart.ConfusionChart;
import org.mien.chart.NumberTable;
import org.mien.chart.Pick;
import org.mien.metrics.Outcome;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.WrappedText;

/** The confusion matrix; a click or Enter on a cell lists the clips behind it, and one on a clip opens it. */
final class ConfusionPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final ChartView chart = new ChartView("results-confusion");
  private final JCheckBox shares = new JCheckBox("Shares of each actual class");
  private final WrappedText told = new WrappedText();
  private final NumberTable clips = new NumberTable("results-clips");
  private final JScrollPane list = new JScrollPane(clips);
  private final transient Consumer<String> opener;
  private transient ShownResults.Learner learner;
  private transient Hiding hiding = Hiding.NOTHING;
  private int row;
  private int column;

  /**
   * A matrix.
   *
   * @param opener told of the id of a clip that a person wants to look at
   */
  ConfusionPanel(Consumer<String> opener, Consumer<String> done) {
    super(new BorderLayout());
    this.opener = opener;
    shares.setName("results-shares");
    shares.addActionListener(event -> draw());
    told.setName("results-cell");
    chart.onPick(this::picked);
    chart.onDone(done);
    keys();
    JPanel behind = new JPanel(new BorderLayout(4, 4));
    told.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    behind.add(told, BorderLayout.NORTH);
    behind.add(list);
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, chart, behind);
    both.setResizeWeight(0.68);
    both.setBorder(null);
    add(shares, BorderLayout.NORTH);
    add(both);
    clips.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          openSelected();
        }
      }
    });
  }

  private void keys() {
    Keys.on(chart.canvas(), "LEFT", () -> step(0, -1));
    Keys.on(chart.canvas(), "RIGHT", () -> step(0, 1));
    Keys.on(chart.canvas(), "UP", () -> step(-1, 0));
    Keys.on(chart.canvas(), "DOWN", () -> step(1, 0));
    Keys.on(chart.canvas(), "ENTER", () -> {
      list(row, column);
      clips.requestFocusInWindow();
    });
    clips.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).remove(KeyStroke.getKeyStroke("ENTER"));
    Keys.within(clips, "ENTER", this::openSelected);
  }

  void setFolder(Path folder) {
    chart.setFolder(folder);
  }

  void show(ShownResults.Learner next, Hiding names) {
    learner = next;
    hiding = names;
    list.setVisible(!names.hides());
    row = 0;
    column = 0;
    draw();
    told.setText(names.hides() ? Hiding.WHY + " The clips behind a cell are not listed, since the cell tells their label."
        : "Click on a cell, or go to it with the arrow keys and press Enter, to see the clips behind it.");
    clips.show(table(List.of()));
  }

  private void draw() {
    if (learner != null) {
      chart.show(shares.isSelected() ? ConfusionChart.shares(learner.evaluation().confusion())
          : ConfusionChart.counts(learner.evaluation().confusion()));
      chart.markCell(row, column);
    }
  }

  private void picked(Pick pick) {
    int classes = learner == null ? 0 : learner.classes().size();
    if (!Double.isNaN(pick.x()) && pick.row() >= 0 && pick.row() < classes && pick.column() >= 0 && pick.column() < classes) {
      list(pick.row(), pick.column());
    }
  }

  private void step(int down, int right) {
    if (learner != null) {
      int last = learner.classes().size() - 1;
      list(Math.max(0, Math.min(last, row + down)), Math.max(0, Math.min(last, column + right)));
    }
  }

  private void list(int actual, int predicted) {
    if (learner == null) {
      return;
    }
    row = actual;
    column = predicted;
    chart.markCell(actual, predicted);
    List<Outcome> inside = learner.outcomes().stream().filter(o -> o.actual() == actual && o.predicted() == predicted).toList();
    String called = learner.classes().get(predicted);
    String labelled = learner.classes().get(actual);
    String count = inside.size() == 1 ? "1 clip" : inside.size() + " clips";
    String cell = count + " labelled " + labelled + " and called " + (actual == predicted ? "so. " : called + ". ");
    told.setText(cell + (hiding.hides() ? Hiding.WHY + " The list of them would tell their label."
        : inside.isEmpty() ? "" : "Enter or a double click opens a clip."));
    clips.show(table(hiding.hides() ? List.of() : inside));
    if (clips.getRowCount() > 0) {
      clips.setRowSelectionInterval(0, 0);
    }
  }

  private ChartTable table(List<Outcome> outcomes) {
    List<String> columns = new ArrayList<>(List.of("Clip", "Person"));
    learner.classes().forEach(c -> columns.add("p(" + c + ")"));
    List<List<Object>> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      List<Object> cells = new ArrayList<>(List.of(outcome.clip(), outcome.subject()));
      for (float p : outcome.probabilities()) {
        cells.add(p);
      }
      rows.add(cells);
    }
    return new ChartTable(columns, rows);
  }

  private void openSelected() {
    Optional.of(clips.getSelectedRow()).filter(selected -> selected >= 0)
        .ifPresent(selected -> opener.accept(clips.getModel().getValueAt(clips.convertRowIndexToModel(selected), 0).toString()));
  }
}
