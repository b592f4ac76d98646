package org.mien.experiment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mien.file.Json;
import org.mien.learn.Epoch;
import org.mien.metrics.Outcome;

/**
 * What came out of one work item. It can travel as text without losing a bit, so it does not matter where it was computed.
 *
 * @param facts what was done, the hashes of the files still empty
 * @param outcomes one a test clip, sorted by clip id
 * @param history every epoch of the training
 */
public record FoldResult(FoldFile facts, List<Outcome> outcomes, List<Epoch> history) {

  /** The same predictions as those of another item, computed in so many seconds. */
  FoldResult of(WorkItem item, String planHash, String splitHash, long trainingSeed, double seconds) {
    FoldFile f = facts;
    return new FoldResult(new FoldFile(f.format(), item.learner(), item.seed(), item.fold(), planHash, splitHash, f.predictions(),
        f.history(), trainingSeed, f.parts(), f.selection(), f.bestEpoch(), f.epochs(), f.versions(), f.threads(), seconds),
        outcomes, history);
  }

  /** This as JSON. */
  public String toJson() {
    return Json.write(this);
  }

  /** Reads what {@link #toJson} wrote. */
  public static FoldResult fromJson(String text) {
    return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), FoldResult.class, "a fold");
  }
}
