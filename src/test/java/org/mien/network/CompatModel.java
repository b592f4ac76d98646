package org.mien.network;

import java.nio.file.Path;
import org.mien.job.Job;
import org.mien.learn.TrainingListener;

/**
 * Writes the model file that later versions must still load: {@code compat/model-N.mien} of format N. Run once for each
 * new format version, never to replace a file of an older one.
 */
final class CompatModel {

  private CompatModel() {}

  /** @param args the file to write */
  public static void main(String[] args) {
    ToyExamples training = ToyExamples.make("clip", 120, 1, 4, 6, 1);
    ToyExamples validation = ToyExamples.make("clip", 30, 1, 4, 6, 2);
    try (NetworkModel model = new NetworkTrainer(NetworkTrainerTest.options(true, 8, 1))
        .train(training, validation, training.origin(), TrainingListener.NONE, Job.quiet())) {
      model.save(Path.of(args[0]));
    }
  }
}
