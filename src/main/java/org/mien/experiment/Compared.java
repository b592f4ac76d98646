package org.mien.experiment;

import java.util.List;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Metric;
import org.mien.metrics.SeedSpread;

/**
 * What a comparison of learners came to.
 *
 * @param sources the folders that took part
 * @param metrics what was compared by; the first is the main one
 * @param learners every learner with its scores, in the order of the folders
 * @param comparisons learners two by two
 * @param notes what a reader must know, in whole sentences
 */
public record Compared(
    List<Source> sources, List<Metric> metrics, List<SeedSpread> learners, Comparisons comparisons, List<String> notes) {

  /** Copies the lists. */
  public Compared {
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
    learners = List.copyOf(learners);
    notes = List.copyOf(notes);
  }

  /**
   * A folder with the names under which its learners took part.
   *
   * @param folder the folder
   * @param learners names in this comparison
   */
  public record Source(ComparedFolder folder, List<String> learners) {

    /** Copies the list. */
    public Source {
      learners = List.copyOf(learners);
    }
  }

  /** The metric by which the page draws and concludes. */
  public Metric main() {
    return metrics.get(0);
  }
}
