package org.mien.metrics;

import java.util.Arrays;
import java.util.function.Function;

/** The scores of a whole evaluation, in the order in which they are reported. The keys stand in files and never change. */
public enum Metric {
  /** Share of samples that were predicted right. */
  ACCURACY("accuracy", "Accuracy", "Share of clips whose most probable class is the actual one.",
      tally -> tally.confusion().accuracy()),
  /** Mean recall over classes under another name. */
  BALANCED_ACCURACY("balanced_accuracy", "Balanced accuracy",
      "Mean over all classes of the share of a class's clips that was found (TP / N); the same number as macro recall and UAR.",
      tally -> tally.confusion().uar()),
  /** Share of samples whose actual class is one of the two most probable. */
  TOP_2("top_2_accuracy", "Top-2 accuracy", "Share of clips whose actual class is among the two most probable ones.",
      tally -> tally.top(2)),
  /** Share of samples whose actual class is one of the three most probable. */
  TOP_3("top_3_accuracy", "Top-3 accuracy", "Share of clips whose actual class is among the three most probable ones.",
      tally -> tally.top(3)),
  /** Mean precision over classes. */
  PRECISION_MACRO("precision_macro", "Macro precision",
      "Mean over all classes of TP / (TP + FP): how much of what was called a class is of it.",
      tally -> tally.confusion().macroPrecision()),
  /** Mean recall over classes. */
  RECALL_MACRO("recall_macro", "Macro recall", "Mean over all classes of TP / N: how much of a class was found.",
      tally -> tally.confusion().macroRecall()),
  /** Mean F1 over classes. */
  F1_MACRO("f1_macro", "Macro F1",
      "Mean over all classes of 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall of a class.",
      tally -> tally.confusion().macroF1()),
  /** F1 on counts summed over classes. */
  F1_MICRO("f1_micro", "Micro F1", "2 TP / (2 TP + FP + FN) of the counts summed over all classes; as every clip has one class,"
      + " the same number as accuracy.",
      tally -> tally.confusion().microF1()),
  /** Unweighted F1 on pooled counts. */
  UF1("uf1", "UF1", "Unweighted F1: mean over all classes of 2 TP / (2 TP + FP + FN), on counts pooled over all folds"
      + " (MEGC 2019).",
      tally -> tally.confusion().uf1()),
  /** Unweighted average recall on pooled counts. */
  UAR("uar", "UAR", "Unweighted average recall: mean over all classes of TP / N, on counts pooled over all folds (MEGC 2019).",
      tally -> tally.confusion().uar()),
  /** Cohen's kappa. */
  KAPPA("kappa", "Cohen's kappa", "(Observed - chance agreement) / (1 - chance agreement) of prediction and label: 0 is chance,"
      + " 1 is perfect (Cohen 1960).",
      tally -> tally.confusion().kappa()),
  /** Mean area under the ROC curves. */
  AUC_MACRO("auc_macro", "Macro AUC", "Mean over all classes of the area under the ROC curve of the class against the rest: how"
      + " often a clip of the class gets a higher probability of it than another clip; 0.5 is chance.",
      Tally::meanArea),
  /** Mean area under the precision-recall steps. */
  AVERAGE_PRECISION_MACRO("average_precision_macro", "Macro average precision", "Mean over all classes of the sum, over falling"
      + " thresholds, of recall gained times precision reached.",
      Tally::meanAveragePrecision),
  /** Mean logarithmic loss in nats; less is better. */
  LOG_LOSS("log_loss", "Log loss", "Mean of -ln of the probability that was given to the actual class, in nats; less is better.",
      Tally::logLoss),
  /** Expected calibration error; less is better. */
  CALIBRATION_ERROR("calibration_error", "Calibration error", "Expected calibration error: mean distance between accuracy and"
      + " mean confidence over " + Reliability.BINS + " bins of confidence of equal width, weighted by their clips (Guo et al."
      + " 2017); less is better.",
      Tally::calibrationError);

  private final String key;
  private final String title;
  private final String definition;
  private final Function<Tally, Score> formula;

  Metric(String key, String title, String definition, Function<Tally, Score> formula) {
    this.key = key;
    this.title = title;
    this.definition = definition;
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

  /** What the number is, in one whole sentence, to stand wherever the number is shown. */
  public String definition() {
    return definition;
  }

  /** Whether more is better; false for the log loss and the calibration error. */
  public boolean higherIsBetter() {
    return this != LOG_LOSS && this != CALIBRATION_ERROR;
  }

  /**
   * The metric of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Metric of(String key) {
    return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no metric \"" + key + "\""));
  }

  Score of(Tally tally) {
    return formula.apply(tally);
  }
}
