package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mien.dataset.Clip;
import org.scijava.plugin.Plugin;

/** People, recordings and copies in more than one part of the split that the manifest declares. */
@Plugin(type = QualityCheck.class)
public final class SplitLeakCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "split-leak",
      "One person or picture on both sides of a split",
      "The column split of the manifest against subjects, against the column clip, and against sets of"
          + " exact and near duplicates.",
      "A network that has seen the person or the picture in training is tested on what it remembers, and"
          + " the score says little about new people.",
      "Move all files of the person or of the set to one part; the files listed are those outside its"
          + " largest part.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(leaks(data, "subject", "The person ", Clip::subject));
    findings.addAll(leaks(data, "clip", "The recording ", c -> c.column("clip")));
    data.duplicates().exact().forEach(g -> findings.addAll(copies(data, g, Severity.ERROR)));
    data.duplicates().near().forEach(g -> findings.addAll(copies(data, g, Severity.WARNING)));
    return findings;
  }

  private List<Finding> leaks(DatasetFacts data, String kind, String word, Function<Clip, String> owner) {
    Map<String, List<ImageFacts>> owned = new TreeMap<>();
    for (ImageFacts file : data.files()) {
      String name = owner.apply(file.clip());
      if (!name.isEmpty() && !part(file).isEmpty()) {
        owned.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
    }
    List<Finding> findings = new ArrayList<>();
    owned.forEach((name, files) ->
        findings.addAll(outside(files, Severity.ERROR, kind + ":" + name, word + name + " is in %s; this file is in %s.")));
    return findings;
  }

  private List<Finding> copies(DatasetFacts data, Duplicates.Group group, Severity severity) {
    List<ImageFacts> files = group.members().stream().map(i -> data.files().get(i)).filter(f -> !part(f).isEmpty()).toList();
    return outside(files, severity, group.id(), "A copy of one picture is in %s; this file is in %s.");
  }

  /** A finding for every file outside the part that holds most of them, if there is more than one part. */
  private List<Finding> outside(List<ImageFacts> files, Severity severity, String group, String format) {
    Map<String, Integer> parts = new TreeMap<>();
    files.forEach(f -> parts.merge(part(f), 1, Integer::sum));
    if (parts.size() < 2) {
      return List.of();
    }
    String main = parts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
    String all = String.join(" and ", parts.keySet());
    List<Finding> findings = new ArrayList<>();
    for (ImageFacts file : files) {
      if (!part(file).equals(main)) {
        String message = String.format(Locale.ROOT, format, all, part(file));
        findings.add(Finding.of(this, file, new Issue(severity, parts.size(), 1, message), group));
      }
    }
    return findings;
  }

  private static String part(ImageFacts file) {
    return file.clip().column("split");
  }
}
