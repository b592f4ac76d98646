package org.mien.metrics;

import java.util.function.Function;

/** The scores of a whole evaluation, in the order in which they are reported. The keys stand in files and never change. */
public enum Metric {
  /** Share of samples that were predicted right. */
  ACCURACY("accuracy", "Accuracy", tally -> tally.confusion().accuracy()),
  /** Mean precision over classes. */
  PRECISION_MACRO("precision_macro", "Macro precision", tally -> tally.confusion().macroPrecision()),
  /** Mean recall over classes. */
  RECALL_MACRO("recall_macro", "Macro recall", tally -> tally.confusion().macroRecall()),
  /** Mean F1 over classes. */
  F1_MACRO("f1_macro", "Macro F1", tally -> tally.confusion().macroF1()),
  /** Unweighted F1 on pooled counts. */
  UF1("uf1", "UF1", tally -> tally.confusion().uf1()),
  /** Unweighted average recall on pooled counts. */
  UAR("uar", "UAR", tally -> tally.confusion().uar()),
  /** Cohen's kappa. */
  KAPPA("kappa", "Cohen's kappa", tally -> tally.confusion().kappa()),
  /** Mean logarithmic loss in nats; the only score of which less is better. */
  LOG_LOSS("log_loss", "Log loss", Tally::logLoss);

  private final String key;
  private final String title;
  private final Function<Tally, Score> formula;

  Metric(String key, String title, Function<Tally, Score> formula) {
    this.key = key;
    this.title = title;
    this.formula = formula;
  }

  /** The name in files, such as {@code f1_macro}. */
  public String key() {
    return key;
  }

  /** The name for people, such as "Macro F1". */
  public String title() {
    return title;
  }

  /** Whether more is better; false only for the log loss. */
  public boolean higherIsBetter() {
    return this != LOG_LOSS;
  }

  Score of(Tally tally) {
    return formula.apply(tally);
  }
}
