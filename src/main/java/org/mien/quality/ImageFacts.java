package org.mien.quality;

import java.util.List;
import org.mien.dataset.Clip;

/**
 * What is kept of one file after its pixels are let go: about half a kilobyte, so that 100,000 files stay below 60 MB.
 *
 * @param clips the lines of the manifest that name this file, at least one; more where one recording holds several clips
 * @param state whether the pixels could be had
 * @param problem what went wrong in words, or the empty string
 * @param contentHash SHA-256 of the file as {@link org.mien.dataset.ContentHash} gives it, or the empty string
 * @param fingerprint hash over the pixels of all frames that were looked at; 0 where there are none
 * @param width pixels a row, or 0
 * @param height rows, or 0
 * @param frames how many frames there are, 1 for a still, or 0
 * @param framesSeen how many of them were decoded
 * @param dpi recorded resolution, or NaN
 * @param measures medians over the frames that were looked at, or null where there are no pixels
 * @param thumbnail of a still, or null
 */
public record ImageFacts(
    List<Clip> clips,
    FileState state,
    String problem,
    String contentHash,
    long fingerprint,
    int width,
    int height,
    int frames,
    int framesSeen,
    double dpi,
    Measures measures,
    Thumbnail thumbnail) {

  /** Copies the list. */
  public ImageFacts {
    clips = List.copyOf(clips);
  }

  /** The facts of a file without pixels. */
  static ImageFacts without(List<Clip> clips, FileState state, String problem, String contentHash) {
    return new ImageFacts(clips, state, problem, contentHash, 0, 0, 0, 0, 0, Double.NaN, null, null);
  }

  /** The first line of the manifest that names this file. */
  public Clip clip() {
    return clips.get(0);
  }

  /** Whether pixels were measured. */
  public boolean hasPixels() {
    return state.hasPixels();
  }

  /** The folder of the file inside the data set, or the empty string. */
  public String folder() {
    int slash = clip().file().lastIndexOf('/');
    return slash < 0 ? "" : clip().file().substring(0, slash);
  }
}
