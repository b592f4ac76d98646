package org.mien.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pass after pass over the training part, until the options say to stop or somebody cancels. */
final class TrainingLoop {

  private static final String STAGE = "Training";

  private final TrainingOptions options;
  private final Network network;
  private final ExampleSet validation;
  private final TrainingListener listener;
  private final Job job;
  private final StateFile stateFile;
  private final CrossEntropy loss;
  private final TrainingBatches batches;
  private final Answering answering;

  /**
   * @param network with the weights to start from
   * @param answering how the network answers on the validation part
   * @param stateFile where to keep the state after each pass, or null
   */
  TrainingLoop(
      TrainingOptions options,
      Network network,
      Answering answering,
      ExampleSet training,
      ExampleSet validation,
      TrainingListener listener,
      Job job,
      StateFile stateFile) {
    this.options = options;
    this.network = network;
    this.answering = answering;
    this.validation = validation;
    this.listener = listener;
    this.job = job;
    this.stateFile = stateFile;
    int classes = network.plan().classes();
    loss = new CrossEntropy(options.classWeights() ? ClassWeights.balanced(training, classes) : ClassWeights.equal(classes));
    batches = new TrainingBatches(training, options, network.plan());
  }

  /**
   * Trains.
   *
   * @return where the training ended; on cancelling, where its last whole pass ended
   * @throws CancelledException if cancelled before the first pass was over
   */
  Learning run() {
    network.learnBy(loss);
    if (options.tools().weightDecay() > 0) {
      network.decay(options.tools().weightDecay());
    }
    if (!options.tools().schedule().equals(RateSchedule.CONSTANT)) {
      network.schedule(options.tools().schedule(), batches.perPass(), options.epochs());
    }
    network.graph().setListeners(new CancelInBatch());
    Learning learning = begin();
    try {
      while (!over(learning)) {
        Epoch epoch = pass(learning.history().size() + 1);
        learning = learning.after(epoch, network, chooses());
        if (stateFile != null) {
          stateFile.write(learning);
        }
        listener.epochDone(epoch);
      }
    } catch (CancelledException e) {
      if (learning.bestEpoch() == 0) {
        throw e;
      }
    }
    if (learning.bestEpoch() == 0) {
      throw new UserError("The training diverged, its loss is not a number any more; choose a lower learning rate than "
          + options.learningRate() + ".");
    }
    return learning;
  }

  private Learning begin() {
    Learning stored = stateFile == null ? null : stateFile.read(network);
    if (stored == null) {
      return Learning.start(network);
    }
    network.setWeights(stored.weights());
    network.setOptimiser(stored.optimiser(), stored.steps(), stored.history().size());
    return stored;
  }

  private boolean over(Learning learning) {
    int passes = learning.history().size();
    return passes >= options.epochs()
        || learning.diverged()
        || chooses() && passes >= options.minEpochs() && learning.outOfPatience(options.patience());
  }

  /** Whether the validation part chooses the epoch. */
  private boolean chooses() {
    return validation.size() > 0 && !options.tools().fixedEpochs();
  }

  private Epoch pass(int number) {
    long started = System.nanoTime();
    loss.reset();
    List<Draw> plan = batches.draws(number);
    long done = (long) (number - 1) * plan.size();
    long total = (long) options.epochs() * plan.size();
    try (BatchStream<Draw> stream = new BatchStream<>(plan, draw -> batches.build(draw, number), job.threads())) {
      while (stream.hasNext()) {
        network.learn(stream.next(), Seeds.of(options.seed(), Seeds.NOISE, network.steps()));
        done++;
        job.step(STAGE, done, total, detail(number, loss.meanLoss()));
      }
    }
    double trainLoss = loss.meanLoss();
    double trainAccuracy = loss.accuracy();
    double[] validated = validate(done, total, number);
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Epoch(number, trainLoss, trainAccuracy, validated[0], validated[1], seconds);
  }

  /** Mean cross-entropy and accuracy on the validation part, NaN without one. */
  private double[] validate(long done, long total, int number) {
    if (validation.size() == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    Progress.Step step = new Progress.Step(STAGE, done, total, "epoch " + number + ", validating");
    List<float[]> answers =
        answering.answer(network, validation, BatchPlan.LARGEST_ANSWER_BATCH, job, n -> job.progress().report(step));
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < answers.size(); i++) {
      float[] p = answers.get(i);
      int label = validation.label(i);
      // A float softmax can underflow to 0; its smallest value stands for what it cannot tell.
      sum -= Math.log(Math.max(p[label], Float.MIN_VALUE));
      hits += top(p) == label ? 1 : 0;
      sum = Float.isNaN(p[label]) ? Double.NaN : sum;
    }
    return new double[] {sum / answers.size(), (double) hits / answers.size()};
  }

  private static int top(float[] p) {
    int top = 0;
    for (int c = 1; c < p.length; c++) {
      top = p[c] > p[top] ? c : top;
    }
    return top;
  }

  private static String detail(int epoch, double loss) {
    return String.format(Locale.ROOT, "epoch %d, loss %.3f", epoch, loss);
  }

  /** A batch of long clips takes seconds: looks at the token also between its way forward and its way back. */
  private final class CancelInBatch extends BaseTrainingListener {

    @Override
    public void onForwardPass(Model model, Map<String, INDArray> activations) {
      job.cancel().check();
    }

    @Override
    public void onBackwardPass(Model model) {
      job.cancel().check();
    }
  }
}
