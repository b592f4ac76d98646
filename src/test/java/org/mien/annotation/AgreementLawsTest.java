package org.mien.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold whatever coders say. */
class AgreementLawsTest {

  private static final List<String> CLASSES = List.of("anger", "fear", "surprise");

  private static final Set<Measure> SIGNED = Set.of(Measure.BIAS, Measure.LIMIT_LOW, Measure.LIMIT_HIGH);

  private static Codings codings(List<String> coders, List<String> classes, List<List<Annotation>> answers) {
    List<CodedClip> clips = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      clips.add(new CodedClip("clip" + i, i % 4 == 3 ? "" : "S" + i % 4, i % 3 == 0 ? Double.NaN : 100, answers.get(i)));
    }
    return new Codings(coders, classes, clips);
  }

  /** Each figure with its interval, by what it is about. */
  private static Map<String, String> figures(Codings codings) {
    return SomeCodings.agreement(codings).figures().stream().collect(Collectors.toMap(
        f -> f.aspect() + " " + f.actionUnit() + " " + f.measure() + " " + f.scale() + " " + f.coders().stream().sorted().toList(),
        f -> SIGNED.contains(f.measure()) ? "" : f.estimate() + " " + f.clips() + " " + f.people()));
  }

  private static void same(Codings one, Codings other) {
    Map<String, String> figures = figures(one);
    Map<String, String> others = figures(other);
    assertThat(figures.keySet()).isEqualTo(others.keySet());
    assertThat(figures.keySet().stream().filter(k -> !figures.get(k).equals(others.get(k)))
        .map(k -> k + ": " + figures.get(k) + " and " + others.get(k))).isEmpty();
  }

  private static List<List<Annotation>> turned(List<List<Annotation>> answers) {
    return answers.stream().map(a -> {
      List<Annotation> other = new ArrayList<>(a);
      Collections.reverse(other);
      return other;
    }).toList();
  }

  @Property(tries = 15)
  void theOrderOfCodersChangesOnlySigns(@ForAll("three") List<List<Annotation>> answers) {
    Codings forth = codings(List.of("A", "B", "C"), CLASSES, answers);
    Codings back = codings(List.of("C", "B", "A"), CLASSES, turned(answers));
    same(back, forth);
    assertThat(Disagreement.in(back, 3)).extracting(Disagreement::clip, Disagreement::aspect, Disagreement::size)
        .isEqualTo(Disagreement.in(forth, 3).stream()
            .map(d -> org.assertj.core.api.Assertions.tuple(d.clip(), d.aspect(), d.size())).toList());
  }

  @Property(tries = 15)
  void theOrderOfClipsChangesNothing(@ForAll("three") List<List<Annotation>> answers, @ForAll long seed) {
    Codings codings = codings(List.of("A", "B", "C"), CLASSES, answers);
    List<CodedClip> shuffled = new ArrayList<>(codings.clips());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(SomeCodings.agreement(new Codings(codings.coders(), CLASSES, shuffled))).isEqualTo(SomeCodings.agreement(codings));
  }

  @Property(tries = 15)
  void otherNamesOfTheClassesChangeNothing(@ForAll("three") List<List<Annotation>> answers) {
    Map<String, String> names = Map.of("anger", "zorn", "fear", "angst", "surprise", "ueberraschung", "", "");
    List<List<Annotation>> renamed = answers.stream().map(list -> list.stream().map(a ->
        new Annotation(names.get(a.label()), a.onset(), a.apex(), a.offset(), a.actionUnits())).toList()).toList();
    same(codings(List.of("A", "B", "C"), List.of("angst", "ueberraschung", "zorn"), renamed),
        codings(List.of("A", "B", "C"), CLASSES, answers));
  }

  @Property(tries = 25)
  void equalAnswersAgreeFully(@ForAll("one") List<Annotation> answers) {
    Codings codings = codings(List.of("A", "B"), CLASSES, answers.stream().map(a -> List.of(a, a)).toList());
    Agreement agreement = SomeCodings.agreement(codings);
    assertThat(agreement.disagreements()).isEmpty();
    for (Figure figure : agreement.figures()) {
      double value = figure.estimate().value();
      if (figure.estimate().score().isDefined()) {
        assertThat(value).as(figure.title()).isEqualTo(figure.scale().isEmpty() ? 1.0 : 0.0);
      }
    }
  }

  @Property(tries = 25)
  void figuresStayInTheirRanges(@ForAll("three") List<List<Annotation>> answers) {
    for (Figure figure : SomeCodings.agreement(codings(List.of("A", "B", "C"), CLASSES, answers)).figures()) {
      double value = figure.estimate().value();
      if (figure.estimate().score().isDefined() && !SIGNED.contains(figure.measure())) {
        assertThat(value).isBetween(figure.scale().isEmpty() ? -1.0 : 0.0, figure.scale().isEmpty() ? 1.0 : 1000.0);
      } else if (!figure.estimate().score().isDefined()) {
        assertThat(figure.estimate().note()).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<List<Annotation>> one() {
    return annotation().list().ofMinSize(2).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<List<Annotation>>> three() {
    return annotation().list().ofSize(3).list().ofMinSize(2).ofMaxSize(12);
  }

  private static Arbitrary<Annotation> annotation() {
    Arbitrary<String> labels = Arbitraries.of("anger", "fear", "surprise", "");
    Arbitrary<int[]> frames = Arbitraries.integers().between(0, 40).array(int[].class).ofSize(3)
        .map(a -> IntStream.of(a).sorted().toArray());
    Arbitrary<Optional<Set<String>>> units = Arbitraries.of("1", "2", "4", "12").set().ofMaxSize(3).optional();
    return Combinators.combine(labels, frames, Arbitraries.integers().between(0, 7), units).as((label, f, said, seen) ->
        new Annotation(label, (said & 1) > 0 ? f[0] : -1, (said & 2) > 0 ? f[1] : -1, (said & 4) > 0 ? f[2] : -1, seen));
  }
}
