package org.mien.workbench.results;

import java.awt.Component;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.report.ReportModel;
import org.mien.workbench.widget.ScrolledPanel;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** The main figures and all that they rest on. */
final class HeadlinePanel extends ScrolledPanel {

  private static final long serialVersionUID = 1L;
  private static final List<Metric> MAIN = List.of(Metric.ACCURACY, Metric.UF1, Metric.UAR, Metric.KAPPA);
  private static final String MEANING = "These figures say how well the labels of these recordings were repeated. They describe"
      + " recordings; they say nothing about what anybody felt, and they diagnose nobody.";

  private transient Runnable again;

  HeadlinePanel() {
    super(new MigLayout("fillx, insets 8, gap 8 6, wrap 1", "[grow, fill]"));
    setName("results-headline");
  }

  /** Only a person scrolls: texts that are put in place would else bring themselves into view. */
  @Override
  public void scrollRectToVisible(Rectangle wanted) {
    // Stays where it is.
  }

  /** The large letters are as large as those of the look, which can change. */
  @Override
  public void updateUI() {
    super.updateUI();
    if (again != null) {
      again.run();
    }
  }

  void show(ShownResults results, ShownResults.Learner learner, Hiding hiding) {
    again = () -> show(results, learner, hiding);
    removeAll();
    if (results.leaky()) {
      add(framed(new WrappedText("Leaky protocol: recordings of one person may lie both in what was learned from and in what was"
          + " tested. Read these figures as an upper bound; they say little about people whom the model has not seen.")));
    }
    WrapBar tiles = new WrapBar();
    MAIN.forEach(metric -> tiles.add(tile(metric, learner.headline(), learner.basis())));
    add(tiles, "growx");
    add(named("results-meaning", new WrappedText(MEANING)), "wmin 100");
    JPanel facts = new JPanel(new MigLayout("insets 0, gap 12 3, wrap 2", "[][grow, fill, 120::]"));
    facts.setOpaque(false);
    for (ReportModel.Fact fact : results.facts()) {
      facts.add(strong(new JLabel(fact.name())), "aligny top");
      facts.add(value(fact), "wmin 80");
    }
    add(facts, "growx");
    hiding.notes(results.notes()).forEach(note -> add(framed(new WrappedText(note)), "wmin 100"));
    revalidate();
    repaint();
  }

  private static JPanel tile(Metric metric, Map<Metric, Estimate> scores, String basis) {
    Estimate estimate = scores.get(metric);
    JPanel tile = new JPanel(new MigLayout("insets 6 10 6 10, gap 0, wrap 1"));
    tile.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Separator.foreground")));
    tile.setToolTipText(metric.definition());
    tile.add(new JLabel(metric.title() + (basis.isEmpty() ? "" : " (" + basis + ")")));
    JLabel number = strong(new JLabel(number(estimate)));
    number.setFont(number.getFont().deriveFont(1.5f * number.getFont().getSize2D()));
    number.setName("results-" + metric.key());
    tile.add(number);
    tile.add(named("results-" + metric.key() + "-interval", new JLabel(interval(estimate))));
    return tile;
  }

  static String number(Estimate estimate) {
    return Numbers.text(estimate.value());
  }

  /** The interval, or the reason why there is none. */
  static String interval(Estimate estimate) {
    return Double.isNaN(estimate.ciLow()) ? estimate.note()
        : Numbers.text(estimate.ciLow()) + " to " + Numbers.text(estimate.ciHigh());
  }

  /** A hash can be copied; other facts wrap. */
  private static Component value(ReportModel.Fact fact) {
    if (!fact.name().endsWith("hash")) {
      return new WrappedText(fact.value());
    }
    WrappedText hash = named("results-data-hash", new WrappedText(fact.value()));
    hash.setFocusable(true);
    hash.setToolTipText("Equal exactly if ids, labels, people and contents of the clips are equal.");
    return hash;
  }

  private static JPanel framed(WrappedText text) {
    JPanel panel = new JPanel(new MigLayout("fillx, insets 6", "[grow, fill]"));
    panel.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Label.foreground")));
    panel.add(text, "wmin 80");
    return panel;
  }

  private static JLabel strong(JLabel label) {
    label.setFont(label.getFont().deriveFont(Font.BOLD));
    return label;
  }

  private static <C extends Component> C named(String name, C component) {
    component.setName(name);
    return component;
  }
}
