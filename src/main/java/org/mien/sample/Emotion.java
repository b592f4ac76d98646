package org.mien.sample;

import static org.mien.sample.ActionUnit.AU1;
import static org.mien.sample.ActionUnit.AU10;
import static org.mien.sample.ActionUnit.AU12;
import static org.mien.sample.ActionUnit.AU15;
import static org.mien.sample.ActionUnit.AU16;
import static org.mien.sample.ActionUnit.AU17;
import static org.mien.sample.ActionUnit.AU2;
import static org.mien.sample.ActionUnit.AU20;
import static org.mien.sample.ActionUnit.AU23;
import static org.mien.sample.ActionUnit.AU24;
import static org.mien.sample.ActionUnit.AU25;
import static org.mien.sample.ActionUnit.AU26;
import static org.mien.sample.ActionUnit.AU4;
import static org.mien.sample.ActionUnit.AU43;
import static org.mien.sample.ActionUnit.AU5;
import static org.mien.sample.ActionUnit.AU6;
import static org.mien.sample.ActionUnit.AU7;
import static org.mien.sample.ActionUnit.AU9;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The six basic emotions and neutral, with the action units that show them: the prototypes of Friesen and Ekman, "EMFACS-7:
 * Emotional Facial Action Coding System" (1983), and Ekman, Friesen and Hager, FACS Investigator's Guide (2002), table 10-2.
 * {@link #core()} is what everybody shows; {@link #options()} are units that some people add.
 */
public enum Emotion {
  /** 4 + 5 + 7 + 23, often 24 or 17. */
  ANGER(weights(AU4, 1.0, AU5, .45, AU7, .8, AU23, .8), weights(AU24, .8, AU17, .6, AU10, .35)),
  /** 9 + 15 + 16, often 10 or 17. */
  DISGUST(weights(AU9, 1.0, AU10, .6, AU15, .35, AU16, .35), weights(AU17, .6, AU25, .5, AU7, .5)),
  /** 1 + 2 + 4 + 5 + 20, often 7 and 25 or 26. */
  FEAR(weights(AU1, .95, AU2, .5, AU4, .6, AU5, .95, AU20, .95), weights(AU25, .8, AU26, .4, AU7, .3)),
  /** 6 + 12, often 25. */
  HAPPINESS(weights(AU6, .8, AU12, 1.0), weights(AU25, .8, AU26, .2)),
  /** A face at rest. */
  NEUTRAL(Map.of(), Map.of()),
  /** 1 + 4 + 15, often 17. */
  SADNESS(weights(AU1, .95, AU4, .5, AU15, 1.0), weights(AU17, .7, AU7, .25, AU43, .25)),
  /** 1 + 2 + 5 + 26. */
  SURPRISE(weights(AU1, 1.0, AU2, 1.0, AU5, .8, AU25, .6, AU26, .75), weights(AU26, 1.0));

  private final Map<ActionUnit, Double> core;
  private final Map<ActionUnit, Double> options;

  Emotion(Map<ActionUnit, Double> core, Map<ActionUnit, Double> options) {
    this.core = core;
    this.options = options;
  }

  /** The six basic emotions in alphabetical order, without neutral. */
  public static List<Emotion> basic() {
    return List.of(ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE);
  }

  /** The name of the class and of its folder: the lower-case English word. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action units of the prototype with their intensities at full strength, 0 to 1. */
  public Map<ActionUnit, Double> core() {
    return core;
  }

  /** The action units that some people add, with their intensities at full strength, 0 to 1. */
  public Map<ActionUnit, Double> options() {
    return options;
  }

  private static Map<ActionUnit, Double> weights(Object... pairs) {
    Map<ActionUnit, Double> weights = new EnumMap<>(ActionUnit.class);
    for (int i = 0; i < pairs.length; i += 2) {
      weights.put((ActionUnit) pairs[i], (Double) pairs[i + 1]);
    }
    return Collections.unmodifiableMap(weights);
  }
}
