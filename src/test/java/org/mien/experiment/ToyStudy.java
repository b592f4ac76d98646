package org.mien.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mien.baseline.Baselines;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.split.DuplicateGroups;

/** Eight people, three expressions, two stills each, of noise with a hint of the class; and learners of which nobody must wait. */
final class ToyStudy {

  static final List<String> CLASSES = List.of("anger", "happiness", "surprise");
  static final Preparation PREPARATION = new Preparation(16, "bilinear", "lbp-uniform");

  private static final int PEOPLE = 8;
  private static final int STILLS = 2;

  private ToyStudy() {}

  static Materials materials() {
    LabelSet labels = LabelSet.standard().only(CLASSES);
    List<Clip> clips = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      for (String label : CLASSES) {
        for (int i = 0; i < STILLS; i++) {
          String file = "p" + person + "/" + label + i + ".png";
          clips.add(new Clip(file, file, Media.STILL, label, "P" + person, "", Timing.NONE, List.of(),
              Map.of("site", person % 4 == 0 ? "Bonn" : "Lahore")));
        }
      }
    }
    Manifest manifest = new Manifest(null, "toy", labels, clips, List.of());
    Map<String, String> hashes = new LinkedHashMap<>();
    clips.forEach(clip -> hashes.put(clip.id(), "hash of " + clip.id()));
    return new Materials(manifest, hashes, DuplicateGroups.unchecked(), Map.of(PREPARATION, prepared(manifest)), List.of("A note."));
  }

  private static Preparer.Prepared prepared(Manifest manifest) {
    try {
      PreparedExamples examples = new PreparedExamples(16, 1, 4, Optional.empty());
      for (Clip clip : manifest.clips()) {
        SplittableRandom random = new SplittableRandom(clip.id().hashCode());
        byte[] frame = new byte[256];
        random.nextBytes(frame);
        int label = CLASSES.indexOf(clip.label());
        float[] histogram = new float[4];
        for (int b = 0; b < 4; b++) {
          histogram[b] = (float) (random.nextDouble() + (b == label ? 0.5 : 0));
        }
        examples.add(clip.id(), label, List.of(frame), histogram);
      }
      return new Preparer.Prepared(examples, manifest.clips(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CrossValidationPlan plan(String protocol, String argument, List<Long> seeds, LearnerPlan... learners) {
    return new CrossValidationPlan(1, CrossValidationPlan.KIND, "toy", "", List.of(), false,
        CrossValidationPlan.Protocol.of(protocol, argument), seeds, List.of(learners), List.of(),
        new RunPlan.Intervals(100, 0.9, 1), List.of());
  }

  static LearnerPlan baseline(String name, String spec) {
    return LearnerPlan.baseline(name, PREPARATION, spec, 2);
  }

  static LearnerPlan network(String name, int epochs) {
    return LearnerPlan.network(name, PREPARATION, options(epochs));
  }

  static TrainingOptions options(int epochs) {
    return new TrainingOptions("paper", false, 8, epochs, 0, 3, 0.001, false, "", 0);
  }

  static Learners learners() {
    return learners(0);
  }

  /** Learners whose "network" answers noise that hangs on its seed and on every example that it was given. */
  static Learners learners(long millisAnEpoch) {
    return new Learners((options, state) -> new NoiseTrainer(options, millisAnEpoch), Baselines.byKey());
  }

  private record NoiseTrainer(TrainingOptions options, long millisAnEpoch) implements Trainer {
    @Override
    public TrainedModel train(
        ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
      List<Epoch> history = new ArrayList<>();
      long state = options.seed();
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        pause(job);
        for (ExampleSet part : List.of(training, validation)) {
          for (int i = 0; i < part.size(); i++) {
            state = state * 31 + part.clipId(i).hashCode() + part.label(i);
          }
        }
        history.add(new Epoch(epoch, 1.0 / epoch, 0.5, validation.size() == 0 ? Double.NaN : 0.7, 0.5, 0.001));
        listener.epochDone(history.get(epoch - 1));
      }
      return new NoiseModel(state, history, new ModelCard("noise", options, origin, training.size(), validation.size(),
          options.epochs(), Map.of("noise", "1"), 1));
    }

    private void pause(Job job) {
      long until = System.nanoTime() + millisAnEpoch * 1_000_000;
      do {
        job.cancel().check();
        Thread.onSpinWait();
      } while (System.nanoTime() < until);
    }
  }

  private record NoiseModel(long state, List<Epoch> history, ModelCard card) implements TrainedModel {
    @Override
    public List<String> classes() {
      return card.origin().classes();
    }

    @Override
    public List<Prediction> classify(ExampleSet examples, Job job) {
      List<Prediction> predictions = new ArrayList<>();
      // From the last to the first: what is said of a clip must not hang on its place.
      for (int i = examples.size() - 1; i >= 0; i--) {
        SplittableRandom random = new SplittableRandom(state + examples.clipId(i).hashCode());
        float a = (float) random.nextDouble(0.6);
        float b = (float) random.nextDouble(0.4);
        predictions.add(new Prediction(examples.clipId(i), new float[] {a, b, 1 - a - b}));
      }
      return predictions;
    }

    @Override
    public void save(Path file) {
      throw new AssertionError("a fold keeps no model");
    }

    @Override
    public void close() {}
  }
}
