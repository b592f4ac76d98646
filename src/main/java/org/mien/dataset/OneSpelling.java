package org.mien.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes people whose names differ in case or blanks only for one person, and says so. */
final class OneSpelling {

  private static final int NAMED = 5;

  private OneSpelling() {}

  static Manifest of(Manifest manifest) {
    Set<String> names = manifest.clips().stream().map(Clip::subject).collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> first = Spelling.first(names);
    if (first.size() == names.size()) {
      return manifest;
    }
    List<Clip> clips = manifest.clips().stream().map(clip -> named(clip, first.get(Spelling.key(clip.subject())))).toList();
    List<String> notes = new ArrayList<>(manifest.notes());
    notes.addAll(notes(names, first));
    return new Manifest(manifest.storage(), manifest.name(), manifest.labels(), clips, notes);
  }

  private static Clip named(Clip clip, String subject) {
    return clip.subject().equals(subject) ? clip : new Clip(clip.id(), clip.file(), clip.media(), clip.label(), subject,
        clip.session(), clip.timing(), clip.actionUnits(), clip.columns());
  }

  private static List<String> notes(Set<String> names, Map<String, String> first) {
    Map<String, List<String>> spellings = new TreeMap<>();
    names.forEach(name -> spellings.computeIfAbsent(first.get(Spelling.key(name)), f -> new ArrayList<>()).add(name));
    spellings.values().removeIf(all -> all.size() == 1);
    List<String> notes = new ArrayList<>();
    spellings.entrySet().stream().limit(NAMED).forEach(entry -> notes.add("The subjects "
        + entry.getValue().stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "))
        + " differ in case or blanks only and are taken for one person; write them alike in the manifest, or give different"
        + " people names that differ."));
    if (spellings.size() > NAMED) {
      int more = spellings.size() - NAMED;
      notes.add("So " + (more == 1 ? "is 1 other subject." : "are " + more + " other subjects."));
    }
    return notes;
  }
}
