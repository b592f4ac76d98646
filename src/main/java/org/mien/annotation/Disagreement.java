package org.mien.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mien.dataset.NaturalOrder;

/**
 * A clip on which coders differ.
 *
 * @param clip its id
 * @param subject the person, or the empty string
 * @param aspect what they differ about
 * @param size how far: frames between the first and the last that was marked; for labels the share of pairs of coders that
 *     differ; for action units 1 less the reliability of the clip
 * @param said what each coder says, in the order of the coders; empty where nothing is said
 */
public record Disagreement(String clip, String subject, Aspect aspect, double size, List<String> said) {

  /** Copies the list. */
  public Disagreement {
    said = List.copyOf(said);
  }

  /** What the size counts. */
  public String scale() {
    return aspect.isFrame() ? "frames" : "share";
  }

  /**
   * All clips on which coders differ: about one aspect after the other, and within it the largest differences first.
   *
   * @param tolerance frames that lie no further apart than this do not differ
   */
  public static List<Disagreement> in(Codings codings, int tolerance) {
    List<Disagreement> found = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (aspect.isColumn()) {
        codings.of(aspect).stream().map(clip -> of(clip, aspect)).filter(d -> d.size > (aspect.isFrame() ? tolerance : 0))
            .sorted(Comparator.comparingDouble(Disagreement::size).reversed()
                .thenComparing(Disagreement::clip, NaturalOrder.INSTANCE)).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Disagreement of(CodedClip clip, Aspect aspect) {
    List<Annotation> answers = clip.answers().stream().filter(a -> a.says(aspect)).toList();
    double size = switch (aspect) {
      case LABEL -> meanOverPairs(answers, (a, b) -> a.label().equals(b.label()) ? 0 : 1);
      case ACTION_UNITS -> meanOverPairs(answers, Disagreement::units);
      default -> span(answers.stream().mapToInt(a -> a.frame(aspect)).toArray());
    };
    return new Disagreement(clip.id(), clip.subject(), aspect, size,
        clip.answers().stream().map(a -> a.text(aspect)).toList());
  }

  private static double units(Annotation first, Annotation second) {
    Set<String> a = first.actionUnits().orElseThrow();
    Set<String> b = second.actionUnits().orElseThrow();
    int all = a.size() + b.size();
    return all == 0 ? 0 : (double) (all - 2 * UnitFigures.shared(a, b)) / all;
  }

  private static double span(int[] frames) {
    return IntStream.of(frames).max().orElseThrow() - IntStream.of(frames).min().orElseThrow();
  }

  /** How far two answers differ, from 0 to 1. */
  private interface Difference {
    double between(Annotation first, Annotation second);
  }

  private static double meanOverPairs(List<Annotation> answers, Difference difference) {
    List<Double> sizes = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        sizes.add(difference.between(answers.get(i), answers.get(j)));
      }
    }
    return sizes.stream().mapToDouble(size -> size).sorted().sum() / sizes.size();
  }
}
