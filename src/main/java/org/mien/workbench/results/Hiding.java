package org.mien.workbench.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.metrics.Outcome;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;

/** Keeps the names of clips and people from a reviewer who must not know them. */
final class Hiding {

  /** Hides nothing. */
  static final Hiding NOTHING = new Hiding(Set.of(), List.of(), false);

  /** Said where a table would tell what is hidden. */
  static final String WHY = "Names, people and labels are hidden, as your preferences say"
      + " (View > Hide Names and Labels).";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_./-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String PEOPLE = "The people ";

  private final Set<String> names;
  private final Map<String, String> people = new HashMap<>();
  private final boolean hides;

  private Hiding(Set<String> names, Collection<String> subjects, boolean hides) {
    this.names = names;
    this.hides = hides;
    // The order of the numbers must not be that of the names.
    subjects.stream().filter(s -> !s.isEmpty())
        .sorted(Comparator.comparing((String s) -> ContentHash.of(s.getBytes(StandardCharsets.UTF_8))))
        .forEach(subject -> people.put(subject, "Person No. " + (people.size() + 1)));
  }

  /** Hides what these results and the open project know by name. */
  static Hiding of(ShownResults results, Optional<OpenProject> project) {
    Set<String> subjects = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (ShownResults.Learner learner : results.learners()) {
      for (Outcome outcome : learner.outcomes()) {
        subjects.add(outcome.subject());
        names.add(outcome.clip());
      }
    }
    for (Clip clip : project.map(open -> open.manifest().clips()).orElse(List.of())) {
      names.addAll(List.of(clip.id(), clip.file(), clip.subject()));
    }
    names.addAll(subjects);
    return new Hiding(names, subjects, true);
  }

  boolean hides() {
    return hides;
  }

  /** What a person is called. */
  String person(String subject) {
    return hides ? people.getOrDefault(subject, "Person") : subject;
  }

  /** Whether a column of the manifest names people or recordings by its values. */
  boolean hides(String column) {
    return hides && Set.of("subject", "session", "id", "file", "label").contains(column);
  }

  /** The sentences without those that name clips or people, and how many these are. */
  List<String> notes(List<String> sentences) {
    List<String> told = new ArrayList<>(sentences);
    told.removeIf(this::tells);
    int hidden = sentences.size() - told.size();
    if (hidden > 0) {
      told.add((hidden == 1 ? "One note names" : hidden + " notes name") + " clips or people and "
          + (hidden == 1 ? "is" : "are") + " not shown. " + WHY);
    }
    return told;
  }

  /** A number alone names somebody only where people are listed, or between quotation marks. */
  private boolean tells(String sentence) {
    if (!hides) {
      return false;
    }
    boolean listed = sentence.startsWith(PEOPLE);
    return !Blinding.masked(sentence).equals(sentence) || WORD.matcher(sentence).results().anyMatch(word -> {
      String text = word.group().replaceAll("[.]+$", "");
      boolean quoted = word.start() > 0 && sentence.charAt(word.start() - 1) == '\'';
      return names.contains(text) && (listed || quoted || !NUMBER.matcher(text).matches());
    });
  }
}
