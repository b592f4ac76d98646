package org.mien.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the scores need of every sample, kept by unit, so that a resample is a weighted sum. Immutable. */
final class Units {

  private final List<String> classes;
  private final int[] starts;
  private final int[] unit;
  private final int[] cell;
  private final int[] place;
  private final int[] bin;
  private final float[] confidence;
  private final double[] losses;
  private final Ranking[] rankings;

  /**
   * Takes samples as they stand.
   *
   * @param classes names of the classes
   * @param units the samples of each unit; a unit may be empty
   */
  Units(List<String> classes, List<List<Outcome>> units) {
    this.classes = List.copyOf(classes);
    Outcome[] samples = units.stream().flatMap(List::stream).toArray(Outcome[]::new);
    this.starts = new int[units.size() + 1];
    this.unit = new int[samples.length];
    this.losses = new double[units.size()];
    for (int u = 0; u < units.size(); u++) {
      starts[u + 1] = starts[u] + units.get(u).size();
      Arrays.fill(unit, starts[u], starts[u + 1], u);
      for (Outcome outcome : units.get(u)) {
        losses[u] += LogLoss.of(outcome.probabilities(), outcome.actual());
      }
    }
    this.cell = Arrays.stream(samples).mapToInt(s -> s.actual() * classes.size() + s.predicted()).toArray();
    this.place = Arrays.stream(samples).mapToInt(Units::place).toArray();
    this.confidence = new float[samples.length];
    this.bin = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      confidence[i] = samples[i].probabilities()[samples[i].predicted()];
      bin[i] = Reliability.bin(confidence[i]);
    }
    this.rankings = new Ranking[classes.size()];
    for (int c = 0; c < rankings.length; c++) {
      rankings[c] = Ranking.of(samples, unit, c);
    }
  }

  /** Place of the actual class when classes are sorted by falling probability, from 0; of equals the first comes first. */
  private static int place(Outcome sample) {
    float[] p = sample.probabilities();
    int place = 0;
    for (int c = 0; c < p.length; c++) {
      if (p[c] > p[sample.actual()] || p[c] == p[sample.actual()] && c < sample.actual()) {
        place++;
      }
    }
    return place;
  }

  int size() {
    return starts.length - 1;
  }

  List<String> classes() {
    return classes;
  }

  /** Every unit once. */
  int[] once() {
    int[] once = new int[size()];
    Arrays.fill(once, 1);
    return once;
  }

  /** The tally of all units, each as often as {@code times} says; the array must not be changed afterwards. */
  Tally tally(int[] times) {
    return new Tally(this, times);
  }

  ConfusionMatrix confusion(int[] times) {
    long[] counts = new long[classes.size() * classes.size()];
    for (int u = 0; u < times.length; u++) {
      for (int i = starts[u]; times[u] > 0 && i < starts[u + 1]; i++) {
        counts[cell[i]] += times[u];
      }
    }
    return ConfusionMatrix.flat(classes, counts);
  }

  /** Sum of the logarithmic losses in nats. */
  double loss(int[] times) {
    double loss = 0;
    for (int u = 0; u < times.length; u++) {
      if (times[u] > 0) {
        loss += times[u] * losses[u];
      }
    }
    return loss;
  }

  /** How many samples have their actual class among the {@code k} most probable ones. */
  long within(int k, int[] times) {
    long hits = 0;
    for (int i = 0; i < place.length; i++) {
      hits += place[i] < k ? times[unit[i]] : 0;
    }
    return hits;
  }

  Reliability reliability(int[] times) {
    long[] count = new long[Reliability.BINS];
    long[] right = new long[Reliability.BINS];
    double[] sum = new double[Reliability.BINS];
    for (int i = 0; i < bin.length; i++) {
      int weight = times[unit[i]];
      count[bin[i]] += weight;
      right[bin[i]] += place[i] == 0 ? weight : 0;
      sum[bin[i]] += (double) weight * confidence[i];
    }
    List<Reliability.Bin> bins = new ArrayList<>();
    for (int b = 0; b < count.length; b++) {
      bins.add(new Reliability.Bin((double) b / Reliability.BINS, (double) (b + 1) / Reliability.BINS, count[b], right[b],
          sum[b]));
    }
    return new Reliability(bins);
  }

  /** Goes through the distinct probabilities of one class from the highest down. */
  void rank(int c, int[] times, Ranking.Visitor visitor) {
    rankings[c].visit(times, visitor);
  }

  /** The areas below the curves of one class. */
  Ranking.Areas areas(int c, int[] times) {
    return rankings[c].areas(times);
  }
}
