package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.Mirrored;
import org.mien.learn.Preparation;

/**
 * How a network answers: as it is, or with the mean of what it says of an example and of its mirror image; then at a
 * temperature.
 *
 * @param preparation how the examples were prepared
 * @param mirror whether the mirror image is asked too
 * @param temperature {@link Temperature#NONE} for none
 */
record Answering(Preparation preparation, boolean mirror, double temperature) {

  /** The same without a temperature. */
  Answering plain() {
    return new Answering(preparation, mirror, Temperature.NONE);
  }

  /** The same at that temperature. */
  Answering at(double other) {
    return new Answering(preparation, mirror, other);
  }

  /**
   * The probabilities for every example of a set, in its order.
   *
   * @param watch told how many examples are done, between 1 and their number
   */
  List<float[]> answer(Network network, ExampleSet examples, int largestBatch, Job job, IntConsumer watch) {
    int size = examples.size();
    List<float[]> answers;
    if (mirror) {
      List<float[]> straight = network.answer(examples, largestBatch, job, done -> watch.accept((done + 1) / 2));
      List<float[]> mirrored = network.answer(
          Mirrored.of(examples, preparation), largestBatch, job, done -> watch.accept((size + done) / 2));
      answers = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        answers.add(mean(straight.get(i), mirrored.get(i)));
      }
    } else {
      answers = network.answer(examples, largestBatch, job, watch);
    }
    return temperature == Temperature.NONE ? answers : answers.stream().map(p -> Temperature.apply(p, temperature)).toList();
  }

  private static float[] mean(float[] a, float[] b) {
    float[] mean = new float[a.length];
    for (int c = 0; c < mean.length; c++) {
      mean[c] = (float) (((double) a[c] + b[c]) / 2);
    }
    return mean;
  }

  /** The temperature that fits a validation part best. */
  double fit(Network network, ExampleSet validation, Job job) {
    List<float[]> answers =
        plain().answer(network, validation, BatchPlan.LARGEST_ANSWER_BATCH, job, done -> {});
    return Temperature.fit(answers, labels(validation));
  }

  /** The class of every example. */
  static int[] labels(ExampleSet examples) {
    int[] labels = new int[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = examples.label(i);
    }
    return labels;
  }
}
