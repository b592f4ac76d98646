package org.mien.quality;

import java.util.List;
import org.mien.dataset.Clip;

/**
 * What becomes of one clip, and why: one row of {@code keep.csv}, {@code review.csv} or {@code reject.csv}.
 *
 * @param clip the clip
 * @param contentHash SHA-256 of its file, or the empty string where it cannot be read; a decision is stored with it
 * @param verdict what becomes of it
 * @param reasons keys of the checks whose findings speak against it, in report order
 * @param reviewer who decided, or the empty string where the findings alone did
 * @param note the reviewer's note, or what happened to an earlier decision, or the empty string
 */
public record Judgement(
    Clip clip, String contentHash, Verdict verdict, List<String> reasons, String reviewer, String note) {

  /** Copies the list. */
  public Judgement {
    reasons = List.copyOf(reasons);
  }
}
