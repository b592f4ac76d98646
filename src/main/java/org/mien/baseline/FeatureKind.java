package org.mien.baseline;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** What a baseline looks at, by the word in its {@link BaselineSpec}. */
public enum FeatureKind {
  /** The texture vector that the preparation names, one a clip. */
  HISTOGRAM("histogram", "texture"),
  /** All stored planes of all frames, each value from 0 to 1; a clip is first brought to a fixed number of frames. */
  PIXELS("pixels", "pixels"),
  /** {@link org.mien.motion.RelativeMotion#withSpeed} of every frame of a motion map; clips as for pixels. */
  MOTION("motion", "relative motion");

  private final String key;
  private final String title;

  FeatureKind(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The word in specs and files. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  static FeatureKind of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst()
        .orElseThrow(() -> new UserError("A baseline looks at "
            + Arrays.stream(values()).map(FeatureKind::key).collect(Collectors.joining(" or ")) + ", not at '" + key
            + "'; write for instance rbf-svm:pixels,C=3."));
  }
}
