package org.mien.workbench.results;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import org.mien.chart.ChartTable;
import org.mien.chart.ChartView;
import org.mien.chart.GroupChart;
import org.mien.chart.NumberTable;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.report.Sorted;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** Figures by the values of a column of the manifest, and the gap between the best and the worst of them. */
final class GroupsPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<Metric> DRAWN = List.of(Metric.UF1, Metric.UAR);
  private static final String MEANING = "A gap says that the labels of some recordings were repeated better than those of others."
      + " It can come from cameras, light, labels or chance as well as from people; it says nothing about any person.";

  private final JComboBox<String> columns = new JComboBox<>();
  private final ChartView chart = new ChartView("results-groups");
  private final NumberTable table = new NumberTable("results-group-table");
  private final WrappedText gap = new WrappedText();
  private transient List<GroupScores> groups = List.of();
  private transient Hiding hiding = Hiding.NOTHING;

  GroupsPanel(Consumer<String> done) {
    super(new BorderLayout(4, 4));
    columns.setName("results-group-column");
    gap.setName("results-gap");
    chart.onDone(done);
    columns.addActionListener(event -> draw());
    WrapBar bar = new WrapBar();
    bar.add(WrapBar.pair(new JLabel("By column"), columns));
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, chart, new JScrollPane(table));
    both.setResizeWeight(0.7);
    both.setBorder(null);
    add(bar, BorderLayout.NORTH);
    add(both);
    gap.setBorder(BorderFactory.createEmptyBorder(2, 6, 4, 6));
    add(gap, BorderLayout.SOUTH);
  }

  void setFolder(Path folder) {
    chart.setFolder(folder);
  }

  void show(List<GroupScores> next, Hiding names) {
    groups = next;
    hiding = names;
    columns.setModel(new DefaultComboBoxModel<>(next.stream().map(GroupScores::column).toArray(String[]::new)));
    columns.setEnabled(!next.isEmpty());
    draw();
  }

  private void draw() {
    if (columns.getSelectedIndex() < 0) {
      chart.clear("<html>No column was named by which to break down the figures, or this is not the first seed or the main"
          + " learner. Name columns as \u201cGroups\u201d when a run is started.</html>");
      table.show(new ChartTable(List.of(), List.of()));
      gap.setText("");
      return;
    }
    GroupScores scores = groups.get(columns.getSelectedIndex());
    if (hiding.hides(scores.column())) {
      chart.clear("<html>" + Hiding.WHY + " The groups of this column are called by them.</html>");
      table.show(new ChartTable(List.of(), List.of()));
      gap.setText("");
      return;
    }
    if (scores.groups().isEmpty()) {
      chart.clear("No clip has a value in this column.");
    } else {
      chart.show(GroupChart.of(scores, DRAWN));
    }
    table.show(rows(scores));
    gap.setText(gaps(scores));
  }

  private static ChartTable rows(GroupScores scores) {
    List<String> header = new ArrayList<>(List.of(scores.column(), "Clips", "People"));
    DRAWN.forEach(metric -> header.addAll(List.of(metric.title(), "low", "high")));
    List<List<Object>> rows = new ArrayList<>();
    for (GroupScores.Group group : scores.groups()) {
      List<Object> row = new ArrayList<>(List.of(group.name(), group.clips(), group.people()));
      for (Metric metric : DRAWN) {
        group.evaluation().map(e -> e.score(metric)).ifPresentOrElse(
            score -> row.addAll(List.of(score.value(), score.ciLow(), score.ciHigh())),
            () -> row.addAll(List.of("too few people", "", "")));
      }
      rows.add(row);
    }
    return new ChartTable(header, rows);
  }

  private static String gaps(GroupScores scores) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Metric, GroupScores.Gap> entry : scores.gaps().entrySet()) {
      GroupScores.Gap one = entry.getValue();
      String title = entry.getKey().title();
      if (!one.difference().isDefined()) {
        text.append("The gap in ").append(title).append(" is not defined: ").append(one.difference().reason()).append(". ");
      } else {
        text.append(title).append(" is highest for ").append(one.best()).append(" and lowest for ").append(one.worst())
            .append(", a gap of ").append(Numbers.text(one.difference().value())).append("; ");
        text.append(one.test().pValue().isDefined() ? "dealing whole people out anew brings one as large with p = "
            + Sorted.probability(one.test().pValue().value()).text() + ". " : one.test().pValue().reason() + ". ");
      }
    }
    return text + "Groups of fewer than " + scores.leastPeople() + " people are not scored. " + MEANING;
  }
}
