package org.mien.workbench.state;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;

/**
 * Neutral numbers in place of the names of files, for a reviewer who must not know person and label. The order of the numbers
 * says nothing about the order of the names, and is the same whenever the clips are the same.
 */
public final class Blinding {

  /** Words with a slash or with the ending of a picture or recording. */
  private static final Pattern NAME = Pattern.compile(
      "[^\\s'\"(]*[/\\\\][^\\s'\"]*|[^\\s'\"(/\\\\]+\\.(?i:png|jpe?g|tiff?|bmp|gif|avi|mp4|mov|zip|csv)\\b");

  /** The name of a fold, which is a person where each fold tests one; "fold 3 of 40" is a count. */
  private static final Pattern FOLD = Pattern.compile("\\bfold (?!\\d+ of )[^,:;]+");

  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, Integer> byFile = new HashMap<>();

  /** Numbers for the clips of a manifest, from 1. */
  public Blinding(Manifest manifest) {
    List<Clip> shuffled = manifest.clips().stream()
        .map(clip -> Map.entry(ContentHash.of(clip.id().getBytes(StandardCharsets.UTF_8)), clip))
        .sorted(Comparator.comparing(Map.Entry::getKey)).map(Map.Entry::getValue).toList();
    for (Clip clip : shuffled) {
      int number = byId.size() + 1;
      byId.put(clip.id(), number);
      byFile.putIfAbsent(clip.file(), number);
    }
  }

  /** A sentence without the names of files and folders in it. */
  public static String masked(String sentence) {
    return FOLD.matcher(NAME.matcher(sentence).replaceAll("(hidden)")).replaceAll("fold (hidden)");
  }

  /** Whether these are the numbers of exactly these clips; an edit changes neither ids nor files. */
  boolean isOf(Manifest manifest) {
    return manifest.clips().size() == byId.size()
        && manifest.clips().stream().allMatch(clip -> byId.containsKey(clip.id()) && byFile.containsKey(clip.file()));
  }

  /** The number of a clip, from 1, or 0 for one that has none. */
  public int number(Clip clip) {
    return byId.getOrDefault(clip.id(), 0);
  }

  /** What a clip is called instead of its name. */
  public String name(Clip clip) {
    return words(byId.get(clip.id()));
  }

  /** What a file is called instead of its path; a file of no clip has no number. */
  public String nameOfFile(String file) {
    return words(byFile.get(file));
  }

  private static String words(Integer number) {
    return number == null ? "Hidden" : "No. " + number;
  }
}
