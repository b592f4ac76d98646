package org.mien.workbench.compare;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.mien.chart.ChartView;
import org.mien.chart.NumberTable;
import org.mien.workbench.widget.WrappedText;

/** What a comparison said: scores, differences, other tests; or a sentence where there is none. */
final class ComparisonTabs extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String NOTHING = "nothing";
  private static final String SOMETHING = "something";

  private final CardLayout cards = new CardLayout();
  private final WrappedText nothing = new WrappedText();
  private final WrappedText notes = new WrappedText();
  private final WrappedText outdated = new WrappedText(
      "The list of runs has changed since this comparison was made. Press Compare to bring it up to date.");
  private final ChartView scores = new ChartView("compare-scores");
  private final ChartView gaps = new ChartView("compare-gaps");
  private final NumberTable learners = new NumberTable("compare-learners");
  private final NumberTable differences = new NumberTable("compare-differences");
  private final NumberTable tests = new NumberTable("compare-tests");

  ComparisonTabs(Consumer<String> done) {
    setLayout(cards);
    nothing.setName("compare-nothing");
    nothing.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    notes.setName("compare-notes");
    scores.onDone(done);
    gaps.onDone(done);
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("compare-tabs");
    tabs.addTab("Differences", null, explained("p is the chance of at least such a difference if it did not matter which of the"
        + " two learners an answer came from: the answers for whole people are swapped between them. It is corrected by Holm's"
        + " method for the number of pairs. That chance can make a difference does not show that two learners are equally"
        + " good.", pair(gaps, differences)), "First less second on the same clips, with paired tests.");
    tabs.addTab("Scores", null, pair(scores, learners), "Every learner on the same clips; of several seeds the mean.");
    tabs.addTab("Other tests", null, explained("These tests are common in the field. They take every clip as independent; where"
        + " people give several clips each, they are too sure. The test of the differences is the one to trust.",
        new JScrollPane(tests)), "McNemar and Stuart-Maxwell tests.");
    tabs.addTab("Notes", null, explained("The figures speak of how labels of these recordings were repeated. They say nothing"
        + " about what anybody felt, and they diagnose nobody.", notes), "What a reader must know.");
    add(nothing, NOTHING);
    outdated.setName("compare-outdated");
    outdated.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    outdated.setVisible(false);
    JPanel something = new JPanel(new BorderLayout());
    something.add(outdated, BorderLayout.NORTH);
    something.add(tabs);
    add(something, SOMETHING);
  }

  private static JSplitPane pair(ChartView chart, NumberTable table) {
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, chart, new JScrollPane(table));
    both.setResizeWeight(0.6);
    both.setBorder(null);
    return both;
  }

  private static JPanel explained(String sentence, JComponent content) {
    JPanel panel = new JPanel(new BorderLayout(4, 6));
    panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    panel.add(new WrappedText(sentence), BorderLayout.NORTH);
    panel.add(content);
    return panel;
  }

  void clear(String sentence) {
    nothing.setText(sentence);
    cards.show(this, NOTHING);
  }

  /** Says, or no longer says, that other runs take part by now. */
  void outdated(boolean now) {
    outdated.setVisible(now);
  }

  void show(ShownComparison comparison) {
    scores.setFolder(comparison.folder());
    gaps.setFolder(comparison.folder());
    scores.show(comparison.scores());
    gaps.show(comparison.gaps());
    learners.show(comparison.learners());
    differences.show(comparison.differences());
    tests.show(comparison.tests());
    notes.setText(comparison.notes().isEmpty() ? "Nothing needs to be said beside the figures."
        : String.join("\n", comparison.notes()));
    cards.show(this, SOMETHING);
  }
}
