package org.mien.workbench.explorer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.NaturalOrder;
import org.mien.workbench.state.Blinding;

/**
 * The clips of a manifest in their groups, each as the places of its clips in the manifest: a few bytes a clip, however many
 * there are.
 *
 * @param classes by label, in class order, those without a clip too; the empty key last
 * @param subjects by subject in natural order; the empty key last
 * @param hidden all clips in the order of their neutral numbers, where names are hidden
 */
record ClipGroups(Map<String, int[]> classes, Map<String, int[]> subjects, int[] hidden) {

  static final ClipGroups NONE = new ClipGroups(Map.of(), Map.of(), new int[0]);

  /**
   * Groups the clips that have all words of a filter.
   *
   * @param numbers where names are hidden, else null
   */
  static ClipGroups of(Manifest manifest, String filter, Blinding numbers) {
    List<Clip> clips = manifest.clips();
    String[] words = filter.isBlank() ? new String[0] : filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
    IntStream shown = IntStream.range(0, clips.size()).filter(i -> matches(clips.get(i), words, numbers));
    if (numbers != null) {
      int[] ordered = shown.boxed().sorted(Comparator.comparingInt(i -> numbers.number(clips.get(i)))).mapToInt(i -> i).toArray();
      return new ClipGroups(Map.of(), Map.of(), ordered);
    }
    int[] all = shown.toArray();
    Map<String, int[]> byLabel = grouped(clips, all, Clip::label);
    Map<String, int[]> classes = new LinkedHashMap<>();
    for (String key : manifest.labels().keys()) {
      int[] of = byLabel.getOrDefault(key, new int[0]);
      if (words.length == 0 || of.length > 0) {
        classes.put(key, of);
      }
    }
    emptyLast(classes, byLabel);
    Map<String, int[]> bySubject = grouped(clips, all, Clip::subject);
    Map<String, int[]> subjects = new LinkedHashMap<>();
    bySubject.forEach((subject, of) -> {
      if (!subject.isEmpty()) {
        subjects.put(subject, of);
      }
    });
    emptyLast(subjects, bySubject);
    return new ClipGroups(classes, subjects, new int[0]);
  }

  private static void emptyLast(Map<String, int[]> groups, Map<String, int[]> from) {
    if (from.containsKey("")) {
      groups.put("", from.get(""));
    }
  }

  private static boolean matches(Clip clip, String[] words, Blinding numbers) {
    if (words.length == 0) {
      return true;
    }
    String text = (numbers == null ? clip.id() + '\n' + clip.label() + '\n' + clip.subject() : numbers.name(clip))
        .toLowerCase(Locale.ROOT);
    return Arrays.stream(words).allMatch(text::contains);
  }

  private static Map<String, int[]> grouped(List<Clip> clips, int[] all, Function<Clip, String> key) {
    Map<String, int[]> sizes = new TreeMap<>(NaturalOrder.INSTANCE);
    for (int i : all) {
      sizes.computeIfAbsent(key.apply(clips.get(i)), k -> new int[1])[0]++;
    }
    Map<String, int[]> groups = new TreeMap<>(NaturalOrder.INSTANCE);
    sizes.forEach((k, size) -> groups.put(k, new int[size[0]]));
    for (int i : all) {
      String k = key.apply(clips.get(i));
      int[] left = sizes.get(k);
      int[] group = groups.get(k);
      group[group.length - left[0]--] = i;
    }
    return groups;
  }

  /** The places of the clips of a group. */
  int[] of(Node.Section section, String key) {
    Map<String, int[]> from = section == Node.Section.CLASSES ? classes : subjects;
    return section == Node.Section.HIDDEN ? hidden : from.getOrDefault(key, new int[0]);
  }
}
