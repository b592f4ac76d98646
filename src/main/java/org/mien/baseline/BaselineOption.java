package org.mien.baseline;

import java.math.BigDecimal;
import org.mien.job.UserError;

/** The options of baselines, in the order in which a {@link BaselineSpec} writes them. */
enum BaselineOption {
  /** Frames that a clip is brought to, or auto: 1 where the training part has only stills, else 8. */
  FRAMES("frames", "auto", "frames=8"),
  /** Cost of mistakes against the penalty on weights. */
  COST("C", "", "C=1"),
  /** rbf is the Gaussian kernel exp(-gamma d^2) of the Euclidean distance, laplace exp(-gamma d) of the city block distance. */
  KERNEL("kernel", "rbf", "kernel=laplace"),
  /** Width of the kernel; scale is 1 / (features * their variance), for laplace 1 / features. */
  GAMMA("gamma", "scale", "gamma=scale"),
  /** Neighbours that vote. */
  NEIGHBOURS("k", "5", "k=5"),
  /** Trees of a forest. */
  TREES("trees", "100", "trees=100"),
  /** Most questions from the root to a leaf of a tree. */
  DEPTH("depth", "25", "depth=25"),
  /** Whether every feature is brought to mean 0 and deviation 1, as measured on the training part. */
  STANDARDISE("standardise", "on", "standardise=off"),
  /** Whether rare classes weigh more. */
  BALANCED("balanced", "off", "balanced"),
  /** Whether the mirror images of the training part are learned from too. */
  MIRROR("mirror", "off", "mirror"),
  /** Whether the answers for a clip and for its mirror image are averaged. */
  TTA("tta", "off", "tta");

  private final String key;
  private final String usual;
  private final String example;

  BaselineOption(String key, String usual, String example) {
    this.key = key;
    this.usual = usual;
    this.example = example;
  }

  String key() {
    return key;
  }

  String example() {
    return example;
  }

  /** Whether the bare word switches it on. */
  boolean isSwitch() {
    return this == BALANCED || this == MIRROR || this == TTA;
  }

  /** What holds where the spec is silent. */
  String usual(BaselineKind kind) {
    if (this != COST) {
      return usual;
    }
    return kind == BaselineKind.LINEAR_SVM ? "0.01" : kind == BaselineKind.MULTINOMIAL ? "0.001" : "1";
  }

  /**
   * The value in the one form that specs are written in.
   *
   * @throws UserError if it is not a value of this option
   */
  String canonical(String value) {
    boolean word = value.equals(usual) || this == KERNEL && value.equals("laplace");
    boolean named = word || isSwitch() && value.equals("on") || this == STANDARDISE && value.equals("off");
    if (named && !value.isEmpty()) {
      return value;
    }
    return switch (this) {
      case COST, GAMMA -> number(value);
      case FRAMES -> whole(value, 256);
      case NEIGHBOURS -> whole(value, 1000);
      case TREES -> whole(value, 10000);
      case DEPTH -> whole(value, 25);
      case KERNEL -> throw refused(value, "rbf or laplace");
      default -> throw refused(value, "on or off");
    };
  }

  private String number(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      if (number.signum() > 0 && number.doubleValue() > 0 && Double.isFinite(number.doubleValue()) && value.length() <= 30) {
        return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
      }
    } catch (NumberFormatException e) {
      throw new UserError(sentence(value, wanted()), e);
    }
    throw refused(value, wanted());
  }

  private String wanted() {
    return this == GAMMA ? "a number above 0 or 'scale'" : "a number above 0";
  }

  private String whole(String value, int most) {
    int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    if (number < 1 || number > most) {
      throw refused(value, "a whole number from 1 to " + most);
    }
    return Integer.toString(number);
  }

  private UserError refused(String value, String wanted) {
    return new UserError(sentence(value, wanted));
  }

  private String sentence(String value, String wanted) {
    return "The option '" + key + "' of a baseline is " + wanted + ", not '" + value + "'.";
  }
}
