package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;

/** Names the classes that a part has no clip of. */
final class MissingClasses {

  private MissingClasses() {}

  /** One sentence for every class and part; an empty validation part is missing nothing. */
  static List<String> notes(List<Clip> all, List<Clip> train, List<Clip> validation, List<Clip> test) {
    List<String> notes = new ArrayList<>();
    for (String label : all.stream().map(Clip::label).collect(Collectors.toCollection(TreeSet::new))) {
      note(label, all, test, "test", notes);
      note(label, all, train, "training", notes);
      if (!validation.isEmpty()) {
        note(label, all, validation, "validation", notes);
      }
    }
    return notes;
  }

  private static void note(String label, List<Clip> all, List<Clip> part, String name, List<String> notes) {
    if (part.stream().noneMatch(clip -> clip.label().equals(label))) {
      long count = all.stream().filter(clip -> clip.label().equals(label)).count();
      notes.add("The class '" + label + "' (" + count + (count == 1 ? " clip" : " clips") + ") has no clip in the " + name
          + " part.");
    }
  }
}
