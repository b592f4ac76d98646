package org.mien.baseline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;

/** A trained simple classifier; holds no native memory. */
public final class LinearModel implements TrainedModel {

  private final ModelCard card;
  private final List<Epoch> history;
  private final LinearWeights weights;

  LinearModel(ModelCard card, List<Epoch> history, LinearWeights weights) {
    this.card = card;
    this.history = List.copyOf(history);
    this.weights = weights;
  }

  /**
   * Reads a model file.
   *
   * @throws UserError if the file is missing, damaged, or of a newer format
   */
  public static LinearModel load(Path file) {
    return LinearFile.read(file);
  }

  /** Which classifier it is. */
  public LinearKind kind() {
    return weights.kind();
  }

  /** The cost C it was trained with; without meaning for {@link LinearKind#MAJORITY}. */
  public double cost() {
    return weights.cost();
  }

  @Override
  public List<String> classes() {
    return card.origin().classes();
  }

  @Override
  public List<Prediction> classify(ExampleSet examples, Job job) {
    int columns = weights.standardiser().columns();
    if (columns > 0 && examples.histogramLength() != columns) {
      throw new UserError("The model was trained on texture histograms of " + columns + " bins, and the examples have "
          + examples.histogramLength() + "; prepare them in the same way.");
    }
    List<Prediction> predictions = new ArrayList<>(examples.size());
    float[] features = new float[examples.histogramLength()];
    for (int i = 0; i < examples.size(); i++) {
      examples.histogram(i, features, 0);
      predictions.add(new Prediction(examples.clipId(i), weights.probabilities(features)));
      job.step("Classifying", i + 1L, examples.size());
    }
    return predictions;
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public List<Epoch> history() {
    return history;
  }

  @Override
  public void save(Path file) {
    LinearFile.write(file, card, history, weights);
  }

  @Override
  public void close() {
    // Nothing to free.
  }
}
