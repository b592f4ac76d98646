package org.mien.annotation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.NaturalOrder;
import org.mien.dataset.Timing;

/**
 * What one coder says of one clip.
 *
 * @param label key of the class, or the empty string where nothing is said
 * @param onset first frame in which the face moves, or {@link Timing#UNKNOWN}
 * @param apex frame of the strongest movement, or {@link Timing#UNKNOWN}
 * @param offset frame in which the movement is over, or {@link Timing#UNKNOWN}
 * @param actionUnits numbers of the units seen, empty where the coder saw none, absent where nothing is said
 */
public record Annotation(String label, int onset, int apex, int offset, Optional<Set<String>> actionUnits) {

  /** Copies the set. */
  public Annotation {
    actionUnits = actionUnits.map(Set::copyOf);
  }

  /** Whether anything is said about an aspect. */
  public boolean says(Aspect aspect) {
    return switch (aspect) {
      case LABEL -> !label.isEmpty();
      case ACTION_UNITS -> actionUnits.isPresent();
      case ONSET, APEX, OFFSET -> frame(aspect) != Timing.UNKNOWN;
      case INTERVAL -> onset != Timing.UNKNOWN && offset != Timing.UNKNOWN;
    };
  }

  /** The frame that is said to be onset, apex or offset, or {@link Timing#UNKNOWN}. */
  public int frame(Aspect aspect) {
    return switch (aspect) {
      case ONSET -> onset;
      case APEX -> apex;
      case OFFSET -> offset;
      default -> throw new IllegalArgumentException(aspect + " is no frame");
    };
  }

  /** What is said about an aspect as text; the empty string where nothing is. */
  public String text(Aspect aspect) {
    if (!says(aspect)) {
      return "";
    }
    return switch (aspect) {
      case LABEL -> label;
      case ACTION_UNITS -> actionUnits.filter(units -> !units.isEmpty()).map(Annotation::joined).orElse(ActionUnits.NONE);
      case INTERVAL -> onset + "-" + offset;
      default -> Integer.toString(frame(aspect));
    };
  }

  private static String joined(Set<String> units) {
    return units.stream().collect(Collectors.toCollection(() -> new TreeSet<>(NaturalOrder.INSTANCE))).stream()
        .collect(Collectors.joining("+"));
  }
}
