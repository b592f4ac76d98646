package org.mien.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_ml;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.TermCriteria;
import org.bytedeco.opencv.opencv_ml.DTrees;
import org.bytedeco.opencv.opencv_ml.RTrees;
import org.bytedeco.opencv.opencv_ml.TrainData;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;

/**
 * Trains random forests (Breiman, "Random forests", 2001) with OpenCV: every tree on as many examples as there are, drawn
 * with replacement, the best of sqrt(columns) randomly chosen columns by Gini impurity at each node. Trees are trained some
 * at a time, each lot with random numbers of its own, so that the work can be stopped and shared among threads without
 * changing the result.
 */
final class ForestFit {

  private static final int LOT = 10;

  private final KernelSvm.Rows data;
  private final int depth;
  private final long seed;

  private ForestFit(KernelSvm.Rows data, int depth, long seed) {
    this.data = data;
    this.depth = depth;
    this.seed = seed;
  }

  /**
   * Trains.
   *
   * @param depth most questions from root to leaf, 1 to 25
   * @throws UserError if OpenCV's native library cannot be loaded here
   */
  static Forest fit(KernelSvm.Rows data, int trees, int depth, long seed, Job job) {
    int columns = data.rows()[0].length;
    if (Arrays.stream(data.labels()).distinct().count() == 1) {
      return new Forest(data.classes(), columns, new int[] {0}, new int[] {-1}, new float[1], new int[] {data.labels()[0]},
          new int[1]);
    }
    quiet();
    ForestFit fit = new ForestFit(data, depth, seed);
    List<Forest> lots = new ArrayList<>();
    int count = (trees + LOT - 1) / LOT;
    try {
      OrderedParallel.forEach(IntStream.range(0, count).iterator(), i -> fit.lot(i, Math.min(LOT, trees - i * LOT)), lot -> {
        lots.add(lot);
        job.step("Training a random forest", lots.size(), count);
      }, job);
    } catch (UnsatisfiedLinkError e) {
      throw new UserError("OpenCV's native library cannot be loaded on this computer, so there is no random forest here ("
          + e.getMessage() + ").", e);
    }
    return joined(data.classes(), columns, lots);
  }

  /** JavaCPP warns of versions that differ in their last digits, on standard error unless told otherwise. */
  private static void quiet() {
    if (System.getProperty("org.bytedeco.javacpp.logger") == null) {
      System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
    }
  }

  private Forest lot(int number, int trees) {
    int columns = data.rows()[0].length;
    try (PointerScope scope = new PointerScope()) {
      Mat samples = new Mat(data.rows().length, columns, opencv_core.CV_32F);
      Mat responses = new Mat(data.rows().length, 1, opencv_core.CV_32S);
      FloatIndexer cells = samples.createIndexer();
      IntIndexer classes = responses.createIndexer();
      for (int r = 0; r < data.rows().length; r++) {
        cells.put(r, data.rows()[r]);
        classes.put(r, data.labels()[r]);
      }
      RTrees forest = RTrees.create();
      forest.setMaxDepth(depth);
      forest.setMinSampleCount(1);
      forest.setActiveVarCount((int) Math.max(1, Math.sqrt(columns)));
      forest.setTermCriteria(new TermCriteria(TermCriteria.COUNT, trees, 0));
      forest.setCVFolds(0);
      forest.setUseSurrogates(false);
      // OpenCV draws from a generator of the calling thread.
      opencv_core.theRNG().state(new SplittableRandom(seed + number).nextLong());
      forest.train(TrainData.create(samples, opencv_ml.ROW_SAMPLE, responses), 0);
      return read(forest);
    }
  }

  private Forest read(RTrees forest) {
    IntPointer starts = forest.getRoots();
    int[] roots = new int[(int) starts.limit()];
    starts.get(roots);
    DTrees.Node nodes = forest.getNodes();
    DTrees.Split splits = forest.getSplits();
    int[] labels = Arrays.stream(data.labels()).distinct().sorted().toArray();
    int count = (int) nodes.limit();
    Forest read = new Forest(data.classes(), data.rows()[0].length, roots, new int[count], new float[count], new int[count],
        new int[count]);
    for (int i = 0; i < count; i++) {
      nodes.position(i);
      boolean leaf = nodes.split() < 0;
      read.questions()[i] = -1;
      read.left()[i] = leaf ? labels[nodes.classIdx()] : nodes.left();
      read.right()[i] = leaf ? 0 : nodes.right();
      if (!leaf) {
        splits.position(nodes.split());
        read.questions()[i] = splits.varIdx();
        read.thresholds()[i] = splits.c();
      }
    }
    return read;
  }

  private static Forest joined(int classes, int columns, List<Forest> lots) {
    int nodes = lots.stream().mapToInt(lot -> lot.questions().length).sum();
    int trees = lots.stream().mapToInt(lot -> lot.roots().length).sum();
    Forest all = new Forest(
        classes, columns, new int[trees], new int[nodes], new float[nodes], new int[nodes], new int[nodes]);
    int node = 0;
    int tree = 0;
    for (Forest lot : lots) {
      for (int root : lot.roots()) {
        all.roots()[tree++] = root + node;
      }
      int shift = node;
      for (int i = 0; i < lot.questions().length; i++, node++) {
        boolean leaf = lot.questions()[i] < 0;
        all.questions()[node] = lot.questions()[i];
        all.thresholds()[node] = lot.thresholds()[i];
        all.left()[node] = lot.left()[i] + (leaf ? 0 : shift);
        all.right()[node] = leaf ? 0 : lot.right()[i] + shift;
      }
    }
    return all;
  }
}
