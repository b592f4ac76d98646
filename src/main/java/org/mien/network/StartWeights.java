package org.mien.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mien.job.UserError;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;

/**
 * The weights of a finished model, from which another training starts. All layers are taken over but the output layer
 * where the classes are not the same ones in the same order: that one keeps its fresh weights.
 *
 * @param dataHash of what the finished model was trained on
 * @param classes that it tells apart
 * @param table name and shape of every array of weights
 * @param weights one array of the table after the other
 */
record StartWeights(String dataHash, List<String> classes, List<ModelDocument.Weight> table, float[] weights) {

  /**
   * Reads the model file that a training starts from.
   *
   * @throws UserError if it cannot be read, or is of another preset or reads other inputs
   */
  static StartWeights read(Path file, NetworkPresets presets, String preset, NetworkPlan plan, Preparation preparation) {
    if (Archive.holds(file, EnsembleFile.JSON)) {
      throw new UserError("The training cannot start from " + file + ": it is an ensemble of several networks; choose a model of"
          + " one network.");
    }
    try (NetworkModel model = ModelFile.load(file, presets)) {
      String other = model.card().options().preset();
      if (!other.equals(preset)) {
        throw new UserError("The training cannot start from " + file + ": it is a network '" + other + "', not '" + preset
            + "'; choose the same preset.");
      }
      Origin origin = model.card().origin();
      if (!origin.preparation().equals(preparation) || model.card().options().sequences() != plan.clips()) {
        throw new UserError("The training cannot start from " + file + ": it reads other inputs ("
            + words(origin.preparation(), model.card().options().sequences()) + ") than this training ("
            + words(preparation, plan.clips()) + "); prepare the data as that model expects them.");
      }
      return model.startWeights();
    }
  }

  private static String words(Preparation p, boolean clips) {
    return (clips ? "clips" : "stills") + " of " + p.frameSize() + " x " + p.frameSize() + " pixels, " + p.pixels() + ", "
        + p.resize() + ", texture " + (p.hasLbp() ? p.lbp() : "none");
  }

  /** Gives a fresh network these weights. */
  void start(Network network, List<String> ownClasses) {
    List<ModelDocument.Weight> own = network.weightTable();
    boolean sameClasses = classes.equals(ownClasses);
    Map<String, float[]> stored = new HashMap<>();
    int offset = 0;
    for (ModelDocument.Weight weight : table) {
      int length = Math.toIntExact(weight.shape().stream().reduce(1L, Math::multiplyExact));
      stored.put(weight.name(), Arrays.copyOfRange(weights, offset, offset + length));
      offset += length;
    }
    List<ModelDocument.Weight> taken =
        own.stream().filter(w -> sameClasses || !w.name().startsWith(NetworkPreset.OUTPUT + "_")).toList();
    network.setWeights(taken, join(taken, stored));
  }

  private static float[] join(List<ModelDocument.Weight> taken, Map<String, float[]> stored) {
    int length = taken.stream().mapToInt(w -> stored.get(w.name()).length).sum();
    float[] all = new float[length];
    int offset = 0;
    for (ModelDocument.Weight weight : taken) {
      float[] values = stored.get(weight.name());
      System.arraycopy(values, 0, all, offset, values.length);
      offset += values.length;
    }
    return all;
  }
}
