package org.mien.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mien.dataset.NaturalOrder;

/**
 * What several coders say of the same clips.
 *
 * @param coders their names, at least two, all different
 * @param classes keys of the classes that they named, in the order of the data set
 * @param clips all clips, kept in the order of their ids so that no figure depends on another order
 */
public record Codings(List<String> coders, List<String> classes, List<CodedClip> clips) {

  /** Copies and sorts. */
  public Codings {
    coders = List.copyOf(coders);
    classes = List.copyOf(classes);
    List<CodedClip> sorted = new ArrayList<>(clips);
    sorted.sort(Comparator.comparing(CodedClip::id, NaturalOrder.INSTANCE).thenComparing(CodedClip::id));
    clips = List.copyOf(sorted);
    if (coders.size() < 2 || coders.stream().distinct().count() != coders.size()) {
      throw new IllegalArgumentException("agreement is between at least two different coders, not " + coders);
    }
    for (CodedClip clip : clips) {
      if (clip.answers().size() != coders.size()) {
        throw new IllegalArgumentException(
            clip.id() + " has " + clip.answers().size() + " answers of " + coders.size() + " coders");
      }
    }
  }

  /** The clips about which both of two coders say something. */
  List<CodedClip> of(Aspect aspect, Pair pair) {
    return clips.stream()
        .filter(c -> c.answers().get(pair.first()).says(aspect) && c.answers().get(pair.second()).says(aspect)).toList();
  }

  /** The clips about which at least two coders say something. */
  List<CodedClip> of(Aspect aspect) {
    return clips.stream().filter(c -> c.saying(aspect) >= 2).toList();
  }

  /** Whether anybody says anything about an aspect. */
  boolean has(Aspect aspect) {
    return clips.stream().anyMatch(c -> c.saying(aspect) > 0);
  }

  /** Every two coders, in their order. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < coders.size(); first++) {
      for (int second = first + 1; second < coders.size(); second++) {
        pairs.add(new Pair(first, second));
      }
    }
    return pairs;
  }

  /** The names of two coders. */
  List<String> names(Pair pair) {
    return List.of(coders.get(pair.first()), coders.get(pair.second()));
  }

  /** Two coders by their places. */
  record Pair(int first, int second) {

    Annotation first(CodedClip clip) {
      return clip.answers().get(first);
    }

    Annotation second(CodedClip clip) {
      return clip.answers().get(second);
    }
  }
}
