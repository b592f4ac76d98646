package org.mien.report;

import java.util.List;
import java.util.Optional;
import org.scijava.plugin.Plugin;

/** Where the methods come from. */
@Plugin(type = ReportSection.class)
public final class ReferencesSection extends BuiltInSection {

  private static final List<String> WORKS = List.of(
      "Javaid, Basit, Arshad: Synaptic Plasticity-Inspired Neuromorphic Deep Learning for Real-Time Recognition of"
          + " Micro-Expressions in Neurodivergent Individuals. The published experiment that the preset \u201cpaper\u201d"
          + " follows.",
      "T. Ojala, M. Pietik\u00e4inen, T. M\u00e4enp\u00e4\u00e4: Multiresolution gray-scale and rotation invariant texture"
          + " classification with local binary patterns. IEEE Transactions on Pattern Analysis and Machine Intelligence 24(7),"
          + " 2002, 971\u2013987.",
      "D. P. Kingma, J. Ba: Adam: a method for stochastic optimization. ICLR 2015.",
      "B. Efron: Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1979, 1\u201326.",
      "T. Fawcett: An introduction to ROC analysis. Pattern Recognition Letters 27(8), 2006, 861\u2013874.",
      "C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger: On calibration of modern neural networks. ICML 2017.",
      "J. Cohen: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 1960,"
          + " 37\u201346.",
      "J. See, M. H. Yap, J. Li, X. Hong, S.-J. Wang: MEGC 2019 \u2013 the second facial micro-expressions grand challenge. IEEE"
          + " International Conference on Automatic Face and Gesture Recognition, 2019. UF1 and UAR.",
      "S. Kapoor, A. Narayanan: Leakage and the reproducibility crisis in machine-learning-based science. Patterns 4(9), 2023,"
          + " 100804.",
      "L. F. Barrett, R. Adolphs, S. Marsella, A. M. Martinez, S. D. Pollak: Emotional expressions reconsidered: challenges to"
          + " inferring emotion from human facial movements. Psychological Science in the Public Interest 20(1), 2019,"
          + " 1\u201368.");

  /** The section. */
  public ReferencesSection() {
    super("references", "References", 1600);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return Optional.of(Html.tag("ol").with("class", "references").holding(
        WORKS.stream().map(work -> Html.element("li", work)).toList()));
  }
}
