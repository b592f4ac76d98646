package org.mien.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.file.Csv;
import org.mien.metrics.Score;

/** Figures of agreement against published ones; {@code oracles/annotation/README.md} says where they stand. */
class AgreementOracleTest {

  private static final Path ORACLES = Path.of("src/test/resources/oracles/annotation");

  /** The answers to each unit that at least two coders gave. */
  private static List<int[]> units(String file) {
    Csv.Table table = Csv.read(ORACLES.resolve(file));
    List<int[]> units = new ArrayList<>();
    for (String column : table.header().subList(1, table.header().size())) {
      int[] answers = table.rows().stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty())
          .mapToInt(Integer::parseInt).toArray();
      if (answers.length > 1) {
        units.add(answers);
      }
    }
    return units;
  }

  private static double nominal(String file) {
    List<int[]> units = units(file);
    return Alpha.nominal(units.toArray(int[][]::new), 6, once(units.size())).value();
  }

  private static double interval(String file) {
    List<int[]> units = units(file);
    double[][] numbers = units.stream().map(u -> IntStream.of(u).asDoubleStream().toArray()).toArray(double[][]::new);
    return Alpha.interval(numbers, once(units.size())).value();
  }

  private static int[] once(int count) {
    return IntStream.generate(() -> 1).limit(count).toArray();
  }

  @Test
  void alphaIsThatOfKrippendorffsOwnExamples() {
    assertThat(nominal("krippendorff-a.csv")).isCloseTo(0.095, within(0.0005));
    assertThat(nominal("krippendorff-b.csv")).isCloseTo(0.692, within(0.0005));
    assertThat(nominal("krippendorff-c.csv")).isCloseTo(0.743421052632, within(1e-12));
    assertThat(interval("krippendorff-c.csv")).isCloseTo(0.849, within(0.0005));
  }

  @Test
  void alphaIsThatOfThePythonPackage() {
    assertThat(nominal("wikipedia.csv")).isCloseTo(0.691358, within(5e-7));
    assertThat(interval("wikipedia.csv")).isCloseTo(0.810845, within(5e-7));
  }

  @Test
  void kappaIsThatOfScikitLearn() {
    assertThat(kappa("1")).isCloseTo(0.348, within(0.0005));
    assertThat(kappa("4")).isCloseTo(0.8013, within(0.00005));
  }

  private static double kappa(String table) {
    List<List<Annotation>> answers = new ArrayList<>();
    for (Map<String, String> row : Csv.read(ORACLES.resolve("artstein-poesio.csv")).rows()) {
      for (int i = 0; row.get("table").equals(table) && i < Integer.parseInt(row.get("count")); i++) {
        answers.add(List.of(SomeCodings.label(row.get("first")), SomeCodings.label(row.get("second"))));
      }
    }
    assertThat(answers).hasSize(100);
    return SomeCodings.value(SomeCodings.agreement(SomeCodings.of(List.of("0", "1", "2"), answers)), Aspect.LABEL, Measure.KAPPA);
  }

  @Test
  void biasAndLimitsAreThoseOfBlandAndAltman() {
    List<List<Annotation>> answers = Csv.read(ORACLES.resolve("bland-altman.csv")).rows().stream().map(row -> List.of(
        SomeCodings.frames(Integer.parseInt(row.get("wright")), -1, -1),
        SomeCodings.frames(Integer.parseInt(row.get("mini")), -1, -1))).toList();
    Agreement agreement = SomeCodings.agreement(SomeCodings.of(List.of(), answers));
    double bias = SomeCodings.value(agreement, Aspect.ONSET, Measure.BIAS);
    double high = SomeCodings.value(agreement, Aspect.ONSET, Measure.LIMIT_HIGH);
    double low = SomeCodings.value(agreement, Aspect.ONSET, Measure.LIMIT_LOW);
    assertThat(bias).isCloseTo(-2.1, within(0.05));
    assertThat((high - low) / (2 * 1.96)).as("standard deviation").isCloseTo(38.8, within(0.05));
    assertThat((high + low) / 2).isCloseTo(bias, within(1e-9));
  }

  @Test
  void withoutTwoAnswersOrWithoutDifferenceThereIsNoAlpha() {
    Score nothing = Alpha.nominal(new int[0][], 2, new int[0]);
    assertThat(nothing.reason()).isEqualTo("no clip has the answers of two coders");
    assertThat(Alpha.nominal(new int[][] {{1, 1}, {1, 1}}, 2, once(2)).reason()).contains("all answers are the same");
    assertThat(Alpha.interval(new double[][] {{7, 7}, {7, 7, 7}}, once(2)).isDefined()).isFalse();
    assertThat(Alpha.interval(new double[0][], new int[0]).isDefined()).isFalse();
  }
}
