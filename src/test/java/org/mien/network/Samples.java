package org.mien.network;

import java.util.SplittableRandom;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.buffer.util.DataTypeUtil;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Seeded random batches in the shapes of {@link NetworkPreset}. */
final class Samples {

  private Samples() {}

  static INDArray uniform(SplittableRandom random, long... shape) {
    long length = 1;
    for (long side : shape) {
      length *= side;
    }
    float[] values = new float[(int) length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    return Nd4j.create(values, shape, 'c');
  }

  /** Each class has its own brightness gradient, so that there is something to learn. */
  static MultiDataSet batch(NetworkPlan plan, int samples, int steps, long seed) {
    Nd4jBootstrap.start();
    SplittableRandom random = new SplittableRandom(seed);
    INDArray frames = plan.clips() ? uniform(random, samples, steps, (long) plan.height() * plan.width() * plan.channels())
        : uniform(random, samples, plan.height(), plan.width(), plan.channels());
    float[] labels = new float[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(plan.classes());
      frames.slice(i).muli(0.2 + 0.8 * labels[i] / (plan.classes() - 1));
    }
    INDArray[] features = plan.texture()
        ? new INDArray[] {frames, uniform(random, samples, plan.textureLength())} : new INDArray[] {frames};
    return new MultiDataSet(features, new INDArray[] {Nd4j.create(labels, new long[] {samples, 1}, 'c')});
  }

  /** Sample i counts {@code lengths[i]} steps. */
  static INDArray mask(int steps, int... lengths) {
    INDArray mask = Nd4j.zeros(DataType.FLOAT, lengths.length, steps);
    for (int i = 0; i < lengths.length; i++) {
      for (int t = 0; t < lengths[i]; t++) {
        mask.putScalar(i, t, 1);
      }
    }
    return mask;
  }

  /** The same batch where sample i has {@code lengths[i]} frames. */
  static MultiDataSet masked(MultiDataSet batch, int... lengths) {
    INDArray[] masks = new INDArray[batch.getFeatures().length];
    masks[0] = mask((int) batch.getFeatures(0).size(1), lengths);
    return new MultiDataSet(batch.getFeatures(), batch.getLabels(), masks, null);
  }

  /** Deeplearning4j's gradient check, which insists on a global default of double precision while it runs. */
  static boolean gradientsAgree(GradientCheckUtil.GraphConfig check) {
    DataType before = Nd4j.dataType();
    DataTypeUtil.setDTypeForContext(DataType.DOUBLE);
    try {
      return GradientCheckUtil.checkGradients(check.epsilon(1e-6).maxRelError(1e-5).minAbsoluteError(1e-9)
          .print(GradientCheckUtil.PrintMode.FAILURES_ONLY));
    } finally {
      DataTypeUtil.setDTypeForContext(before);
    }
  }

  static MultiDataSet asDouble(MultiDataSet batch) {
    INDArray[] features = batch.getFeatures().clone();
    for (int i = 0; i < features.length; i++) {
      features[i] = features[i].castTo(DataType.DOUBLE);
    }
    return new MultiDataSet(features, new INDArray[] {batch.getLabels(0).castTo(DataType.DOUBLE)},
        batch.getFeaturesMaskArrays(), null);
  }
}
