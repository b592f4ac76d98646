package org.mien.network;

import java.util.List;
import org.mien.image.AugmentOptions;
import org.mien.learn.ExampleSet;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

/**
 * The batches that a network learns from: drawn, augmented, with soft targets and mixed as the options say. What is drawn
 * depends on seed, pass and batch alone.
 */
final class TrainingBatches {

  private final ExampleSet training;
  private final TrainingOptions options;
  private final TrainingTools tools;
  private final int classes;
  private final BatchBuilder builder;

  TrainingBatches(ExampleSet training, TrainingOptions options, NetworkPlan plan) {
    this.training = training;
    this.options = options;
    this.tools = options.tools();
    this.classes = plan.classes();
    this.builder = new BatchBuilder(
        training, options.sequences(), plan.input(), AugmentOptions.parse(options.augmentation()), options.seed());
  }

  /** How many batches a pass has. */
  int perPass() {
    return (training.size() + options.batchSize() - 1) / options.batchSize();
  }

  /** What goes into the batches of a pass. */
  List<Draw> draws(int pass) {
    int size = training.size();
    List<int[]> batches = tools.sampling().equals("balanced")
        ? BatchPlan.balanced(Answering.labels(training), classes, options.batchSize(), options.seed(), pass)
        : BatchPlan.training(size, options.batchSize(), options.seed(), pass);
    return BatchPlan.draws(batches, size);
  }

  /** One batch of a pass. */
  Batch build(Draw draw, int pass) {
    Batch batch = builder.build(draw.examples(), draw.repeats(), pass);
    if (tools.labelSmoothing() == 0 && tools.mixup() == 0) {
      return batch;
    }
    Batch soft = batch.with(SoftTargets.of(batch.labels(), classes, tools.labelSmoothing()));
    return tools.mixup() == 0 ? soft
        : Mixup.mix(soft, tools.mixup(), Seeds.of(options.seed(), Seeds.MIXUP, pass, draw.number()));
  }
}
