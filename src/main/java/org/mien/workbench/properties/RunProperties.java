package org.mien.workbench.properties;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mien.experiment.ComparisonFiles;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunManifest;
import org.mien.experiment.RunPlan;
import org.mien.experiment.StudyManifest;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.ModelCard;
import org.mien.metrics.Metric;
import org.mien.network.ModelFile;
import org.mien.workbench.state.Blinding;

/** What is known of a run or cross-validation, and of its model, from the files in its folder. Reads files. */
final class RunProperties {

  private static final List<Metric> KEY_FIGURES = List.of(Metric.UF1, Metric.UAR, Metric.ACCURACY);
  private static final String DESCRIBES = "Mien describes faces; it diagnoses nobody.";

  private static final String HIDDEN =
      "Not shown: it names clips or people, which are hidden, as your preferences say (View > Hide Names and Labels).";

  private final Property.Lines lines = new Property.Lines();
  private final boolean blind;

  private RunProperties(boolean blind) {
    this.blind = blind;
  }

  /** What is known of a folder; where names are hidden, nothing that names a clip or a person. */
  static List<Property> of(Path folder, boolean blind) {
    RunProperties run = new RunProperties(blind);
    try {
      run.all(folder);
    } catch (UserError e) {
      run.lines.add("Problem", blind ? Blinding.masked(e.getMessage()) : e.getMessage());
    }
    return run.lines.list();
  }

  /** A sentence that stands in a file: clips and people are named between quotation marks there, or by their paths. */
  private Object told(Object sentence) {
    String text = String.valueOf(sentence);
    return blind && (text.contains("'") || !Blinding.masked(text).equals(text)) ? HIDDEN : sentence;
  }

  private void all(Path folder) {
    CrossValidationFolder study = new CrossValidationFolder(folder);
    RunFolder run = new RunFolder(folder);
    if (study.isComplete()) {
      study(study);
    } else if (CrossValidationFolder.isOne(folder)) {
      lines.heading("Cross-validation").add("Folder", folder)
          .add("State", "unfinished", "The same command goes on where it stopped.");
      plan(CrossValidationPlan.read(study.plan()));
    } else if (run.isComplete()) {
      run(run);
    } else if (Files.isRegularFile(run.plan())) {
      lines.heading("Run").add("Folder", folder).add("State", "unfinished", "The same command goes on where it stopped.");
      plan(RunPlan.read(run.plan()));
    } else if (ComparisonFiles.isOne(folder)) {
      comparison(folder);
    } else {
      lines.heading("Results").add("Folder", folder);
    }
    if (Files.isRegularFile(run.model())) {
      model(run.model());
    }
  }

  private void run(RunFolder run) {
    RunManifest done = RunManifest.read(run.manifest());
    RunManifest.Parts parts = done.parts();
    lines.heading("Run").add("Folder", run.path()).add("State", "finished").add("Data", done.dataName());
    plan(RunPlan.read(run.plan()));
    lines.add("Subjects", parts.subjects() + ", of them " + parts.testSubjects() + " tested", "Different people.")
        .add("Clips", parts.train() + " learned from, " + parts.validation() + " chose the epoch, " + parts.test() + " tested")
        .add("Epochs", done.epochs() + ", the weights are of epoch " + done.bestEpoch())
        .add("Started", done.started())
        .add("Leakage audit", told(done.audit()), "Whether anything of the test was seen in training.")
        .add("Hash of the data", done.dataHash(), "Equal hashes mean equal data.")
        .add("Hash of the predictions", done.predictionsHash(), "Equal hashes mean equal answers, bit for bit.");
    lines.heading("Key figures");
    figures("", Json.read(run.metrics(), Map.class));
    lines.add("Note", DESCRIBES);
    new TreeMap<>(done.versions()).forEach((name, version) -> lines.add("Version of " + name, version));
  }

  private void plan(RunPlan plan) {
    RunPlan.Protocol protocol = plan.protocol();
    lines.add("Protocol", protocol.key() + (protocol.argument().isEmpty() ? "" : "@" + protocol.argument()),
            "How clips were divided into those to learn from and those to test on.")
        .add("Classes", String.join(", ", plan.labels())).add("Seed", protocol.seed())
        .add("Network", plan.training().preset());
  }

