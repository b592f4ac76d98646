package org.mien.experiment;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.split.DuplicateGroups;

/**
 * What a cross-validation works on: the clips once, and their examples once for every distinct way to prepare them. All
 * workers read the same examples; nothing writes to them.
 *
 * @param manifest the clips that take part, all labelled and readable, with only the labels that take part
 * @param hashes content hash of every clip of the manifest, by id
 * @param duplicates which clips are copies of each other
 * @param prepared the same clips as examples, by their preparation
 * @param notes what the report must say of the data, one sentence each
 */
public record Materials(
    Manifest manifest,
    Map<String, String> hashes,
    DuplicateGroups duplicates,
    Map<Preparation, Preparer.Prepared> prepared,
    List<String> notes)
    implements Closeable {

  /** Copies the collections and checks that all preparations are of the same clips. */
  public Materials {
    prepared = new LinkedHashMap<>(prepared);
    notes = List.copyOf(notes);
    for (Preparer.Prepared one : prepared.values()) {
      if (!one.clips().equals(manifest.clips())) {
        throw new UserError("Some files of " + manifest.name() + " can be read in one way and not in another, so the learners"
            + " would not be tested on the same clips; check the quality of the data and take these files out.");
      }
    }
  }

  /** The examples of a preparation. */
  Preparer.Prepared of(Preparation preparation) {
    Preparer.Prepared found = prepared.get(preparation);
    if (found == null) {
      throw new IllegalArgumentException("the clips were not prepared as " + preparation);
    }
    return found;
  }

  /** The hash of these clips, labels, subjects and contents. */
  public String dataHash() {
    return ContentHash.ofData(manifest, hashes);
  }

  @Override
  public void close() {
    prepared.values().forEach(Preparer.Prepared::close);
  }
}
