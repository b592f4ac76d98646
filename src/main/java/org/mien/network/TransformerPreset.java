package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.weights.WeightInit;
import org.scijava.plugin.Plugin;

/**
 * A small attention network (Vaswani et al. 2017) behind two convolutions, which see small images better than bare patches do
 * (Xiao et al. 2021): convolutions of 16 and 64 kernels (3 x 3, ReLU, no padding, max pools), steps of 64 values with their
 * position, two encoder blocks of 4 heads and 192 hidden units, attention pooling, dense 64 (ReLU), softmax. The steps are the
 * frames of a clip, and for stills the pixels of the last feature map, which stand for overlapping patches. The dropout of
 * the plan acts in front of both dense layers.
 */
@Plugin(type = NetworkPreset.class, name = TransformerPreset.KEY)
public final class TransformerPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "transformer";

  private static final int KERNEL = 3;
  private static final int FIRST_KERNELS = 16;
  private static final int SECOND_KERNELS = 64;
  private static final int FIRST_POOL = 2;
  private static final int WIDTH = 64;
  private static final int HEADS = 4;
  private static final int HIDDEN = 192;
  /** Fewer patches a side than this say too little about where something is. */
  private static final int FEWEST_PATCHES = 3;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Small attention network";
  }

  @Override
  public String description() {
    return "Two convolutions (16 and 64 kernels), two attention blocks of 4 heads, attention pooling, dense 64, softmax; the "
        + "frames of a clip or the patches of a still are the sequence.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    int pool = secondPool(Math.min(plan.height(), plan.width()));
    int rows = pooled(plan.height(), pool);
    int columns = pooled(plan.width(), pool);
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("frames of " + plan.width() + " x " + plan.height()
          + " pixels are too small for the attention network, 8 x 8 is the least");
    }
    GraphBuilder graph = PresetParts.begin(plan, WeightInit.XAVIER_UNIFORM);
    graph.addLayer("conv1", new ConvolutionPool(plan.channels(), FIRST_KERNELS, KERNEL, FIRST_POOL, false), FRAMES)
        .addLayer("conv2", new ConvolutionPool(FIRST_KERNELS, SECOND_KERNELS, KERNEL, pool, true), "conv1");
    steps(graph, plan, rows, columns);
    graph.addLayer("block1", new EncoderBlock(WIDTH, HEADS, HIDDEN), "steps")
        .addLayer("block2", new EncoderBlock(WIDTH, HEADS, HIDDEN), "block1")
        .addLayer("pool", new AttentionPool(WIDTH), "block2");
    return PresetParts.end(graph, plan, "pool", WIDTH, WIDTH).build();
  }

  private static void steps(GraphBuilder graph, NetworkPlan plan, int rows, int columns) {
    if (plan.clips()) {
      MapsToSequence frames = new MapsToSequence(true, rows, columns, SECOND_KERNELS);
      graph.inputPreProcessor("conv1", new FramesToImages(plan.height(), plan.width(), plan.channels()))
          .addLayer("steps", new StepEmbedding(frames.values(), WIDTH, 0), "conv2")
          .inputPreProcessor("steps", frames);
    } else {
      graph.addLayer("steps", new StepEmbedding(SECOND_KERNELS, WIDTH, rows * columns), "conv2")
          .inputPreProcessor("steps", new MapsToPatches(rows, columns, SECOND_KERNELS));
    }
  }

  /** The coarsest of the second pools that leaves enough patches a side; none on tiny frames. */
  private static int secondPool(int side) {
    for (int pool : new int[] {4, 3, 2}) {
      if (pooled(side, pool) >= FEWEST_PATCHES) {
        return pool;
      }
    }
    return 1;
  }

  private static int pooled(int side, int secondPool) {
    return Patches.pooled(Patches.pooled(side, KERNEL, FIRST_POOL), KERNEL, secondPool);
  }
}
