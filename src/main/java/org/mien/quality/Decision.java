package org.mien.quality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mien.job.UserError;

/**
 * What a reviewer decided about one file: one row of {@code decisions.csv}.
 *
 * @param file path inside the data set
 * @param verdict {@link Verdict#KEEP} or {@link Verdict#REJECT}
 * @param reviewer name or initials of the person, not empty
 * @param time when, to the second
 * @param note why, may be empty
 * @param contentHash SHA-256 of the file that was looked at: where the file has changed since, the question is asked again
 */
public record Decision(String file, Verdict verdict, String reviewer, Instant time, String note, String contentHash) {

  /** Checks the fields and cuts the time to seconds. */
  public Decision {
    if (verdict == Verdict.REVIEW) {
      throw new UserError("A decision about " + file + " is keep or reject.");
    }
    if (reviewer.isBlank()) {
      throw new UserError("A decision about " + file + " needs the name of the reviewer.");
    }
    reviewer = reviewer.strip();
    note = note.strip();
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }
}
