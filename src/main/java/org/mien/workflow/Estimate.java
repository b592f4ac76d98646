package org.mien.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * How long a study will take on this machine and how much room it needs, as far as that can be told beforehand.
 *
 * @param outlooks what will be done
 * @param parts the time of each part of the work
 * @param megabytes of memory that the process needs at most
 * @param diskMegabytes of temporary files
 * @param how the numbers were got, sentences
 */
public record Estimate(List<StudyOutlook> outlooks, List<Part> parts, long megabytes, long diskMegabytes, List<String> how) {

  static final String LOOKING = "Looking at the data and preparing them";

  /**
   * A part of the work.
   *
   * @param name in the user's words
   * @param time that it takes
   */
  public record Part(String name, Span time) {}

  /** Copies the lists. */
  public Estimate {
    outlooks = List.copyOf(outlooks);
    parts = List.copyOf(parts);
    how = List.copyOf(how);
  }

  /** This study and another one of the same data behind it, for which they need not be looked at again. */
  public Estimate then(Estimate other) {
    List<StudyOutlook> both = new ArrayList<>(outlooks);
    both.addAll(other.outlooks);
    List<Part> all = new ArrayList<>(parts);
    for (Part part : other.parts) {
      int same = all.stream().map(Part::name).toList().indexOf(part.name());
      if (same < 0) {
        all.add(part);
      } else if (!part.name().equals(LOOKING)) {
        all.set(same, new Part(part.name(), all.get(same).time().plus(part.time())));
      }
    }
    return new Estimate(both, all, Math.max(megabytes, other.megabytes), Math.max(diskMegabytes, other.diskMegabytes), how);
  }

  /** The time of the whole work. */
  public Span time() {
    return parts.stream().map(Part::time).reduce(Span.NONE, Span::plus);
  }

  /** The estimate in plain words: the sum, each part, and how it was got. */
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add("Time on this computer: " + time().words() + ". Memory: about " + room(megabytes) + ". Disk for temporary files: "
        + (diskMegabytes < 1 ? "less than 1 MB" : "about " + room(diskMegabytes)) + ".");
    parts.forEach(part -> lines.add(part.name() + ": " + part.time().words() + "."));
    lines.addAll(how);
    return List.copyOf(lines);
  }

  private static String room(long megabytes) {
    return megabytes < 1000 ? (megabytes < 10 ? megabytes : Math.round(megabytes / 10.0) * 10) + " MB"
        : Math.round(megabytes / 102.4) / 10.0 + " GB";
  }
}