  private void plan(CrossValidationPlan plan) {
    lines.add("Protocol", plan.protocol().key() + (plan.protocol().argument().isEmpty() ? "" : "@" + plan.protocol().argument()),
            "How clips were divided into those to learn from and those to test on.")
        .add("Classes", String.join(", ", plan.labels()))
        .add("Seeds", plan.seeds().toString().replaceAll("[\\[\\]]", ""));
  }

  private void study(CrossValidationFolder folder) {
    StudyManifest done = StudyManifest.read(folder.study());
    lines.heading("Cross-validation").add("Folder", folder.path()).add("State", "finished").add("Data", done.dataName());
    plan(CrossValidationPlan.read(folder.plan()));
    lines.add("Subjects", done.subjects(), "Different people.").add("Clips", done.clips()).add("Started", done.started())
        .add("Hash of the data", done.dataHash(), "Equal hashes mean equal data.");
    done.audit().forEach((seed, sentence) -> lines.add("Leakage audit, seed " + seed, told(sentence)));
    lines.heading("Key figures");
    if (Json.read(folder.metrics(), Map.class).get("learners") instanceof Map<?, ?> learners) {
      learners.forEach((name, figures) -> {
        if (figures instanceof Map<?, ?> map) {
          figures(name + ": ", map);
        }
      });
    }
    lines.add("Note", DESCRIBES);
  }

  private void comparison(Path folder) {
    lines.heading("Comparison").add("Folder", folder).add("State", "finished");
    Map<?, ?> summary = Json.read(ComparisonFiles.summary(folder), Map.class);
    if (summary.get("runs") instanceof List<?> runs) {
      runs.forEach(run -> lines.add("Run", run instanceof Map<?, ?> map ? map.get("folder") : run));
    }
    if (summary.get("notes") instanceof List<?> notes) {
      notes.forEach(note -> lines.add("Note", told(note)));
    }
    lines.add("Note", DESCRIBES);
  }

  private void figures(String before, Map<?, ?> figures) {
    for (Metric metric : KEY_FIGURES) {
      if (figures.get(metric.key()) instanceof Map<?, ?> figure) {
        lines.add(before + metric.title(), words(figure), metric.definition());
      }
    }
  }

  private static String words(Map<?, ?> figure) {
    if (!(figure.get("value") instanceof Number value)) {
      return "undefined" + (figure.get("reason") == null ? "" : ": " + figure.get("reason"));
    }
    String text = number(value);
    return figure.get("ci_low") instanceof Number low && figure.get("ci_high") instanceof Number high
        ? text + " (" + number(low) + " to " + number(high) + ")" : text + " (no interval)";
  }

  private static String number(Number number) {
    return String.format(Locale.ROOT, "%.3f", number.doubleValue());
  }

  private void model(Path file) {
    lines.heading("Model").add("File", file.getFileName());
    ModelCard card = ModelFile.card(file);
    lines.add("Kind", card.kind() + " (" + card.options().preset() + ")")
        .add("Trained on", card.origin().dataName())
        .add("Classes", String.join(", ", card.origin().classes()))
        .add("Examples", card.trainingExamples() + " learned from, " + card.validationExamples() + " chose the epoch")
        .add("Input", card.origin().preparation().frameSize() + " x " + card.origin().preparation().frameSize() + " pixels, "
            + card.origin().preparation().pixels()
            + (card.origin().preparation().lbp().isEmpty() ? "" : ", texture " + card.origin().preparation().lbp()))
        .add("Looks at", card.options().sequences() ? "clips of several frames" : "single images")
        .add("Best epoch", card.bestEpoch())
        .add("Seed", card.options().seed())
        .add("Hash of the data", card.origin().dataHash(), "Equal hashes mean equal data.")
        .add("Started from", card.startedFrom().isEmpty() ? "fresh weights" : "a model trained on data " + card.startedFrom())
        .add("Threads", card.threads());
    new TreeMap<>(card.versions()).forEach((name, version) -> lines.add("Version of " + name, version));
  }
}
