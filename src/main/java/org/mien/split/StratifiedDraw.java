package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mien.dataset.Clip;

/**
 * Draws whole groups so that every class comes as near as possible to its wanted share. Groups come in random order, and
 * each is taken if it brings the classes nearer to their targets, measured as the sum of squared differences of shares;
 * of a few such passes the best is kept. Few enough, that another seed draws other groups. With single clips every class
 * is met to the nearest whole clip.
 */
final class StratifiedDraw {

  private static final int PASSES = 25;

  private final int[][] labels;
  private final int[][] counts;
  private final double[] targets;
  private final double[] totals;

  private StratifiedDraw(List<List<Clip>> groups, double share) {
    Map<String, Integer> classes = new TreeMap<>();
    groups.forEach(group -> group.forEach(clip -> classes.put(clip.label(), 0)));
    int next = 0;
    for (Map.Entry<String, Integer> entry : classes.entrySet()) {
      entry.setValue(next++);
    }
    labels = new int[groups.size()][];
    counts = new int[groups.size()][];
    totals = new double[classes.size()];
    for (int g = 0; g < labels.length; g++) {
      Map<Integer, Integer> ofGroup = new TreeMap<>();
      groups.get(g).forEach(clip -> ofGroup.merge(classes.get(clip.label()), 1, Integer::sum));
      labels[g] = ofGroup.keySet().stream().mapToInt(Integer::intValue).toArray();
      counts[g] = ofGroup.values().stream().mapToInt(Integer::intValue).toArray();
      ofGroup.forEach((label, count) -> totals[label] += count);
    }
    targets = new double[totals.length];
    for (int c = 0; c < targets.length; c++) {
      // A class of two or more gives one away at least, or nothing could be said about it.
      targets[c] = totals[c] >= 2 ? Math.max(1, share * totals[c]) : share * totals[c];
    }
  }

  /**
   * Draws at least one group and leaves at least one.
   *
   * @param groups at least two, in an order that does not depend on the order of files
   * @return the indices of the groups drawn, ascending
   */
  static List<Integer> draw(List<List<Clip>> groups, double share, SplittableRandom random) {
    StratifiedDraw draw = new StratifiedDraw(groups, share);
    boolean[] best = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < PASSES && smallest > 0; pass++) {
      boolean[] taken = draw.pass(random);
      double distance = draw.exact(taken) ? 0 : draw.distance(taken);
      if (distance < smallest) {
        smallest = distance;
        best = taken;
      }
    }
    List<Integer> drawn = new ArrayList<>();
    for (int g = 0; g < best.length; g++) {
      if (best[g]) {
        drawn.add(g);
      }
    }
    return drawn;
  }

  private boolean[] pass(SplittableRandom random) {
    int[] order = order(random);
    boolean[] taken = new boolean[order.length];
    double[] have = new double[totals.length];
    int size = 0;
    int nearest = order[0];
    double least = Double.POSITIVE_INFINITY;
    for (int g : order) {
      double change = change(g, have);
      if (size == 0 && change < least) {
        least = change;
        nearest = g;
      }
      if (change < 0 && size + 1 < order.length) {
        take(g, taken, have);
        size++;
      }
    }
    if (size == 0) {
      take(nearest, taken, have);
    }
    return taken;
  }

  private int[] order(SplittableRandom random) {
    int[] order = new int[labels.length];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private double change(int group, double[] have) {
    double change = 0;
    for (int i = 0; i < labels[group].length; i++) {
      int c = labels[group][i];
      double missing = have[c] - targets[c];
      double then = missing + counts[group][i];
      change += (then * then - missing * missing) / (totals[c] * totals[c]);
    }
    return change;
  }

  private void take(int group, boolean[] taken, double[] have) {
    taken[group] = true;
    for (int i = 0; i < labels[group].length; i++) {
      have[labels[group][i]] += counts[group][i];
    }
  }

  private double[] have(boolean[] taken) {
    double[] have = new double[totals.length];
    for (int g = 0; g < taken.length; g++) {
      for (int i = 0; taken[g] && i < labels[g].length; i++) {
        have[labels[g][i]] += counts[g][i];
      }
    }
    return have;
  }

  private boolean exact(boolean[] taken) {
    double[] have = have(taken);
    for (int c = 0; c < have.length; c++) {
      if (Math.abs(have[c] - targets[c]) > 0.5) {
        return false;
      }
    }
    return true;
  }

  private double distance(boolean[] taken) {
    double[] have = have(taken);
    double sum = 0;
    for (int c = 0; c < have.length; c++) {
      double difference = (have[c] - targets[c]) / totals[c];
      sum += difference * difference;
    }
    return sum;
  }
}
