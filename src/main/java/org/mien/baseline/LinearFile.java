package org.mien.baseline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ModelCard;

/**
 * A simple classifier on disk, as JSON.
 *
 * @param format version of this layout, {@value #FORMAT}
 * @param kind name of the {@link LinearKind}
 * @param cost the C it was trained with
 * @param card what the model is
 * @param history its one pass
 * @param mean mean of each column of the training part
 * @param scale 1 / standard deviation of each column
 * @param present which classes the training part had
 * @param weights {@code [class][column]}, with the bias as the last column
 */
record LinearFile(int format, String kind, double cost, ModelCard card, List<Epoch> history, double[] mean, double[] scale,
    boolean[] present, double[][] weights) {

  /** The layout that this version writes. */
  static final int FORMAT = 1;

  static void write(Path file, ModelCard card, List<Epoch> history, LinearWeights w) {
    Json.write(file, new LinearFile(FORMAT, w.kind().key(), w.cost(), card, history, w.standardiser().mean(),
        w.standardiser().scale(), w.present(), w.weights()));
  }

  static LinearModel read(Path file) {
    LinearFile read = Json.read(file, LinearFile.class);
    if (read.format != FORMAT) {
      throw new UserError(file + " has format " + read.format + "; this Mien reads linear models of format " + FORMAT + ".");
    }
    LinearKind kind = Arrays.stream(LinearKind.values()).filter(k -> k.key().equals(read.kind)).findFirst().orElse(null);
    if (kind == null || !read.complete()) {
      throw new UserError(file + " is not a whole linear model; train it again.");
    }
    return new LinearModel(read.card, read.history,
        new LinearWeights(kind, read.cost, new Standardiser(read.mean, read.scale), read.weights, read.present));
  }

  private boolean complete() {
    if (card == null || card.origin() == null || card.origin().preparation() == null || card.options() == null
        || history == null || history.stream().anyMatch(Objects::isNull) || mean == null || scale == null || present == null
        || weights == null) {
      return false;
    }
    int classes = card.origin().classes().size();
    return learned() > 0 && weights.length == classes && present.length == classes && scale.length == mean.length
        && finite(mean) && finite(scale)
        && Arrays.stream(weights).allMatch(row -> row != null && row.length == mean.length + 1 && finite(row));
  }

  /** How many classes it can name. */
  private int learned() {
    int count = 0;
    for (boolean one : present) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
