package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A network that can be chosen by name. Further presets are plugins: annotate the class with
 * {@code @Plugin(type = NetworkPreset.class)} and give it a constructor without arguments.
 *
 * <p>Every preset keeps to these inputs and outputs, all 32-bit floats, row-major:
 * <ul>
 *   <li>{@link #FRAMES}: stills as samples x height x width x planes, clips as samples x frames x (height * width * planes),
 *       the planes of a pixel next to each other; with clips of
 *       unequal length the mask is samples x frames, 1 where a frame counts and 0 behind the end of the clip;
 *   <li>{@link #TEXTURE}, only if the plan has one: samples x textureLength, one histogram a sample;
 *   <li>labels: samples x 1, the number of the class from 0 on (sparse);
 *   <li>{@link #OUTPUT}: samples x classes, probabilities.
 * </ul>
 */
public interface NetworkPreset extends SciJavaPlugin {

  /** Name of the input that takes stills or clips. */
  String FRAMES = "frames";

  /** Name of the input that takes texture histograms. */
  String TEXTURE = "texture";

  /** Name of the output with the probabilities of the classes. */
  String OUTPUT = "emotion";

  /** Stable name that files and command lines use, lower case. */
  String key();

  /** Short title for a person. */
  String title();

  /** What the network is and where it comes from, in a sentence or two. */
  String description();

  /**
   * Builds the configuration.
   *
   * @throws IllegalArgumentException if frames of this size do not pass through the network
   */
  ComputationGraphConfiguration configure(NetworkPlan plan);

  /** Builds the network with its initial weights, which depend on the plan alone. */
  default NetworkGraph build(NetworkPlan plan) {
    Nd4jBootstrap.start();
    return NetworkGraph.create(configure(plan));
  }
}
