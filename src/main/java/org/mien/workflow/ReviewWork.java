package org.mien.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mien.job.UserError;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.quality.QualityResults;
import org.mien.quality.QualityRun;
import org.mien.quality.Verdict;

/** Stores what a reviewer decided about a file that a quality check looked at. */
public final class ReviewWork {

  /** The words for a decision: keep, reject, and undo, which takes the latest decision back. */
  public static final List<String> WORDS = List.of(Verdict.KEEP.key(), Verdict.REJECT.key(), Decision.UNDO);

  /**
   * What is decided.
   *
   * @param folder a project, a folder that received the results of a check, or its folder {@code quality}
   * @param file path of the file inside the data set, as the findings name it, or the id of its clip
   * @param decision one of {@link #WORDS}
   * @param reviewer name or initials of the person who decides
   * @param note why, may be empty
   */
  public record Request(Path folder, String file, String decision, String reviewer, String note) {}

  /**
   * What was stored.
   *
   * @param decision the new row
   * @param standing what counts about the file now; none after the only decision was taken back
   * @param looked files with an error or a warning that are decided
   * @param total files with an error or a warning
   */
  public record Result(Decision decision, Optional<Decision> standing, int looked, int total) {}

  private final Toolbox tools;

  /** Works with these parts. */
  public ReviewWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Stores a decision with the time and the hash of the content that was checked. A file that has changed since is asked about
   * again by the next check.
   *
   * @throws UserError if there is no check, no such file, no reviewer, or nothing of the reviewer to take back
   */
  public Result run(Request request) {
    if (!WORDS.contains(request.decision())) {
      throw new UserError("A decision is keep, reject or undo, not '" + request.decision() + "'.");
    }
    if (request.reviewer().isBlank()) {
      throw new UserError("A decision needs the name or the initials of the reviewer.");
    }
    Path folder = qualityFolder(request.folder());
    QualityResults results = QualityResults.read(folder, tools.checks());
    QualityResults.Checked file = find(results, request.file(), folder);
    Verdict verdict = request.decision().equals(Decision.UNDO) ? Verdict.REVIEW
        : request.decision().equals(Verdict.KEEP.key()) ? Verdict.KEEP : Verdict.REJECT;
    Decision decision =
        new Decision(file.file(), verdict, request.reviewer(), Instant.now(), request.note(), file.contentHash());
    Decisions.record(folder, decision, before -> {
      if (decision.isUndo()) {
        requireOwn(before.about(file.file(), file.contentHash()), request);
      }
    });
    Decisions now = Decisions.read(folder);
    return new Result(
        decision, now.about(file.file(), file.contentHash()), results.answered(now), results.questions().size());
  }

  private static Path qualityFolder(Path folder) {
    Path inside = folder.resolve(QualityRun.FOLDER);
    if (QualityResults.isIn(inside)) {
      return inside;
    }
    if (QualityResults.isIn(folder)) {
      return folder;
    }
    throw new UserError(folder + " holds no quality check yet (no " + inside + "); check the quality first.");
  }

  private static QualityResults.Checked find(QualityResults results, String file, Path folder) {
    QualityResults.Checked found = results.files().get(file);
    return found != null ? found
        : results.files().values().stream().filter(f -> f.id().equals(file)).findFirst().orElseThrow(() -> new UserError(
            "The check in " + folder + " knows no file '" + file + "'; findings.csv has the names. Only files can be decided"
                + " about, not folders or classes."));
  }

  /** Nobody takes back what somebody else decided. */
  private static void requireOwn(Optional<Decision> latest, Request request) {
    if (latest.isEmpty()) {
      throw new UserError("Nothing is decided about " + request.file() + " that could be taken back.");
    }
    if (!latest.get().reviewer().equals(request.reviewer().strip())) {
      throw new UserError("The decision about " + request.file() + " is by " + latest.get().reviewer()
          + ", who alone can take it back; decide yourself instead, and the later decision counts.");
    }
  }
}
