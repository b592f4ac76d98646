package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Manifest;
import org.mien.experiment.Preparer;
import org.mien.explain.Explainer;
import org.mien.explain.Explanation;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;
import org.mien.learn.TrainedModel;
import org.mien.report.ExplanationPage;

/** Explains answers of a trained network on clips that it has not learned from; a page, charts and maps go into a folder. */
public final class ExplainWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public ExplainWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to explain.
   *
   * @param runOrModel a run folder, whose test part is used, or a model file
   * @param data a data set, or null for that of the run
   * @param clips ids of clips whose own maps are wanted; empty for the first of each class
   * @param perClass most clips that are averaged for each class, 0 for no means
   * @param seed of the weights of the sanity check
   */
  public record Request(Path runOrModel, Path data, List<String> clips, int perClass, long seed) {

    /** Checks the number and copies the ids. */
    public Request {
      clips = List.copyOf(clips);
      if (perClass < 0) {
        throw new UserError("The number of clips a class must not be below 0.");
      }
    }
  }

  /**
   * Explains; {@code explanation.csv}, {@code explanation.html} and {@code charts/} (with the values of every map) appear in
   * {@code out}.
   *
   * @throws UserError if the model is not a network, or a clip is not among those that can be explained
   */
  public Explanation run(Request request, Path out, Job job) {
    try (TrainedModel model = Models.open(request.runOrModel(), tools.presets());
        TestPart part = TestPart.open(request.runOrModel(), request.data(), model, tools, job)) {
      if (!(model instanceof Explainable network)) {
        throw new UserError("Only single networks can be explained, and " + request.runOrModel() + " is another kind of model.");
      }
      Manifest clips = part.clips().withLabels(model.classes());
      try (Preparer.Prepared prepared =
          tools.preparer().prepare(clips, model.card().origin().preparation(), job)) {
        model.card().origin().requireRate("the data set " + clips.name(), prepared.framesPerSecond());
        ExampleSet examples = prepared.examples();
        Explainer explainer = new Explainer(network, tools.textures());
        Explanation found =
            explainer.explain(examples, alone(request, examples), together(examples, request.perClass()), request.seed(), job);
        write(out.resolve("explanation.csv"), found);
        ExplanationPage.of(found, model.card(), explainer.occlusion().patch(), part.notes())
            .write(out.resolve("explanation.html"));
        return found;
      }
    }
  }

  private static List<Integer> alone(Request request, ExampleSet examples) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<Integer, Integer> firstOfClass = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      places.put(examples.clipId(i), i);
      firstOfClass.putIfAbsent(examples.label(i), i);
    }
    if (request.clips().isEmpty()) {
      return List.copyOf(firstOfClass.values());
    }
    List<Integer> alone = new ArrayList<>();
    for (String clip : request.clips()) {
      if (!places.containsKey(clip)) {
        throw new UserError("There is no clip '" + clip + "' among those that can be explained; in a run folder these are the"
            + " clips of the test part (split.csv lists them).");
      }
      alone.add(places.get(clip));
    }
    return alone;
  }

  /** Clips evenly spaced over each class. */
  private static List<Integer> together(ExampleSet examples, int most) {
    Map<Integer, List<Integer>> byClass = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      byClass.computeIfAbsent(examples.label(i), k -> new ArrayList<>()).add(i);
    }
    List<Integer> together = new ArrayList<>();
    for (List<Integer> ofClass : byClass.values()) {
      int count = Math.min(most, ofClass.size());
      for (int i = 0; i < count; i++) {
        together.add(ofClass.get((int) ((long) i * ofClass.size() / count)));
      }
    }
    return together;
  }

  private static void write(Path file, Explanation found) {
    Csv.write(file, List.of("clip", "label", "explained", "probability", "sanity_similarity"), out -> {
      for (Explanation.OfClip clip : found.clips()) {
        out.row(clip.clip(), clip.actual() < 0 ? "" : found.classes().get(clip.actual()), found.classes().get(clip.target()),
            clip.probabilities()[clip.target()], found.sanity().similarity());
      }
    });
  }
}
