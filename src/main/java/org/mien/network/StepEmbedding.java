package org.mien.network;

import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of the layer that brings steps to the width of the attention network and tells them where they stand:
 * x W + b + p(t), samples x steps x values in, samples x steps x width out (NWC). Where all sequences have the same length p
 * is learned; where the length changes from clip to clip p(t) is a tenth of the sinusoids of Vaswani et al. (2017), so that
 * any length works. A tenth, because theirs are as large as 1, and pixels between 0 and 1 give far smaller steps.
 */
public class StepEmbedding extends SequenceConfiguration {
  private static final ParamInitializer PARAMETERS = new Parameters();
  private static final double LARGEST_FIRST_POSITION = 0.1;

  private int positions;

  /** For reading a stored configuration. */
  protected StepEmbedding() {}

  /**
   * @param inputs values per step
   * @param width values per step that go out
   * @param positions length of all sequences, 0 if it changes
   */
  public StepEmbedding(long inputs, long width, int positions) {
    setNIn(inputs);
    setNOut(width);
    this.positions = positions;
  }

  /** Learned positions, 0 for sinusoids. */
  public int getPositions() {
    return positions;
  }

  /** For reading a stored configuration. */
  public void setPositions(int positions) {
    this.positions = positions;
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  BaseLayer<?> layer(NeuralNetConfiguration conf, DataType type) {
    return new StepEmbeddingLayer(conf, type);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof StepEmbedding that && positions == that.positions;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + positions;
  }

  private static final class Parameters extends LayerParameters {

    @Override
    List<Slot> slots(org.deeplearning4j.nn.conf.layers.Layer layer) {
      StepEmbedding embedding = (StepEmbedding) layer;
      long width = embedding.getNOut();
      Slot product = weights("W", embedding.getNIn(), width);
      Slot bias = constant("b", width, 0);
      if (embedding.getPositions() == 0) {
        return List.of(product, bias);
      }
      return List.of(product, bias,
          new Slot("P", false, 'c', new long[] {embedding.getPositions(), width}, Parameters::small));
    }

    private static void small(NeuralNetConfiguration conf, INDArray flat) {
      SplittableRandom random = new SplittableRandom(conf.getSeed());
      for (long i = 0; i < flat.length(); i++) {
        flat.putScalar(i, LARGEST_FIRST_POSITION * (2 * random.nextDouble() - 1));
      }
    }
  }
}
