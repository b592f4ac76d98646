package org.mien.network;

/**
 * A few examples as the numbers a network takes, in plain Java, so that any thread can prepare them while another one
 * trains.
 *
 * @param size examples
 * @param frames frames of the longest example; shorter ones are padded with zeros behind their last frame
 * @param frameSize width and height of a frame in pixels
 * @param pixels [size][frames][frameSize][frameSize][planes], divided by 255 (equation 3 of the paper)
 * @param mask [size][frames], 1 where an example has a frame and 0 where it is padded
 * @param histogramLength length of the texture histogram, 0 for none
 * @param histograms [size][histogramLength]
 * @param labels the class of each example, or -1 where it has none
 * @param targets [size][classes] shares of the classes to be learned, or null where they are the labels
 */
record Batch(
    int size,
    int frames,
    int frameSize,
    float[] pixels,
    float[] mask,
    int histogramLength,
    float[] histograms,
    int[] labels,
    float[] targets) {

  /** A batch whose targets are its labels. */
  Batch(int size, int frames, int frameSize, float[] pixels, float[] mask, int histogramLength, float[] histograms,
      int[] labels) {
    this(size, frames, frameSize, pixels, mask, histogramLength, histograms, labels, null);
  }

  /** The same with these targets. */
  Batch with(float[] soft) {
    return new Batch(size, frames, frameSize, pixels, mask, histogramLength, histograms, labels, soft);
  }
}
