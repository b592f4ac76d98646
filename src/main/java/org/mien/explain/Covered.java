package org.mien.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;

/**
 * One example again and again, each time with a patch of each plane's mean at another place.
 *
 * @param places left and top of each patch in pixels
 * @param patch side of the patch in pixels
 */
record Covered(ExampleSet examples, int example, List<int[]> places, int patch, FramePreparation preparation)
    implements ExampleSet {

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public String clipId(int place) {
    return examples.clipId(example) + " covered at " + places.get(place)[0] + "," + places.get(place)[1];
  }

  @Override
  public int label(int place) {
    return examples.label(example);
  }

  @Override
  public int frames(int place) {
    return examples.frames(example);
  }

  @Override
  public int frameSize() {
    return examples.frameSize();
  }

  @Override
  public int channels() {
    return examples.channels();
  }

  @Override
  public int histogramLength() {
    return examples.histogramLength();
  }

  @Override
  public void frame(int place, int frame, byte[] target, int offset) {
    byte[] covered = frame(place, frame);
    System.arraycopy(covered, 0, target, offset, covered.length);
  }

  private byte[] frame(int place, int frame) {
    byte[] pixels = new byte[examples.frameBytes()];
    examples.frame(example, frame, pixels, 0);
    int size = frameSize();
    int area = size * size;
    for (int plane = 0; plane < pixels.length; plane += area) {
      long sum = 0;
      for (int i = plane; i < plane + area; i++) {
        sum += pixels[i] & 0xff;
      }
      byte mean = (byte) Math.round((double) sum / area);
      for (int y = places.get(place)[1]; y < Math.min(size, places.get(place)[1] + patch); y++) {
        for (int x = places.get(place)[0]; x < Math.min(size, places.get(place)[0] + patch); x++) {
          pixels[plane + y * size + x] = mean;
        }
      }
    }
    return pixels;
  }

  @Override
  public void histogram(int place, float[] target, int offset) {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < frames(place) && histogramLength() > 0; i++) {
      frames.add(frame(place, i));
    }
    float[] histogram = preparation.histogram(frames);
    System.arraycopy(histogram, 0, target, offset, histogram.length);
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return Optional.of(preparation);
  }
}
