package org.mien.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;

/**
 * Several networks that answer together: the probabilities of a class are the mean of theirs, brought to the temperature of
 * the card. Thread-safe, as its members are.
 */
public final class EnsembleModel implements TrainedModel {

  private final ModelCard card;
  private final List<NetworkModel> members;

  /**
   * @param card of all together
   * @param members closed with this
   */
  EnsembleModel(ModelCard card, List<NetworkModel> members) {
    this.card = card;
    this.members = List.copyOf(members);
  }

  /** The networks, in their order. */
  List<NetworkModel> members() {
    return members;
  }

  @Override
  public List<String> classes() {
    return card.origin().classes();
  }

  @Override
  public ModelCard card() {
    return card;
  }

  /** Every epoch; each figure is the mean over the networks that were still learning in that epoch. */
  @Override
  public List<Epoch> history() {
    return history(members);
  }

  static List<Epoch> history(List<NetworkModel> members) {
    int longest = members.stream().mapToInt(m -> m.history().size()).max().orElseThrow();
    List<Epoch> history = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      int at = i;
      List<Epoch> epochs =
          members.stream().filter(m -> m.history().size() > at).map(m -> m.history().get(at)).toList();
      double n = epochs.size();
      history.add(new Epoch(
          i + 1,
          epochs.stream().mapToDouble(e -> e.trainLoss() / n).sum(),
          epochs.stream().mapToDouble(e -> e.trainAccuracy() / n).sum(),
          epochs.stream().mapToDouble(e -> e.validationLoss() / n).sum(),
          epochs.stream().mapToDouble(e -> e.validationAccuracy() / n).sum(),
          epochs.stream().mapToDouble(Epoch::seconds).sum()));
    }
    return history;
  }

  @Override
  public List<Prediction> classify(ExampleSet examples, Job job) {
    List<float[]> means = means(members, examples, job);
    List<Prediction> predictions = new ArrayList<>(means.size());
    for (int i = 0; i < means.size(); i++) {
      predictions.add(new Prediction(examples.clipId(i), Temperature.apply(means.get(i), card.temperature())));
    }
    return predictions;
  }

  /** The mean of what the members say of each example. */
  static List<float[]> means(List<NetworkModel> members, ExampleSet examples, Job job) {
    double[][] sums = new double[examples.size()][];
    int done = 0;
    for (NetworkModel member : members) {
      int before = done++;
      Job part = new Job(step -> job.progress().report(new Progress.Step(step.stage(),
          before * step.total() + step.done(), members.size() * step.total(), step.detail())), job.cancel(), job.threads());
      List<Prediction> predictions = member.classify(examples, part);
      for (int i = 0; i < sums.length; i++) {
        float[] p = predictions.get(i).probabilities();
        sums[i] = sums[i] == null ? new double[p.length] : sums[i];
        for (int c = 0; c < p.length; c++) {
          sums[i][c] += p[c];
        }
      }
    }
    List<float[]> means = new ArrayList<>(sums.length);
    for (double[] sum : sums) {
      float[] mean = new float[sum.length];
      for (int c = 0; c < mean.length; c++) {
        mean[c] = (float) (sum[c] / members.size());
      }
      means.add(mean);
    }
    return means;
  }

  /** The temperature that fits what the members say together of a validation part. */
  static double temperature(List<NetworkModel> members, ExampleSet validation, Job job) {
    Job rest = job.cancel().isCancelled() ? new Job(job.progress(), new CancelToken(), job.threads()) : job;
    return Temperature.fit(means(members, validation, rest), Answering.labels(validation));
  }

  @Override
  public void save(Path file) {
    EnsembleFile.save(file, this);
  }

  @Override
  public void close() {
    members.forEach(NetworkModel::close);
  }
}
