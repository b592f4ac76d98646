package org.mien.learn;

/** A trained model that can tell what its answers depend on. */
public interface Explainable extends TrainedModel {

  /** Gradients of the model's answers with respect to its input; the caller closes them. */
  Gradients gradients();

  /**
   * The same kind of model with fresh weights that were never trained, for the sanity check of an explanation (Adebayo et
   * al. 2018): a map that does not change with the weights explains nothing. The caller closes it.
   *
   * @param seed of the weights
   */
  Explainable randomised(long seed);

  /** Gradients with respect to the input. Not thread-safe. */
  interface Gradients extends AutoCloseable {

    /**
     * Gradient times input (Shrikumar et al. 2016): the derivative of the logarithm of a class's probability by each value
     * that the model reads, times that value, summed over the planes of a pixel. Texture histograms are held fixed.
     *
     * @param example which example of the set
     * @param target the class
     * @return {@code frames * frameSize * frameSize} values, frame after frame, row by row; above 0 where the pixel speaks
     *     for the class
     */
    float[] timesInput(ExampleSet examples, int example, int target);

    @Override
    void close();
  }
}
