package org.mien.explain;

import java.util.List;
import java.util.Locale;

/**
 * What the answers to some clips depended on.
 *
 * @param classes keys of the classes
 * @param frameSize width and height of all maps in pixels
 * @param clips one a clip
 * @param means the mean maps of each class that has a clip
 * @param sanity what remained of the gradient maps when the weights were drawn anew
 */
public record Explanation(List<String> classes, int frameSize, List<OfClip> clips, List<OfClass> means, Sanity sanity) {

  /** Copies the lists. */
  public Explanation {
    classes = List.copyOf(classes);
    clips = List.copyOf(clips);
    means = List.copyOf(means);
  }

  /**
   * The maps of one clip.
   *
   * @param clip its id
   * @param actual its class, or -1
   * @param probabilities what the model said
   * @param target the class that the maps speak of
   * @param picture first stored plane of the middle frame, 0..255, row by row
   * @param maps occlusion and gradient
   * @param overTime share of each frame in the sum of all |gradient x input|; one value for a still
   */
  public record OfClip(
      String clip, int actual, float[] probabilities, int target, byte[] picture, Maps maps, double[] overTime) {}

  /**
   * The mean maps of the clips of one class, each for that class.
   *
   * @param target index of the class
   * @param clips how many clips were averaged
   * @param maps the means
   */
  public record OfClass(int target, int clips, Maps maps) {}

  /**
   * Two maps of the same place, {@code frameSize * frameSize} values each, row by row.
   *
   * @param occlusion mean fall of the probability where a patch lay
   * @param gradient gradient x input, the mean over the frames; above 0 where it speaks for the class
   */
  public record Maps(float[] occlusion, float[] gradient) {}

  /**
   * The sanity check of Adebayo et al. (2018).
   *
   * @param similarity mean over the clips of Spearman's rank correlation between |gradient x input| of the trained weights and
   *     of weights drawn anew, from -1 to 1; NaN where it cannot be told
   * @param clips how many clips were compared
   */
  public record Sanity(double similarity, int clips) {

    /** A similarity above this means that a map is drawn by the picture and hardly by what was learned. */
    public static final double MOST = 0.5;

    /** Whether the maps depend on what was learned. */
    public boolean passed() {
      return similarity <= MOST;
    }

    /** What the check says, in a sentence. */
    public String sentence() {
      String number = String.format(Locale.ROOT, "%.2f", similarity);
      if (Double.isNaN(similarity)) {
        return "The sanity check could not be made: the gradient maps are the same everywhere.";
      }
      return passed()
          ? "Sanity check passed: with weights drawn anew the gradient maps change (rank correlation " + number + " over "
              + over() + ", at most " + MOST + " is asked for)."
          : "Sanity check failed: with weights drawn anew the gradient maps stay much the same (rank correlation " + number
              + " over " + over() + ", at most " + MOST + " is asked for), so they show the picture rather than what the"
              + " model learned. Do not read them as an explanation.";
    }

    private String over() {
      return clips + (clips == 1 ? " clip" : " clips");
    }
  }
}
