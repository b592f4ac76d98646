package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mien.dataset.Clip;
import org.mien.dataset.Storage;
import org.mien.job.Job;

/** Files by class and by folder. */
final class Classes {

  /** Groups of fewer files tell nothing about the group. */
  static final int FEWEST = 8;

  private Classes() {}

  /** Labelled files by the label of their first line. */
  static Map<String, List<ImageFacts>> byLabel(List<ImageFacts> files) {
    Map<String, List<ImageFacts>> classes = new TreeMap<>();
    files.stream().filter(f -> f.clip().isLabelled())
        .forEach(f -> classes.computeIfAbsent(f.clip().label(), l -> new ArrayList<>()).add(f));
    return classes;
  }

  /** Files by the folder in which they lie. */
  static Map<String, List<ImageFacts>> byFolder(List<ImageFacts> files) {
    Map<String, List<ImageFacts>> folders = new TreeMap<>();
    files.forEach(f -> folders.computeIfAbsent(f.folder(), l -> new ArrayList<>()).add(f));
    return folders;
  }

  /** The one folder that all of these files lie in, or the empty string. */
  static String commonFolder(List<ImageFacts> files) {
    List<String> folders = files.stream().map(ImageFacts::folder).distinct().limit(2).toList();
    return folders.size() == 1 ? folders.get(0) : "";
  }

  /** The folder of a class: that of its files where it is one, else a folder of that name, else the empty string. */
  static String folderOf(DatasetFacts data, String label) {
    List<ImageFacts> files = byLabel(data.files()).getOrDefault(label, List.of());
    if (!files.isEmpty()) {
      return commonFolder(files);
    }
    return data.manifest().storage().list(Job.quiet()).stream()
        .filter(e -> e.folder() && means(data, e, label)).map(Storage.Entry::path).findFirst().orElse("");
  }

  private static boolean means(DatasetFacts data, Storage.Entry entry, String label) {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    return data.manifest().labels().find(name).filter(l -> l.key().equals(label)).isPresent();
  }

  /** Whether all of these files show the same person, as far as recorded. */
  static boolean onePerson(List<ImageFacts> files) {
    List<String> subjects = files.stream().map(ImageFacts::clip).map(Clip::subject).distinct().limit(2).toList();
    return subjects.size() == 1 && !subjects.get(0).isEmpty();
  }
}
