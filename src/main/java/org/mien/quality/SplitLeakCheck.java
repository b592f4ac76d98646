package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
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
      "The column split of the manifest against subjects, against the column clip (within one person and"
          + " session), and against sets of exact and near duplicates.",
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
    findings.addAll(leaks(data, "clip", "The recording ", SplitLeakCheck::recording));
    data.files().forEach(file -> findings.addAll(torn(file)));
    data.duplicates().exact().forEach(g -> findings.addAll(copies(data, g, Severity.ERROR)));
    data.duplicates().near().forEach(g -> findings.addAll(copies(data, g, Severity.WARNING)));
    return findings;
  }

  /** Recordings are often numbered anew for each person and session. */
  private static String recording(Clip clip) {
    String name = clip.column("clip");
    return name.isEmpty() ? "" : name + (clip.subject().isEmpty() ? "" : " of " + clip.subject())
        + (clip.session().isEmpty() ? "" : " in session " + clip.session());
  }

  /** One file that several lines of the manifest put into different parts. */
  private List<Finding> torn(ImageFacts file) {
    List<String> parts = places(file).stream().map(Place::part).distinct().sorted().toList();
    if (parts.size() < 2) {
      return List.of();
    }
    String message = "Several lines of the manifest put this file into " + String.join(" and ", parts) + ".";
    return List.of(Finding.of(this, file, new Issue(Severity.ERROR, parts.size(), 1, message), ""));
  }

  private List<Finding> leaks(DatasetFacts data, String kind, String word, Function<Clip, String> owner) {
    Map<String, List<Place>> owned = new TreeMap<>();
    for (ImageFacts file : data.files()) {
      for (Place place : places(file)) {
        String name = owner.apply(place.clip());
        if (!name.isEmpty()) {
          owned.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    owned.forEach((name, places) -> findings.addAll(outside(places, Severity.ERROR, kind + ":" + name, word + name)));
    return findings;
  }

  private List<Finding> copies(DatasetFacts data, Duplicates.Group group, Severity severity) {
    List<Place> places = group.members().stream().flatMap(i -> places(data.files().get(i)).stream()).toList();
    return outside(places, severity, group.id(), "A copy of one picture");
  }

  /** A finding for every file outside the part that holds most of them, if there is more than one part. */
  private List<Finding> outside(List<Place> places, Severity severity, String group, String what) {
    Map<String, Integer> parts = new TreeMap<>();
    places.forEach(p -> parts.merge(p.part(), 1, Integer::sum));
    if (parts.size() < 2) {
      return List.of();
    }
    String main = parts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
    String all = String.join(" and ", parts.keySet());
    List<Finding> findings = new ArrayList<>();
    for (Place place : places) {
      if (!place.part().equals(main)) {
        String message = what + " is in " + all + "; this file is in " + place.part() + ".";
        findings.add(Finding.of(this, place.file(), new Issue(severity, parts.size(), 1, message), group));
      }
    }
    return findings.stream().distinct().toList();
  }

  /** A line of the manifest that says in which part its file is; several lines can name one file. */
  private record Place(ImageFacts file, Clip clip) {

    String part() {
      return clip.column("split");
    }
  }

  private static List<Place> places(ImageFacts file) {
    return file.clips().stream().map(clip -> new Place(file, clip)).filter(place -> !place.part().isEmpty()).toList();
  }
}
