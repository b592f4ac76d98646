package org.mien.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch as the arrays that {@link NetworkPreset} names. They lie outside the Java heap; closing frees them at once
 * rather than when the collector comes by.
 *
 * @param inputs frames, then texture histograms where the plan has them
 * @param masks of the inputs; null for stills
 * @param labels numbers of the classes, samples x 1, or shares of them, samples x classes
 */
record GraphArrays(INDArray[] inputs, INDArray[] masks, INDArray[] labels) implements AutoCloseable {

  static GraphArrays of(Batch batch, NetworkPlan plan) {
    long area = (long) batch.frameSize() * batch.frameSize() * plan.channels();
    INDArray frames = plan.clips()
        ? array(batch.pixels(), batch.size(), batch.frames(), area)
        : array(batch.pixels(), batch.size(), batch.frameSize(), batch.frameSize(), plan.channels());
    INDArray mask = plan.clips() ? array(batch.mask(), batch.size(), batch.frames()) : null;
    INDArray[] labels = {batch.targets() == null
        ? array(labels(batch), batch.size(), 1) : array(batch.targets(), batch.size(), plan.classes())};
    if (!plan.texture()) {
      return new GraphArrays(new INDArray[] {frames}, mask == null ? null : new INDArray[] {mask}, labels);
    }
    INDArray texture = array(batch.histograms(), batch.size(), batch.histogramLength());
    return new GraphArrays(
        new INDArray[] {frames, texture}, mask == null ? null : new INDArray[] {mask, null}, labels);
  }

  private static float[] labels(Batch batch) {
    float[] labels = new float[batch.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = batch.labels()[i];
    }
    return labels;
  }

  private static INDArray array(float[] values, long... shape) {
    return Nd4j.create(values, shape, 'c');
  }

  @Override
  public void close() {
    close(inputs);
    close(masks);
    close(labels);
  }

  private static void close(INDArray[] arrays) {
    if (arrays == null) {
      return;
    }
    for (INDArray array : arrays) {
      if (array != null && array.closeable()) {
        array.close();
      }
    }
  }
}
