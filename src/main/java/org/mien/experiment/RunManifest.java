package org.mien.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * What was done in a run: {@code run.json}, written last, so that a folder with one holds a finished run.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param dataName what people call the data set
 * @param dataHash hash over ids, labels, subjects and contents of the clips that took part
 * @param planHash hash of {@code plan.json}
 * @param splitHash hash of the split
 * @param predictionsHash hash of {@code predictions.csv}: equal hashes mean equal predictions bit for bit
 * @param parts how many clips and people were in each part
 * @param bestEpoch whose weights the model has, from 1
 * @param epochs that were trained
 * @param audit what the leakage audit says, in whole sentences
 * @param notes what a reader must know: clips left out and why
 * @param versions of Mien, Java, the learning library and its native build
 * @param threads native threads of the network
 * @param started when the run began, ISO 8601 in UTC
 * @param measured wall-clock seconds of training and of the whole run, and the peak memory; never compared
 */
public record RunManifest(
    int format,
    String dataName,
    String dataHash,
    String planHash,
    String splitHash,
    String predictionsHash,
    Parts parts,
    int bestEpoch,
    int epochs,
    String audit,
    List<String> notes,
    Map<String, String> versions,
    int threads,
    String started,
    Measured measured) {

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  /** Copies the collections. */
  public RunManifest {
    notes = List.copyOf(notes);
    versions = Map.copyOf(versions);
  }

  /**
   * How many clips and people were in each part.
   *
   * @param train clips learned from
   * @param validation clips that chose the epoch
   * @param test clips tested
   * @param leftOut clips in no part
   * @param subjects different people in all parts, 0 where none is recorded
   * @param testSubjects different people in the test part
   */
  public record Parts(int train, int validation, int test, int leftOut, int subjects, int testSubjects) {}

  /**
   * What the run took on this machine.
   *
   * @param trainingSeconds wall-clock seconds of the training
   * @param seconds wall-clock seconds of the run
   * @param peakMemoryMegabytes most memory of the process so far, native memory included where the system tells
   */
  public record Measured(double trainingSeconds, double seconds, long peakMemoryMegabytes) {}

  /** Reads the manifest of a finished run. */
  public static RunManifest read(Path file) {
    RunManifest manifest = Json.read(file, RunManifest.class);
    if (manifest.format() < 1 || manifest.format() > FORMAT) {
      throw new UserError(
          file + " has run format " + manifest.format() + "; this Mien reads format " + FORMAT
              + ". Open it with a newer version.");
    }
    return manifest;
  }
}
