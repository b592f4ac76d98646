package org.mien.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * How long a study will take on this machine and how much room it needs, as far as that can be told beforehand.
 *
 * @param outlook what will be done
 * @param parts the time of each part of the work
 * @param megabytes of memory that the process needs at most
 * @param diskMegabytes of temporary files
 * @param how the numbers were got, sentences
 */
public record Estimate(StudyOutlook outlook, List<Part> parts, long megabytes, long diskMegabytes, List<String> how) {

  /**
   * A part of the work.
   *
   * @param name in the user's words
   * @param time that it takes
   */
  public record Part(String name, Span time) {}

  /** Copies the lists. */
  public Estimate {
    parts = List.copyOf(parts);
    how = List.copyOf(how);
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
