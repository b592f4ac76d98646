package org.mien.quality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mien.job.UserError;

/**
 * What a reviewer decided about one file, or that the decision before is taken back: one row of {@code decisions.csv}.
 *
 * @param file path inside the data set
 * @param verdict {@link Verdict#KEEP}, {@link Verdict#REJECT}, or {@link Verdict#REVIEW} where the latest decision about the same
 *     content is taken back
 * @param reviewer name or initials of the person, not empty
 * @param time when, to the second
 * @param note why, may be empty
 * @param contentHash SHA-256 of the file that was looked at: where the file has changed since, the question is asked again
 */
public record Decision(String file, Verdict verdict, String reviewer, Instant time, String note, String contentHash) {

  /** What stands in the file where a decision is taken back. */
  public static final String UNDO = "undo";

  /** Checks the fields and cuts the time to seconds. */
  public Decision {
    if (reviewer.isBlank()) {
      throw new UserError("A decision about " + file + " needs the name of the reviewer.");
    }
    reviewer = reviewer.strip();
    note = note.strip();
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Takes back the latest decision about this content; both stay in the file. */
  public static Decision undo(String file, String reviewer, Instant time, String note, String contentHash) {
    return new Decision(file, Verdict.REVIEW, reviewer, time, note, contentHash);
  }

  /** Whether this takes the decision before back, so that the one before that counts again, or none. */
  public boolean isUndo() {
    return verdict == Verdict.REVIEW;
  }

  /** The word that the file stores: keep, reject or undo. */
  public String word() {
    return isUndo() ? UNDO : verdict.key();
  }
}
