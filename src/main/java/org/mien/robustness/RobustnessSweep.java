package org.mien.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.Preparer;
import org.mien.experiment.Results;
import org.mien.image.Disturbance;
import org.mien.image.DisturbedFrames;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;

/**
 * Tests a model on the same clips again and again, each time under one disturbance of one level. The recordings are disturbed
 * before they are prepared, as a camera would. The same seed gives the same figures on any number of threads.
 */
public final class RobustnessSweep {

  private final Preparer preparer;

  /** Prepares recordings with this. */
  public RobustnessSweep(Preparer preparer) {
    this.preparer = preparer;
  }

  /**
   * What to try.
   *
   * @param disturbances at least one
   * @param seed of the noise
   * @param bootstrap how intervals are made
   */
  public record Settings(List<Disturbance> disturbances, long seed, Bootstrap.Settings bootstrap) {

    /** Copies the list. */
    public Settings {
      disturbances = List.copyOf(disturbances);
      if (disturbances.isEmpty()) {
        throw new UserError("Name at least one disturbance, or all.");
      }
    }
  }

  /**
   * Runs the sweep.
   *
   * @param clips labelled clips with labels of the model; held out from its training
   * @throws UserError if not one clip can be read, or no disturbance suits the pixels of the model
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public Robustness run(TrainedModel model, Manifest clips, Settings settings, Job job) {
    List<String> notes = new ArrayList<>();
    List<Disturbance> suited = suited(model, settings.disturbances(), notes);
    List<Outcome> plain = outcomes(model, clips, (clip, frames) -> frames, notes, job);
    List<Robustness.Curve> curves = new ArrayList<>();
    Replies last = null;
    Map<Metric, Estimate> undisturbed = Map.of();
    for (Disturbance disturbance : suited) {
      List<List<Outcome>> steps = new ArrayList<>(List.of(plain));
      for (double level : disturbance.levels()) {
        job.step("Testing under disturbance: " + disturbance.key(), steps.size() - 1L, disturbance.levels().size());
        steps.add(outcomes(model, clips, (clip, frames) ->
            new DisturbedFrames(frames, disturbance, level, seed(settings.seed(), clip)), new ArrayList<>(), job));
      }
      last = new Replies(model.classes(), same(steps));
      List<Map<Metric, Estimate>> estimates = last.estimates(settings.bootstrap(), job);
      undisturbed = estimates.get(0);
      curves.add(curve(disturbance, estimates));
    }
    int subjects = (int) plain.stream().map(Outcome::subject).filter(s -> !s.isEmpty()).distinct().count();
    return new Robustness(plain.size(), subjects, undisturbed, curves, last.resampling(settings.bootstrap()), settings.seed(),
        notes);
  }

  private static List<Disturbance> suited(TrainedModel model, List<Disturbance> wanted, List<String> notes) {
    boolean motion = model.card().origin().preparation().input() == PixelInput.MOTION;
    List<Disturbance> suited = wanted.stream().filter(d -> !motion || !d.ofLight()).toList();
    if (suited.size() < wanted.size()) {
      notes.add("Motion maps hold no light, so these were left out: "
          + wanted.stream().filter(d -> !suited.contains(d)).map(Disturbance::key).collect(Collectors.joining(", ")) + ".");
    }
    if (suited.isEmpty()) {
      throw new UserError("This model reads motion maps, which hold no light; choose among blur, noise, rotation, scale, shift,"
          + " eyes and mouth.");
    }
    return suited;
  }

  private List<Outcome> outcomes(TrainedModel model, Manifest clips, Preparer.Filter filter, List<String> notes, Job job) {
    Preparation preparation = model.card().origin().preparation();
    try (Preparer.Prepared prepared = preparer.with(filter).prepare(clips, preparation, job)) {
      model.card().origin().requireRate("the data set " + clips.name(), prepared.framesPerSecond());
      notes.addAll(prepared.skipped());
      return Results.outcomes(model.classify(prepared.examples(), job), clips, model.classes());
    }
  }

  /** Every step has the same clips: what can be read undisturbed can be read disturbed. */
  private static List<List<Outcome>> same(List<List<Outcome>> steps) {
    List<String> first = steps.get(0).stream().map(Outcome::clip).toList();
    for (List<Outcome> step : steps) {
      if (!step.stream().map(Outcome::clip).toList().equals(first)) {
        throw new UserError("The recordings changed during the test; keep them as they are and start again.");
      }
    }
    return steps;
  }

  private static Robustness.Curve curve(Disturbance disturbance, List<Map<Metric, Estimate>> estimates) {
    List<Robustness.Point> points = new ArrayList<>();
    points.add(new Robustness.Point(Double.NaN, estimates.get(0)));
    for (int i = 0; i < disturbance.levels().size(); i++) {
      points.add(new Robustness.Point(disturbance.levels().get(i), estimates.get(i + 1)));
    }
    return new Robustness.Curve(disturbance, points, estimates.get(estimates.size() - 1));
  }

  /** A clip has its own noise whichever clips are tested beside it. */
  private static long seed(long seed, Clip clip) {
    long mixed = seed;
    for (int i = 0; i < clip.id().length(); i++) {
      mixed = mixed * 1_099_511_628_211L ^ clip.id().charAt(i);
    }
    return mixed;
  }
}
