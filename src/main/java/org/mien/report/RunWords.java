package org.mien.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.mien.baseline.BaselineKind;
import org.mien.baseline.BaselineSpec;
import org.mien.experiment.RunManifest;
import org.mien.experiment.RunPlan;
import org.mien.file.Csv;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;

/** Plan and manifest of a run in words. */
final class RunWords {

  private RunWords() {}

  static String model(RunPlan plan) {
    return "network \u201c" + plan.training().preset() + "\u201d on " + (plan.training().sequences() ? "clips" : "stills")
        + (plan.preparation().hasLbp() ? ", with LBP" : ", without LBP");
  }

  static String baseline(String key) {
    return switch (key) {
      case "majority" -> "most frequent class";
      case "logistic" -> "logistic regression on LBP";
      case "svm" -> "linear SVM on LBP";
      default -> titled(key);
    };
  }

  /** A baseline that another jar brings has no other name than its key. */
  private static String titled(String key) {
    String kind = key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
    boolean known = Arrays.stream(BaselineKind.values()).anyMatch(k -> k.key().equals(kind));
    return known ? BaselineSpec.parse(key).title() : key;
  }

  static List<ReportModel.Fact> plan(RunPlan plan) {
    TrainingOptions t = plan.training();
    Preparation p = plan.preparation();
    RunPlan.Protocol s = plan.protocol();
    return List.of(
        fact("Preparation", "gray, " + p.frameSize() + " \u00d7 " + p.frameSize() + " pixels, " + p.resize()
            + ", divided by 255" + (p.time().isEmpty() ? "" : ", clips brought to " + p.time())),
        fact("Labels merged", plan.merge().isEmpty() ? "none" : plan.merge()),
        fact("Texture", p.hasLbp() ? p.lbp() : "none"),
        fact("Preset", t.preset()),
        fact("Training", "Adam, learning rate " + Csv.number(t.learningRate()) + ", batches of " + t.batchSize() + ", at most "
            + t.epochs() + " epochs, stopped after " + t.patience() + " without a lower loss on the validation part"),
        fact("Class weights", t.classWeights() ? "rare classes weigh more" : "none"),
        fact("Augmentation", t.augmentation().isEmpty() ? "none" : t.augmentation()),
        fact("Seed of the training", Long.toString(t.seed())),
        fact("Split", s.choice() + ", " + Figure.percent(s.testShare()) + " to test, " + Figure.percent(s.validationShare())
            + " of the rest to choose the epoch, seed " + s.seed()),
        fact("Baselines", plan.baselines().isEmpty() ? "none"
            : String.join(", ", plan.baselines().stream().map(RunWords::baseline).toList())));
  }

  static List<ReportModel.Fact> environment(RunManifest manifest) {
    List<ReportModel.Fact> facts = new ArrayList<>();
    new TreeMap<>(manifest.versions()).forEach((name, version) -> facts.add(fact(name, version)));
    RunManifest.Measured measured = manifest.measured();
    facts.add(fact("Threads of the network", Integer.toString(manifest.threads())));
    facts.add(fact("Began", manifest.started()));
    String epochs = manifest.epochs() + (manifest.epochs() == 1 ? " epoch" : " epochs");
    facts.add(fact("Training took", duration(measured.trainingSeconds()) + " for " + epochs));
    facts.add(fact("The run took", duration(measured.seconds())));
    facts.add(fact("Most memory", measured.peakMemoryMegabytes() + " MB"));
    facts.add(fact("Hash of the plan", manifest.planHash()));
    facts.add(fact("Hash of the split", manifest.splitHash()));
    facts.add(fact("Hash of the predictions", manifest.predictionsHash()));
    return facts;
  }

  private static String duration(double seconds) {
    return seconds < 120 ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(Locale.ROOT, "%d min %02d s", (long) seconds / 60, (long) seconds % 60);
  }

  private static ReportModel.Fact fact(String name, String value) {
    return new ReportModel.Fact(name, value);
  }
}
