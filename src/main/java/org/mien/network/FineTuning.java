package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

/**
 * Trains a finished model a little further on a few examples: few epochs at a low rate, all weights, nothing to choose by. What
 * the model was trained with stays (dropout, label smoothing, mirrored copies, mirror testing); a temperature that was fitted
 * before says nothing of the new weights and is dropped.
 *
 * @param epochs passes over the few examples, at least 1
 * @param rate learning rate, above 0; 0 for a tenth of the model's own
 * @param startFrom path of the model file, for the record
 */
public record FineTuning(int epochs, double rate, String startFrom) {

  /** Usual number of passes. */
  public static final int EPOCHS = 10;

  /** Share of a model's own learning rate. */
  private static final double SHARE = 0.1;

  private static final int LARGEST_BATCH = 8;

  /** Checks the ranges. */
  public FineTuning {
    if (epochs < 1 || !(rate >= 0 && Double.isFinite(rate))) {
      throw new UserError("Adapting needs at least one epoch and a learning rate of 0 (a tenth of the model's own) or above.");
    }
  }

  /**
   * The options of such a training of this model.
   *
   * @throws UserError if the model is no network and no ensemble of networks
   */
  public TrainingOptions options(TrainedModel model, long seed) {
    if (!(model instanceof NetworkModel) && !(model instanceof EnsembleModel)) {
      throw new UserError("Only networks can be adapted, and this model is of the kind '" + model.card().kind() + "'.");
    }
    return options(model.card(), seed);
  }

  private TrainingOptions options(ModelCard card, long seed) {
    TrainingOptions o = card.options();
    TrainingTools t = o.tools();
    TrainingTools tools = new TrainingTools(t.labelSmoothing(), 0, 0, t.dropout(), RateSchedule.CONSTANT, "shuffled",
        t.mirroredCopies(), t.mirrorTesting(), false, true, startFrom);
    return new TrainingOptions(o.preset(), o.sequences(), LARGEST_BATCH, epochs, epochs, 1,
        rate == 0 ? SHARE * o.learningRate() : rate, false, "", seed, tools);
  }

  /**
   * Adapts a model to a few examples; the model itself stays as it is.
   *
   * @param few prepared as the model expects, labelled with its classes in its order
   * @param origin of these examples, with the classes of the model
   * @param seed of order and dropout
   * @return the adapted model, which the caller closes
   * @throws UserError if the model is no network and no ensemble of networks
   */
  public TrainedModel adapt(
      TrainedModel model, NetworkPresets presets, ExampleSet few, Origin origin, long seed, Job job) {
    TrainingOptions options = options(model, seed);
    if (model instanceof NetworkModel network) {
      return adapt(network, options, presets, few, origin, job);
    }
    List<NetworkModel> members = new ArrayList<>();
    try {
      for (NetworkModel member : ((EnsembleModel) model).members()) {
        TrainingOptions own = options(member.card(), Seeds.of(seed, Seeds.MEMBER, members.size()));
        members.add(adapt(member, own, presets, few, origin, job));
      }
      List<ModelCard> cards = members.stream().map(NetworkModel::card).toList();
      return new EnsembleModel(EnsembleTrainer.card(options, cards, Temperature.NONE), members);
    } catch (RuntimeException e) {
      members.forEach(NetworkModel::close);
      throw e;
    }
  }

  private static NetworkModel adapt(
      NetworkModel model, TrainingOptions options, NetworkPresets presets, ExampleSet few, Origin origin, Job job) {
    return new NetworkTrainer(presets, options, model.startWeights())
        .train(few, few.subset(List.of()), origin, TrainingListener.NONE, job);
  }
}
