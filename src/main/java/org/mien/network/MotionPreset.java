package org.mien.network;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.mien.job.UserError;
import org.mien.learn.PixelInput;
import org.scijava.plugin.Plugin;

/**
 * A small network for motion maps, of which there are always few: {@link org.mien.motion.RelativeMotion#withSpeed} of the map,
 * one convolution (3 x 3, {@value #KERNELS} kernels, ReLU, the outermost values repeated outwards) with a 2 x 2 max pool, a
 * dense layer of {@value #UNITS} (ReLU) and softmax. The dropout of the plan acts in front of both dense layers. As shallow as
 * the network of Liong et al. (2019, STSTNet), whose three streams see the same planes; maps of 28 x 28 pixels make 51,027
 * parameters at three classes.
 *
 * <p>Of a clip, the values of each frame enter one after the other into a simple recurrent layer of {@value #UNITS} units, whose
 * last state takes the place of the values.
 */
@Plugin(type = NetworkPreset.class, name = MotionPreset.KEY)
public final class MotionPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "motion";

  private static final int KERNEL = 3;
  private static final int POOL = 2;
  private static final int KERNELS = 16;
  private static final int UNITS = 64;
  private static final int LEAST_SIDE = 4;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Small network for motion maps";
  }

  @Override
  public String description() {
    return "Motion freed of the map's stretching, one convolution of 16 kernels with a max pool, dense 64, softmax; reads motion"
        + " maps only, a simple recurrent layer of 64 over the frames of a clip.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    if (plan.input() != PixelInput.MOTION) {
      throw new UserError("The network '" + KEY + "' reads motion maps, not pixels of the kind '" + plan.input().key()
          + "'; prepare the data as motion, or choose another network.");
    }
    if (plan.height() != plan.width() || plan.height() < LEAST_SIDE) {
      throw new IllegalArgumentException("motion maps of " + plan.width() + " x " + plan.height()
          + " pixels do not pass through the network for motion maps, which wants squares of at least 4 x 4");
    }
    GraphBuilder graph = PresetParts.begin(plan, WeightInit.RELU);
    int side = Patches.pooled(MotionInput.padded(plan.height()), KERNEL, POOL);
    int length = side * side * KERNELS;
    graph.addLayer("conv", new ConvolutionPool(MotionInput.CHANNELS, KERNELS, KERNEL, POOL, false), FRAMES)
        .inputPreProcessor("conv", new MotionInput(plan.height()));
    if (plan.clips()) {
      graph.addLayer("rnn", new FusedRnn(length, UNITS, true), "conv")
          .inputPreProcessor("rnn", new MapsToSequence(true, side, side, KERNELS));
    } else {
      graph.addVertex("values",
          new PreprocessorVertex(new CnnToFeedForwardPreProcessor(side, side, KERNELS, CNN2DFormat.NHWC)), "conv");
    }
    return PresetParts.end(graph, plan, plan.clips() ? "rnn" : "values", plan.clips() ? UNITS : length, UNITS).build();
  }
}
