package org.mien.annotation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mien.dataset.NaturalOrder;
import org.mien.metrics.Score;

/** Agreement of two coders about action units. */
final class UnitFigures {

  private static final List<String> SEEN = List.of("not seen", "seen");

  private final List<Set<String>> first;
  private final List<Set<String>> second;

  UnitFigures(List<CodedClip> clips, Codings.Pair pair) {
    this.first = clips.stream().map(clip -> pair.first(clip).actionUnits().orElseThrow()).toList();
    this.second = clips.stream().map(clip -> pair.second(clip).actionUnits().orElseThrow()).toList();
  }

  /** 2 x units that both named / all units that the two named, summed over clips. */
  Resampled.Scores reliability() {
    int[] both = new int[first.size()];
    int[] all = new int[first.size()];
    for (int i = 0; i < both.length; i++) {
      both[i] = shared(first.get(i), second.get(i));
      all[i] = first.get(i).size() + second.get(i).size();
    }
    return times -> {
      long shared = 0;
      long named = 0;
      for (int i = 0; i < times.length; i++) {
        shared += (long) times[i] * both[i];
        named += (long) times[i] * all[i];
      }
      return new Score[] {named > 0 ? Score.of(2.0 * shared / named)
          : Score.undefined(times.length == 0 ? LabelFigures.NOTHING : "neither coder named an action unit")};
    };
  }

  static int shared(Set<String> first, Set<String> second) {
    return (int) first.stream().filter(second::contains).count();
  }

  /** The units that at least one of the two named, in the order of their numbers. */
  List<String> units() {
    TreeSet<String> units = new TreeSet<>(NaturalOrder.INSTANCE);
    Stream.concat(first.stream(), second.stream()).forEach(units::addAll);
    return List.copyOf(units);
  }

  /** Whether one unit is there, clip by clip. */
  Resampled.Scores unit(String unit) {
    return LabelFigures.pair(SEEN, seen(first, unit), seen(second, unit));
  }

  private static int[] seen(List<Set<String>> answers, String unit) {
    return answers.stream().mapToInt(units -> units.contains(unit) ? 1 : 0).toArray();
  }
}
