package org.mien.workbench.results;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.mien.chart.ChartTable;
import org.mien.chart.ChartView;
import org.mien.chart.NumberTable;
import org.mien.dataset.NaturalOrder;
import org.mien.metrics.ClassScores;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.report.ReportModel;
import org.mien.workbench.widget.WrappedText;

/** The sheets of the results, one question each. */
final class ResultTabs extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  private final HeadlinePanel headline = new HeadlinePanel();
  private final transient Consumer<String> done;
  private final ConfusionPanel confusion;
  private final GroupsPanel groups;
  private final List<ChartView> charts = new ArrayList<>();
  private final ChartView classes;
  private final ChartView sureness;
  private final ChartView roc;
  private final ChartView recall;
  private final ChartView learning;
  private final NumberTable people = new NumberTable("results-people");
  private final NumberTable scores = new NumberTable("results-scores");
  private final NumberTable leaks = new NumberTable("results-leaks");
  private final WrappedText audit = new WrappedText();

  ResultTabs(Consumer<String> opener, Consumer<String> done) {
    this.done = done;
    setName("results-tabs");
    setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
    confusion = new ConfusionPanel(opener, done);
    groups = new GroupsPanel(done);
    classes = chart("classes");
    sureness = chart("sureness");
    roc = chart("roc");
    recall = chart("recall");
    learning = chart("learning");
    audit.setName("results-audit");
    sheet("Result", new JScrollPane(headline), "The main figures and what they rest on.");
    sheet("Confusion", confusion, "What was taken for what, and the clips behind every cell.");
    sheet("Classes", classes, "How well each class was recognised.");
    sheet("People", below("Counts only: one person's clips are too few for an interval. They say how often labels of recordings"
        + " of this person were repeated, nothing about the person.", people), "Each person's clips.");
    sheet("Groups", groups, "Figures by a column of the manifest, and the gap between groups.");
    sheet("Sureness", sureness, "Whether the model is as sure as it is right.");
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, roc, recall);
    both.setResizeWeight(0.5);
    both.setBorder(null);
    sheet("Ranking", both, "How well the probabilities tell a class from all others, whatever the threshold.");
    sheet("Learning", learning, "Loss and accuracy epoch by epoch.");
    sheet("Audit", audit(), "What lay on both sides of the split.");
    sheet("All scores", new JScrollPane(scores), "Every score with its interval and its definition.");
  }

  private ChartView chart(String what) {
    ChartView view = new ChartView("results-" + what);
    view.onDone(done);
    charts.add(view);
    return view;
  }

  private void sheet(String title, JComponent content, String tip) {
    addTab(title, null, content, tip);
  }

  private static JPanel below(String sentence, NumberTable table) {
    JPanel panel = new JPanel(new BorderLayout(4, 4));
    panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    panel.add(new WrappedText(sentence), BorderLayout.NORTH);
    panel.add(new JScrollPane(table));
    return panel;
  }

  private JPanel audit() {
    JPanel panel = new JPanel(new BorderLayout(4, 8));
    panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    panel.add(audit, BorderLayout.NORTH);
    panel.add(new JScrollPane(leaks));
    return panel;
  }

  void show(ShownResults results, ShownResults.Learner learner, Hiding hiding) {
    charts.forEach(view -> view.setFolder(results.folder()));
    confusion.setFolder(results.folder());
    groups.setFolder(results.folder());
    headline.show(results, learner, hiding);
    confusion.show(learner, hiding);
    classes.show(learner.charts().classes());
    people.show(people(learner.outcomes(), hiding));
    groups.show(learner.groups(), hiding);
    sureness.show(learner.charts().sureness());
    roc.show(learner.charts().roc());
    recall.show(learner.charts().recall());
    results.learning().ifPresentOrElse(learning::show, () -> learning.clear(
        "<html>A cross-validation trains many models; the folder of each fold holds its history.</html>"));
    audit.setText(String.join("\n", hiding.notes(results.audit())));
    leaks.show(leaks(results.leaks(), hiding));
    scores.show(scores(learner));
  }

  private static ChartTable people(List<Outcome> outcomes, Hiding hiding) {
    // Numbers in place of names must not stand in the order of the names.
    Map<String, int[]> counts = hiding.hides() ? new TreeMap<>(NaturalOrder.INSTANCE) : new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      int[] count = counts.computeIfAbsent(
          outcome.subject().isEmpty() ? "(not recorded)" : hiding.person(outcome.subject()), s -> new int[2]);
      count[0]++;
      count[1] += outcome.actual() == outcome.predicted() ? 1 : 0;
    }
    List<List<Object>> rows = new ArrayList<>();
    counts.forEach((person, count) -> rows.add(List.of(person, count[0], count[1], (double) count[1] / count[0])));
    return new ChartTable(List.of("Person", "Clips", "Called as labelled", "Share"), rows);
  }

  private static ChartTable leaks(List<ReportModel.AuditRow> found, Hiding hiding) {
    List<List<Object>> rows = new ArrayList<>();
    for (ReportModel.AuditRow row : found) {
      String verdict = !row.checked() ? "not looked for" : row.groups() == 0 ? "none" : row.admitted() ? "admitted" : "a fault";
      String names = hiding.hides() && !row.names().isEmpty() ? "(hidden)" : String.join(", ", row.names());
      rows.add(List.of(row.leak(), row.groups(), row.clips(), verdict, names));
    }
    return new ChartTable(List.of("On both sides", "Found", "Clips", "By this protocol", "Which"), rows);
  }

  private static ChartTable scores(ShownResults.Learner learner) {
    List<List<Object>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      rows.add(row(metric.title(), learner.evaluation().score(metric), metric.definition()));
    }
    for (ClassScores one : learner.evaluation().perClass()) {
      rows.add(row("Precision of " + one.name(), one.precision(),
          "Share of clips called " + one.name() + " that are labelled so."));
      rows.add(row("Recall of " + one.name(), one.recall(), "Share of clips labelled " + one.name() + " that were called so."));
      rows.add(row("F1 of " + one.name(), one.f1(), "Harmonic mean of precision and recall."));
    }
    return new ChartTable(List.of("Score", "Value", "Low", "High", "Note", "Definition"), rows);
  }

  private static List<Object> row(String name, Estimate estimate, String definition) {
    return List.of(name, estimate.value(), estimate.ciLow(), estimate.ciHigh(), estimate.note(), definition);
  }
}
