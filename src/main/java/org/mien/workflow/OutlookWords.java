package org.mien.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mien.experiment.LearnerPlan;

/** Puts an outlook into plain words. */
final class OutlookWords {

  private static final Map<String, String> MEANINGS = Map.of(
      "by-subject", "Some people are held out whole and tested; the scores say something about people the model has never seen.",
      "random", "Clips are dealt at random, whoever they show, as in the source paper. A model can then recognise a person"
          + " instead of an expression, so the scores say little about new people; compare them with those by subject.",
      "k-fold-by-subject", "The people are dealt to folds; each fold is tested once by a model that has seen none of its people.",
      "loso", "Each person is tested once by a model that has learned from all others (leave one subject out).",
      "k-fold", "The clips are dealt to folds, whoever they show. A model can then recognise a person instead of an expression,"
          + " so the scores say little about new people.",
      "leave-one-group-out", "Each group of the chosen column is tested once by a model that has learned from the other groups.",
      "cross-database", "The model learns from some databases and is tested on others: the hardest and most honest question.");

  private OutlookWords() {}

  /** Nobody has looked for copies yet, and that they are looked for first is said elsewhere. */
  static String audit(String sentence) {
    return sentence.replace(" Identical files were not looked for.", "")
        .replace(" Near-identical images were not looked for.", "");
  }

  static String meaning(String key, String title) {
    return MEANINGS.containsKey(key) ? title + ": " + MEANINGS.get(key) : title + ".";
  }

  static String division(StudyOutlook outlook) {
    List<StudyOutlook.Fold> folds = outlook.folds();
    String what = outlook.shape().clips() ? "clips" : "images";
    String train = range(folds, f -> f.train()) + " " + what + " are learned from" + people(folds, f -> f.trainPeople());
    String validation = range(folds, f -> f.validation()) + " decide when the training stops";
    String test = range(folds, f -> f.test()) + " are tested" + people(folds, f -> f.testPeople());
    if (!outlook.shape().crossValidation()) {
      return train + ", " + validation + ", and " + test + ", once, at the end.";
    }
    int seeds = outlook.shape().seeds().size();
    int each = folds.size() / seeds;
    int learners = outlook.learners().size();
    return each + (each == 1 ? " fold" : " folds") + (seeds == 1 ? "" : " for each of " + seeds + " seeds") + ", " + learners
        + (learners == 1 ? " learner: " : " learners: ") + outlook.trainings() + " trainings. In a fold " + train + ", "
        + validation + ", and " + test + ".";
  }

  private static String people(List<StudyOutlook.Fold> folds, ToIntFunction<StudyOutlook.Fold> count) {
    return folds.stream().mapToInt(count).max().orElse(0) == 0 ? ""
        : " (" + range(folds, count) + (folds.stream().allMatch(f -> count.applyAsInt(f) == 1) ? " person)" : " people)");
  }

  private static String range(List<StudyOutlook.Fold> folds, ToIntFunction<StudyOutlook.Fold> count) {
    int least = folds.stream().mapToInt(count).min().orElse(0);
    int most = folds.stream().mapToInt(count).max().orElse(0);
    return least == most ? Integer.toString(most) : least + " to " + most;
  }

  static String learners(StudyOutlook outlook) {
    return "What learns: " + outlook.learners().stream().map(LearnerPlan::words).collect(Collectors.joining("; ")) + ".";
  }

  static String reported(StudyOutlook outlook) {
    String units = outlook.people() > 1 ? "people" : "clips";
    return "You get: accuracy, UF1 and UAR with 95 % confidence intervals (over " + units + "), the confusion matrix, figures for"
        + " each class" + (outlook.people() > 1 ? " and person" : "") + ", the answer for every tested clip, and a report. Copies"
        + " and unusable files are looked for first. The figures say how well expressions are told apart in these recordings;"
        + " they diagnose nobody.";
  }
}
