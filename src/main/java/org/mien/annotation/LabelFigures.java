package org.mien.annotation;

import java.util.List;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Score;

/** Agreement about answers that have no order: classes of clips, or whether one action unit is there. */
final class LabelFigures {

  static final List<Measure> MEASURES = List.of(Measure.SAME, Measure.KAPPA);

  static final String NOTHING = "no clip has the answers of both coders";

  private LabelFigures() {}

  /**
   * Share of the same answer and kappa.
   *
   * @param classes all answers that there are, at least one
   * @param first the first coder's answer to each clip, by its place among the classes
   * @param second the second coder's
   */
  static Resampled.Scores pair(List<String> classes, int[] first, int[] second) {
    return times -> {
      long[][] counts = new long[classes.size()][classes.size()];
      for (int i = 0; i < first.length; i++) {
        counts[first[i]][second[i]] += times[i];
      }
      ConfusionMatrix matrix = ConfusionMatrix.of(classes, counts);
      if (matrix.total() == 0) {
        return new Score[] {Score.undefined(NOTHING), Score.undefined(NOTHING)};
      }
      Score kappa = matrix.kappa();
      return new Score[] {matrix.accuracy(), kappa.isDefined() ? kappa
          : Score.undefined("kappa is undefined: both coders gave every clip the same answer, so chance alone agrees always")};
    };
  }

  /** Krippendorff's alpha of the classes that all coders named. */
  static Resampled.Scores all(List<String> classes, List<CodedClip> clips) {
    int[][] answers = clips.stream().map(clip -> clip.answers().stream().filter(a -> a.says(Aspect.LABEL))
        .mapToInt(a -> classes.indexOf(a.label())).toArray()).toArray(int[][]::new);
    return times -> new Score[] {Alpha.nominal(answers, classes.size(), times)};
  }
}
