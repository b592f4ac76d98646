package org.mien.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * What was done in a cross-validation: {@code study.json}, written last, so that a folder with one holds a finished study.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param dataName what people call the data set
 * @param dataHash hash over ids, labels, subjects and contents of the clips that took part
 * @param clips how many there are
 * @param subjects different people among them, 0 where none is recorded
 * @param planHash hash of {@code plan.json}
 * @param splits hash of all folds of a seed, by seed
 * @param predictions hash of every pooled table of predictions by its file name: equal hashes mean equal predictions bit for bit
 * @param protocol title of the protocol; it says whether the protocol leaks by its nature
 * @param leaky whether the protocol lets a person be on both sides
 * @param audit what the leakage audit says of the folds of each seed, in whole sentences
 * @param notes what a reader must know: clips left out and why, folds computed with other versions
 * @param versions of Mien, Java, the learning libraries and their native builds
 * @param threads native threads of a model
 * @param started when this folder was last worked on, ISO 8601 in UTC
 * @param measured what it took; never compared
 */
public record StudyManifest(
    int format,
    String dataName,
    String dataHash,
    int clips,
    int subjects,
    String planHash,
    Map<String, String> splits,
    Map<String, String> predictions,
    String protocol,
    boolean leaky,
    Map<String, String> audit,
    List<String> notes,
    Map<String, String> versions,
    int threads,
    String started,
    Measured measured) {

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  /**
   * What it took on this machine.
   *
   * @param workers models trained at once
   * @param foldSeconds wall-clock seconds of all folds added up, those of earlier sittings included
   * @param seconds wall-clock seconds of the last sitting
   * @param peakMemoryMegabytes most memory of the process so far, native memory included where the system tells
   */
  public record Measured(int workers, double foldSeconds, double seconds, long peakMemoryMegabytes) {}

  /** Reads the manifest of a finished study. */
  public static StudyManifest read(Path file) {
    StudyManifest manifest = Json.read(file, StudyManifest.class);
    if (manifest.format() < 1 || manifest.format() > FORMAT) {
      throw new UserError(file + " has study format " + manifest.format() + "; this Mien reads format " + FORMAT
          + ". Open it with a newer version.");
    }
    return manifest;
  }
}
