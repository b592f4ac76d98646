package org.mien.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;

/**
 * Deals whole groups to k folds so that every class is spread as evenly as they allow: groups whose classes are most
 * uneven first, each to the fold where the sum of squared class shares grows least, of equals to the smallest fold. The
 * idea is that of StratifiedGroupKFold in scikit-learn; of a few such deals in random order the most even is kept. Single
 * clips are dealt exactly: class counts and sizes of two folds differ by one at most.
 */
final class StratifiedFolds {

  private static final int DEALS = 10;

  private final List<int[]> counts = new ArrayList<>();
  private final double[] totals;
  private final double[] spread;
  private final int folds;

  private StratifiedFolds(List<List<Clip>> groups, int folds) {
    this.folds = folds;
    List<String> classes = List.copyOf(groups.stream().flatMap(List::stream).map(Clip::label)
        .collect(Collectors.toCollection(TreeSet::new)));
    totals = new double[classes.size()];
    spread = new double[groups.size()];
    for (List<Clip> group : groups) {
      int[] count = new int[classes.size()];
      group.forEach(clip -> count[classes.indexOf(clip.label())]++);
      double squares = 0;
      for (int c = 0; c < count.length; c++) {
        totals[c] += count[c];
        squares += (double) count[c] * count[c];
      }
      spread[counts.size()] = squares - (double) group.size() * group.size() / count.length;
      counts.add(count);
    }
  }

  /**
   * Deals groups.
   *
   * @param groups at least {@code folds}, in an order that does not depend on the order of files
   * @return the fold of every group, from 0; every fold has one
   */
  static int[] deal(List<List<Clip>> groups, int folds, SplittableRandom random) {
    StratifiedFolds dealer = new StratifiedFolds(groups, folds);
    boolean single = groups.stream().allMatch(group -> group.size() == 1);
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < (single ? 1 : DEALS); d++) {
      int[] deal = dealer.deal(random);
      double unevenness = dealer.unevenness(deal);
      if (unevenness < least) {
        least = unevenness;
        best = deal;
      }
    }
    return best;
  }

  private int[] deal(SplittableRandom random) {
    double[][] have = new double[folds][totals.length];
    int[] sizes = new int[folds];
    int[] deal = new int[counts.size()];
    for (int g : order(random)) {
      int fold = place(counts.get(g), have, sizes);
      deal[g] = fold;
      for (int c = 0; c < totals.length; c++) {
        have[fold][c] += counts.get(g)[c];
        sizes[fold] += counts.get(g)[c];
      }
    }
    return shuffled(deal, random);
  }

  /** Random order, then by unevenness of the classes, then class by class, which keeps the sizes of the folds equal. */
  private List<Integer> order(SplittableRandom random) {
    List<Integer> order = new ArrayList<>();
    double[] lot = new double[counts.size()];
    for (int g = 0; g < lot.length; g++) {
      order.add(g);
      lot[g] = random.nextDouble();
    }
    order.sort(Comparator.comparingDouble((Integer g) -> -spread[g]).thenComparingInt(g -> mainClass(counts.get(g)))
        .thenComparingDouble(g -> lot[g]));
    return order;
  }

  private static int mainClass(int[] count) {
    int main = 0;
    for (int c = 1; c < count.length; c++) {
      main = count[c] > count[main] ? c : main;
    }
    return main;
  }

  private int place(int[] count, double[][] have, int[] sizes) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int f = 0; f < folds; f++) {
      double growth = 0;
      for (int c = 0; c < count.length; c++) {
        growth += count[c] * (2 * have[f][c] + count[c]) / (totals[c] * totals[c]);
      }
      // An empty fold grows least or as little as another, so that none stays empty.
      if (growth < least || growth == least && sizes[f] < sizes[best]) {
        least = growth;
        best = f;
      }
    }
    return best;
  }

  /** The first fold would always get the largest group; another seed is to give other folds. */
  private int[] shuffled(int[] deal, SplittableRandom random) {
    int[] names = new int[folds];
    for (int i = 0; i < folds; i++) {
      int j = random.nextInt(i + 1);
      names[i] = names[j];
      names[j] = i;
    }
    return Arrays.stream(deal).map(fold -> names[fold]).toArray();
  }

  private double unevenness(int[] deal) {
    double[][] have = new double[folds][totals.length];
    for (int g = 0; g < deal.length; g++) {
      for (int c = 0; c < totals.length; c++) {
        have[deal[g]][c] += counts.get(g)[c];
      }
    }
    double sum = 0;
    for (double[] fold : have) {
      for (int c = 0; c < totals.length; c++) {
        sum += fold[c] * fold[c] / (totals[c] * totals[c]);
      }
    }
    return sum;
  }
}
