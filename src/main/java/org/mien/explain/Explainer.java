package org.mien.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;
import org.mien.learn.FramePreparation;
import org.mien.learn.Prediction;
import org.mien.texture.TextureDescriptors;

/** Explains answers of a network: occlusion and gradient maps, their means over a class, and the sanity check. */
public final class Explainer {

  private final Explainable model;
  private final FramePreparation preparation;
  private final OcclusionMap occlusion;

  /**
   * Explains this model, which the caller closes.
   *
   * @param textures among which its texture is
   */
  public Explainer(Explainable model, TextureDescriptors textures) {
    this.model = model;
    this.preparation = new FramePreparation(model.card().origin().preparation(), textures);
    this.occlusion = OcclusionMap.usual(preparation.frameSize());
  }

  /** How examples are covered. */
  public OcclusionMap occlusion() {
    return occlusion;
  }

  /**
   * Explains the answers to examples.
   *
   * @param examples prepared as the model reads them, labels in the order of its classes
   * @param alone indices of the examples whose own maps are wanted, each for the class that the model says
   * @param together indices of the labelled examples that are averaged by class, each for its actual class
   * @param seed of the weights of the sanity check
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public Explanation explain(ExampleSet examples, List<Integer> alone, List<Integer> together, long seed, Job job) {
    List<Prediction> answers = model.classify(examples, job);
    int work = alone.size() + together.size();
    try (Explainable.Gradients gradients = model.gradients();
        Explainable fresh = model.randomised(seed);
        Explainable.Gradients others = fresh.gradients()) {
      Similarity similarity = new Similarity();
      List<Explanation.OfClip> clips = new ArrayList<>();
      for (int example : alone) {
        job.step("Explaining clips", clips.size(), work);
        int target = answers.get(example).top();
        float[] gradient = gradients.timesInput(examples, example, target);
        similarity.add(gradient, others.timesInput(examples, example, target));
        clips.add(ofClip(examples, example, answers.get(example), target, gradient, job));
      }
      Means means = new Means(model.classes().size(), examples.frameSize());
      int done = 0;
      for (int example : together) {
        job.step("Explaining classes", clips.size() + done++, work);
        int target = examples.label(example);
        float[] gradient = gradients.timesInput(examples, example, target);
        similarity.add(gradient, others.timesInput(examples, example, target));
        means.add(target, maps(examples, example, answers.get(example), target, gradient, job));
      }
      return new Explanation(model.classes(), examples.frameSize(), clips, means.result(), similarity.result());
    }
  }

  private Explanation.OfClip ofClip(
      ExampleSet examples, int example, Prediction answer, int target, float[] gradient, Job job) {
    byte[] frame = new byte[examples.frameBytes()];
    examples.frame(example, examples.frames(example) / 2, frame, 0);
    byte[] picture = Arrays.copyOf(frame, examples.frameSize() * examples.frameSize());
    return new Explanation.OfClip(
        examples.clipId(example), examples.label(example), answer.probabilities(), target, picture,
        maps(examples, example, answer, target, gradient, job), overTime(gradient, examples.frames(example)));
  }

  private Explanation.Maps maps(
      ExampleSet examples, int example, Prediction answer, int target, float[] gradient, Job job) {
    float[] covered = occlusion.of(
        model, examples, example, target, answer.probabilities()[target], preparation,
        new Job(Progress.NONE, job.cancel(), job.threads()));
    return new Explanation.Maps(covered, meanFrame(gradient, examples.frames(example)));
  }

  private static float[] meanFrame(float[] gradient, int frames) {
    float[] mean = new float[gradient.length / frames];
    for (int i = 0; i < gradient.length; i++) {
      mean[i % mean.length] += gradient[i] / frames;
    }
    return mean;
  }

  private static double[] overTime(float[] gradient, int frames) {
    double[] shares = new double[frames];
    int area = gradient.length / frames;
    double all = 0;
    for (int i = 0; i < gradient.length; i++) {
      shares[i / area] += Math.abs(gradient[i]);
      all += Math.abs(gradient[i]);
    }
    for (int i = 0; i < frames && all > 0; i++) {
      shares[i] /= all;
    }
    return shares;
  }

  /** Sums of maps by class. */
  private static final class Means {

    private final double[][] occlusion;
    private final double[][] gradient;
    private final int[] counts;

    Means(int classes, int frameSize) {
      occlusion = new double[classes][frameSize * frameSize];
      gradient = new double[classes][frameSize * frameSize];
      counts = new int[classes];
    }

    void add(int target, Explanation.Maps maps) {
      counts[target]++;
      for (int i = 0; i < maps.gradient().length; i++) {
        occlusion[target][i] += maps.occlusion()[i];
        gradient[target][i] += maps.gradient()[i];
      }
    }

    List<Explanation.OfClass> result() {
      List<Explanation.OfClass> means = new ArrayList<>();
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] > 0) {
          means.add(new Explanation.OfClass(c, counts[c],
              new Explanation.Maps(mean(occlusion[c], counts[c]), mean(gradient[c], counts[c]))));
        }
      }
      return means;
    }

    private static float[] mean(double[] sums, int count) {
      float[] mean = new float[sums.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = (float) (sums[i] / count);
      }
      return mean;
    }
  }

  /** Rank correlations between maps of trained and of fresh weights. */
  private static final class Similarity {

    private double sum;
    private int count;

    void add(float[] trained, float[] fresh) {
      double correlation = RankCorrelation.of(sizes(trained), sizes(fresh));
      if (!Double.isNaN(correlation)) {
        sum += correlation;
        count++;
      }
    }

    private static float[] sizes(float[] values) {
      float[] sizes = values.clone();
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(sizes[i]);
      }
      return sizes;
    }

    Explanation.Sanity result() {
      return new Explanation.Sanity(count == 0 ? Double.NaN : sum / count, count);
    }
  }
}
