package org.mien.annotation;

import java.util.Locale;

/** A figure of agreement. The keys stand in files and never change. */
public enum Measure {
  /** Share of equal answers. */
  SAME("same answer", "The share of clips for which both coders give the same answer. It is high by chance alone where one answer"
      + " is frequent."),
  /** Cohen's kappa. */
  KAPPA("Cohen's kappa", "(Observed - chance agreement) / (1 - chance agreement) of two coders: 0 is chance, 1 is the same answer"
      + " always (Cohen 1960). It depends on how often each answer occurs, and is no verdict on a coder."),
  /** Krippendorff's alpha. */
  ALPHA("Krippendorff's alpha", "1 - observed / expected disagreement of all coders, missing answers allowed; nominal for labels,"
      + " interval for frames: 0 is chance, 1 is no disagreement (Krippendorff 2011)."),
  /** The reliability of FACS coding. */
  RELIABILITY("reliability of FACS coding", "2 x the units that both coders named / all units that the two named, summed over"
      + " clips (Ekman and Friesen 1978; used for CASME II). It is not corrected for chance."),
  /** Mean absolute difference. */
  MEAN_DIFFERENCE("mean absolute difference", "The mean of how far the two coders' frames lie apart."),
  /** Median absolute difference. */
  MEDIAN_DIFFERENCE("median absolute difference", "The median of how far the two coders' frames lie apart."),
  /** Mean signed difference. */
  BIAS("bias", "The mean of the first coder's frame less the second's: above 0 the first coder marks later (Bland and Altman"
      + " 1986)."),
  /** Lower limit of agreement. */
  LIMIT_LOW("lower limit of agreement", "Bias - 1.96 standard deviations of the differences: about 95 % of differences lie"
      + " between the limits (Bland and Altman 1986)."),
  /** Upper limit of agreement. */
  LIMIT_HIGH("upper limit of agreement", "Bias + 1.96 standard deviations of the differences (Bland and Altman 1986)."),
  /** Share within the tolerance. */
  WITHIN_TOLERANCE("within the tolerance", "The share of clips for which the two coders' frames lie no further apart than the"
      + " tolerance."),
  /** Mean intersection over union. */
  IOU("mean intersection over union", "The frames in both coders' intervals from onset to offset / the frames in either, mean"
      + " over clips: 1 is the same interval, 0 no common frame."),
  /** Share of intervals that overlap by half. */
  IOU_HALF("intersection over union of at least 0.5", "The share of clips for which the two intervals overlap enough to count"
      + " as the same by the rule of the spotting challenges (MEGC).");

  private final String title;
  private final String definition;

  Measure(String title, String definition) {
    this.title = title;
    this.definition = definition;
  }

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** What it means, in whole sentences. */
  public String definition() {
    return definition;
  }
}
