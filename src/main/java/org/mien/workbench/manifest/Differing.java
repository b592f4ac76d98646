package org.mien.workbench.manifest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.annotation.Agreement;
import org.mien.annotation.Aspect;
import org.mien.annotation.CodingReader;
import org.mien.annotation.Disagreement;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;

/**
 * The words above the table that ask for clips on which coders differ: {@code differs=label}, {@code differs=onset} and so on, or
 * {@code differs=} for anything. Frames differ where they lie further apart than the usual tolerance.
 */
final class Differing {

  private static final String WORD = "differs=";

  private final Map<String, Set<String>> ids;

  private Differing(Map<String, Set<String>> ids) {
    this.ids = ids;
  }

  /** None of these words, as where names and labels are hidden. */
  static Differing nothing() {
    return new Differing(Map.of());
  }

  /**
   * Looks for what the words ask.
   *
   * @throws org.mien.job.UserError if a word asks for it and there are no coders, or a cell holds what nobody can mean
   */
  static Differing of(Manifest manifest, String... words) {
    List<String> asked = Arrays.stream(words).filter(word -> word.equals(WORD) || aspect(word).isPresent()).toList();
    if (asked.isEmpty()) {
      return nothing();
    }
    List<Disagreement> all = Disagreement.in(CodingReader.read(manifest, List.of()), Agreement.USUAL_TOLERANCE);
    Map<String, Set<String>> ids = new HashMap<>();
    for (String word : asked) {
      ids.put(word, all.stream().filter(d -> aspect(word).map(d.aspect()::equals).orElse(true)).map(Disagreement::clip)
          .collect(Collectors.toSet()));
    }
    return new Differing(ids);
  }

  private static Optional<Aspect> aspect(String word) {
    return word.startsWith(WORD) ? Aspect.ofColumn(word.substring(WORD.length())) : Optional.empty();
  }

  /** Whether a word is one of these. */
  boolean knows(String word) {
    return ids.containsKey(word);
  }

  /** Whether coders differ on a clip about what a word asks. */
  boolean has(String word, Clip clip) {
    return ids.get(word).contains(clip.id());
  }
}
