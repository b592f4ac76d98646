package org.mien.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mien.image.Gray;
import org.mien.learn.Epoch;
import org.mien.metrics.ClassScores;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Estimate;
import org.mien.metrics.Interval;
import org.mien.metrics.Score;

/** Every chart from made-up data: few and many classes, short and long names, undefined scores. */
public final class Gallery {

  public static final List<String> SIX = List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise");
  public static final List<String> LONG = List.of(
      "anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral expression", "contempt",
      "repression", "tense", "others", "happily surprised, with the brows raised and the jaw dropped", "sadly angry & <mixed>");

  private Gallery() {}

  public static Map<String, ChartFigure> all() {
    Map<String, ChartFigure> figures = new LinkedHashMap<>();
    for (List<String> classes : List.of(List.of("basic", "non-basic"), SIX, LONG)) {
      int n = classes.size();
      ConfusionMatrix matrix = confusion(classes, n == 13 ? 4000 : 31);
      figures.put("confusion-counts-" + n, ConfusionChart.counts(matrix));
      figures.put("confusion-shares-" + n, ConfusionChart.shares(matrix));
      figures.put("actual-predicted-" + n, CountChart.actualAgainstPredicted(matrix));
      figures.put("class-scores-" + n, IntervalChart.classScores(scores(classes)));
      figures.put("class-distribution-" + n, CountChart.classDistribution(classes, parts(n)));
      figures.put("timeline-" + n, TimelineChart.of("timeline", "Clip s03-happiness-2", timeline(classes, 72, 100), 1));
    }
    figures.put("timeline-long", TimelineChart.of("timeline", "Recording", timeline(SIX, 20_000, 100), 5));
    figures.put("learning-curves", LearningCurves.of(epochs(18, true), 15));
    figures.put("learning-curves-1", LearningCurves.of(epochs(1, false), 1));
    figures.put("leak", IntervalChart.leak(List.of("Accuracy", "Macro F1", "UAR"),
        List.of(new Band(.92, .89, .95), new Band(.91, .87, .94), new Band(.9, .86, .94)),
        List.of(new Band(.48, .39, .57), new Band(.44, .35, .54), new Band(.45, .36, .54)), 6));
    figures.put("comparison", IntervalChart.comparison(List.of("Accuracy", "Macro F1", "Cohen's kappa"),
        List.of(new IntervalChart.Series("network, preset paper",
                List.of(new Band(.48, .39, .57), new Band(.44, .35, .54), new Band(-.13, -.27, .02))),
            new IntervalChart.Series("linear on LBP histograms",
                List.of(new Band(.41, .33, .5), Band.of(Double.NaN), Band.of(.2)))), 6));
    figures.putAll(Statistics.all());
    figures.put("texture", TextureChart.of("lbp-happiness", "happiness (s03, frame 41)", face(48), codes(face(48)),
        histogram(codes(face(48)))));
    return figures;
  }

  public static ConfusionMatrix confusion(List<String> classes, int scale) {
    SplittableRandom random = new SplittableRandom(7);
    int n = classes.size();
    long[][] counts = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        counts[a][p] = a == 1 && n == 13 ? 0 : random.nextInt(a == p ? scale : Math.max(2, scale / 5));
      }
    }
    return ConfusionMatrix.of(classes, counts);
  }

  public static List<ClassScores> scores(List<String> classes) {
    SplittableRandom random = new SplittableRandom(3);
    List<ClassScores> scores = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      Estimate precision = c == 1 ? new Estimate(Score.undefined("nothing was predicted as it"),
          Interval.undefined(0, 0, "nothing was predicted as it")) : estimate(random);
      scores.add(new ClassScores(classes.get(c), 20 + c, 18, precision, estimate(random), estimate(random),
          estimate(random), estimate(random)));
    }
    return scores;
  }

  private static Estimate estimate(SplittableRandom random) {
    double value = 0.2 + 0.7 * random.nextDouble();
    return new Estimate(Score.of(value), new Interval(value - 0.12, Math.min(1, value + 0.1), 1000, 0, ""));
  }

  public static List<CountChart.Series> parts(int n) {
    long[] train = new long[n];
    long[] validation = new long[n];
    long[] test = new long[n];
    for (int c = 0; c < n; c++) {
      train[c] = 640 + 1377L * c % 500;
      validation[c] = train[c] / 8;
      test[c] = train[c] / 4;
    }
    return List.of(new CountChart.Series("training part", train), new CountChart.Series("validation part", validation),
        new CountChart.Series("test part", test));
  }

  public static List<Epoch> epochs(int count, boolean validation) {
    List<Epoch> epochs = new ArrayList<>();
    for (int e = 1; e <= count; e++) {
      double loss = 1.8 * Math.exp(-e / 6.0);
      double held = 0.9 + Math.exp(-e / 5.0) + 0.0008 * e * e;
      epochs.add(new Epoch(e, loss, 1 - loss / 2, validation ? held : Double.NaN, validation ? 1.1 - held / 2 : Double.NaN,
          3.5));
    }
    return epochs;
  }

  public static Timeline timeline(List<String> classes, int frames, double fps) {
    double[] times = new double[frames];
    float[][] probabilities = new float[frames][classes.size()];
    for (int f = 0; f < frames; f++) {
      times[f] = f / fps;
      double sum = 0;
      for (int c = 0; c < classes.size(); c++) {
        double peak = (c + 0.5) / classes.size();
        double value = Math.exp(-40 * Math.pow((double) f / frames - peak, 2)) + 0.05 + 0.02 * Math.sin(f * (c + 1));
        probabilities[f][c] = (float) value;
        sum += value;
      }
      for (int c = 0; c < classes.size(); c++) {
        probabilities[f][c] /= (float) sum;
      }
    }
    return new Timeline(classes, "time (s)", times, probabilities);
  }

  /** A drawing of rings, nobody's face. */
  public static Gray face(int size) {
    float[] pixels = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double r = Math.hypot(x - size / 2.0, y - size / 2.0);
        pixels[y * size + x] = (float) Math.round(127 + 100 * Math.sin(r / 3) + 20 * Math.sin(x * 1.7));
      }
    }
    return new Gray(size, size, pixels, 8);
  }

  public static Gray codes(Gray image) {
    int n = image.width();
    float[] codes = new float[n * n];
    int[][] ring = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}};
    for (int y = 1; y < n - 1; y++) {
      for (int x = 1; x < n - 1; x++) {
        int code = 0;
        for (int b = 0; b < 8; b++) {
          code |= image.at(x + ring[b][0], y + ring[b][1]) > image.at(x, y) ? 1 << b : 0;
        }
        codes[y * n + x] = code;
      }
    }
    return new Gray(n, n, codes, 8);
  }

  public static double[] histogram(Gray codes) {
    double[] histogram = new double[256];
    for (float code : codes.pixels()) {
      histogram[(int) code] += 1.0 / codes.pixels().length;
    }
    return histogram;
  }

  /** Writes every chart into the folder given, to be looked at. */
  public static void main(String[] args) {
    all().forEach((name, figure) -> figure.exportAll(Path.of(args[0]), name));
  }
}
