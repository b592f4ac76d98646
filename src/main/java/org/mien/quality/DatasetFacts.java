package org.mien.quality;

import java.util.List;
import org.mien.dataset.Manifest;

/**
 * What checks of a whole data set see.
 *
 * @param manifest the data set
 * @param files what was kept of every file, in manifest order
 * @param duplicates which files are copies of each other; indices are those of {@code files}
 */
public record DatasetFacts(Manifest manifest, List<ImageFacts> files, Duplicates duplicates) {

  /** Copies the list. */
  public DatasetFacts {
    files = List.copyOf(files);
  }
}
