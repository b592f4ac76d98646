package org.mien.baseline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.Mirrored;
import org.mien.learn.ModelCard;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;

/** A trained baseline; holds no native memory. */
public final class BaselineModel implements TrainedModel {

  private final BaselineSpec spec;
  private final ModelCard card;
  private final List<Epoch> history;
  private final Features features;
  private final Standardiser standardiser;
  private final Fitted fitted;

  BaselineModel(
      BaselineSpec spec, ModelCard card, List<Epoch> history, Features features, Standardiser standardiser, Fitted fitted) {
    this.spec = spec;
    this.card = card;
    this.history = List.copyOf(history);
    this.features = features;
    this.standardiser = standardiser;
    this.fitted = fitted;
  }

  /**
   * Reads a model file.
   *
   * @throws UserError if the file is missing, damaged, or of a newer format
   */
  public static BaselineModel load(Path file) {
    return BaselineFile.read(file);
  }

  /** Which baseline it is; where the trainer had alternatives, the one that was chosen. */
  public BaselineSpec spec() {
    return spec;
  }

  Features features() {
    return features;
  }

  @Override
  public List<String> classes() {
    return card.origin().classes();
  }

  @Override
  public List<Prediction> classify(ExampleSet examples, Job job) {
    boolean both = spec.is(BaselineOption.TTA);
    List<float[]> answers = answers(examples, job);
    List<float[]> mirrored = both ? answers(Mirrored.of(examples, card.origin().preparation()), job) : List.of();
    List<Prediction> predictions = new ArrayList<>(examples.size());
    for (int i = 0; i < answers.size(); i++) {
      float[] answer = answers.get(i);
      for (int k = 0; both && k < answer.length; k++) {
        answer[k] = (answer[k] + mirrored.get(i)[k]) / 2;
      }
      predictions.add(new Prediction(examples.clipId(i), answer));
    }
    return predictions;
  }

  private List<float[]> answers(ExampleSet examples, Job job) {
    float[][] rows = features.rows(examples, "Reading examples", job);
    List<float[]> answers = new ArrayList<>(examples.size());
    Iterator<Integer> each = IntStream.range(0, examples.size()).iterator();
    OrderedParallel.forEach(each, i -> fitted.probabilities(examples.clipId(i), standardiser.apply(rows[i])), answer -> {
      answers.add(answer);
      job.step("Classifying", answers.size(), examples.size());
    }, job);
    return answers;
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
    Blocks blocks = fitted.blocks();
    if (spec.kind().readsFeatures()) {
      blocks.put("mean", standardiser.mean()).put("scale", standardiser.scale());
    }
    BaselineFile.write(file, this, blocks);
  }

  static BaselineModel of(BaselineFile.Header header, Blocks blocks) {
    BaselineSpec spec = BaselineSpec.parse(header.spec());
    int classes = header.card().origin().classes().size();
    int columns = header.columns();
    blocks.require(classes > 0 && spec.candidates().size() == 1
        && (columns > 0 || !spec.kind().readsFeatures()) && columns % header.frames() == 0);
    Standardiser standardiser = !spec.kind().readsFeatures() ? Standardiser.none(0)
        : new Standardiser(blocks.doubles("mean", columns), blocks.doubles("scale", columns));
    Fitted fitted = switch (spec.kind()) {
      case CHANCE -> ChanceDraw.of(blocks, classes);
      case KNN -> NearestNeighbours.of(blocks, classes, columns);
      case RANDOM_FOREST -> Forest.of(blocks, classes, columns);
      case MULTINOMIAL -> LinearAnswers.of(blocks, classes, columns);
      case LINEAR_SVM, RBF_SVM -> KernelAnswers.of(blocks, classes, columns);
      default -> throw new UserError("A baseline model of Mien is not of the kind '" + spec.kind().key() + "'.");
    };
    Features features = new Features(spec.features(), header.frames(), columns);
    return new BaselineModel(spec, header.card(), header.history(), features, standardiser, fitted);
  }

  @Override
  public void close() {
    // Nothing to free.
  }
}
