package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.annotation.Agreement;
import org.mien.annotation.AgreementFiles;
import org.mien.annotation.CodingReader;
import org.mien.annotation.Codings;
import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.metrics.Bootstrap;

/** Measures how far the coders of a data set agree. Only the list of clips is read, no recording. */
public final class AgreementWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public AgreementWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to measure and how.
   *
   * @param data a data set or project with columns of coders
   * @param coders who takes part; empty for all
   * @param tolerance frames that lie no further apart than this count as the same
   * @param settings of the intervals
   */
  public record Request(Path data, List<String> coders, int tolerance, Bootstrap.Settings settings) {

    /**
     * Copies the list.
     *
     * @throws UserError if only one coder is named, or the tolerance is below 0
     */
    public Request {
      coders = List.copyOf(coders);
      if (coders.size() == 1) {
        throw new UserError("Agreement is between at least two coders, and only '" + coders.get(0)
            + "' is named; name another one, '" + CodingReader.MANIFEST + "' for the plain columns, or nobody for all.");
      }
      if (tolerance < 0) {
        throw new UserError("The tolerance is a number of frames from 0, not " + tolerance + ".");
      }
    }

    /**
     * Reads words as a person writes them.
     *
     * @param coders names with commas between, empty for all
     */
    public static Request of(Path data, String coders, int tolerance, long seed) {
      List<String> names = Arrays.stream(coders.split(",")).map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
      return new Request(data, names, tolerance, Bootstrap.Settings.seeded(seed));
    }
  }

  /**
   * Measures agreement, and writes {@code agreement.csv}, {@code disagreements.csv} and {@code agreement.json}.
   *
   * @throws UserError if the data set has no two coders, or a cell holds what nobody can mean
   */
  public Agreement run(Request request, Path out, Job job) {
    if (Files.isRegularFile(out.resolve("plan.json"))) {
      throw new UserError(out + " holds a run or a cross-validation; name another folder.");
    }
    Agreement agreement = measure(request, job);
    job.step("Writing the tables", 0, 0);
    AgreementFiles.write(out, agreement);
    return agreement;
  }

  private Agreement measure(Request request, Job job) {
    try (Manifest manifest = tools.readers().open(request.data(), job)) {
      Manifest people = manifest.withOneSpelling();
      List<String> notes = new ArrayList<>(people.notes());
      notes.removeAll(manifest.notes());
      Codings codings = CodingReader.read(people, request.coders());
      return Agreement.of(manifest.name(), codings, request.tolerance(), request.settings(), job).noting(notes);
    }
  }
}
