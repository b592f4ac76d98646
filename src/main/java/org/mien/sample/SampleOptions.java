package org.mien.sample;

import org.mien.job.UserError;

/**
 * What the generator makes.
 *
 * @param seed decides everything that is drawn; the same seed gives the same pixels everywhere
 * @param people how many different people, at least 2
 * @param stillsPerLabel stills of each person for each of the seven labels, at least 0; some get one more
 * @param clips how many clips, at least 0; the first people show them, one emotion after the other
 * @param stillSize width and height of a still in pixels, 32 to 1024
 * @param frameSize width and height of a frame of a clip in pixels, 32 to 1024
 * @param faults whether to plant the faults of {@code faults.csv}; needs at least 4 people and 2 stills a label
 */
public record SampleOptions(
    long seed, int people, int stillsPerLabel, int clips, int stillSize, int frameSize, boolean faults) {

  /** The seed of the folder {@code sample-data}. */
  public static final long DEFAULT_SEED = 7;

  /** Checks ranges. */
  public SampleOptions {
    require(people >= 2 && people <= 100_000, "people must be from 2 to 100000, not " + people);
    require(stillsPerLabel >= 0, "stills per label must be at least 0, not " + stillsPerLabel);
    require(clips >= 0, "clips must be at least 0, not " + clips);
    require(stillSize >= 32 && stillSize <= 1024, "the size of a still must be from 32 to 1024, not " + stillSize);
    require(frameSize >= 32 && frameSize <= 1024, "the size of a frame must be from 32 to 1024, not " + frameSize);
    require(!faults || people >= 4 && stillsPerLabel >= 2, "faults need at least 4 people and 2 stills per label");
  }

  /** The options of the folder {@code sample-data}: 14 people, about 420 stills, 21 clips, with faults. */
  public static SampleOptions standard() {
    return new SampleOptions(DEFAULT_SEED, 14, 4, 21, 128, 64, true);
  }

  /** These options with another seed. */
  public SampleOptions withSeed(long other) {
    return new SampleOptions(other, people, stillsPerLabel, clips, stillSize, frameSize, faults);
  }

  /** These options with another number of people. */
  public SampleOptions withPeople(int other) {
    return new SampleOptions(seed, other, stillsPerLabel, clips, stillSize, frameSize, faults);
  }

  /** These options with another number of stills for each person and label. */
  public SampleOptions withStillsPerLabel(int other) {
    return new SampleOptions(seed, people, other, clips, stillSize, frameSize, faults);
  }

  /** These options with another number of clips. */
  public SampleOptions withClips(int other) {
    return new SampleOptions(seed, people, stillsPerLabel, other, stillSize, frameSize, faults);
  }

  /** These options with or without planted faults. */
  public SampleOptions withFaults(boolean planted) {
    return new SampleOptions(seed, people, stillsPerLabel, clips, stillSize, frameSize, planted);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new UserError("The sample cannot be made: " + sentence + ".");
    }
  }
}
