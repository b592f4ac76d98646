package org.mien.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * The list of all clips and stills of a data set with its labels. Opening one reads names, never pixels; the source files are
 * never written. Close it when the pixels are no longer needed.
 *
 * @param storage where the files lie
 * @param name what people call the data set
 * @param labels the classes in order; a class without a clip is kept, so that it can be reported
 * @param clips all lines in natural order of their ids, ids unique
 * @param notes what the reader had to decide or leave out, one sentence each
 */
public record Manifest(Storage storage, String name, LabelSet labels, List<Clip> clips, List<String> notes) implements Closeable {

  /** Checks that ids are unique and labels known. */
  public Manifest {
    clips = List.copyOf(clips);
    notes = List.copyOf(notes);
    Set<String> ids = new HashSet<>(clips.size() * 2);
    Set<String> keys = new HashSet<>(labels.keys());
    for (Clip clip : clips) {
      if (!ids.add(clip.id())) {
        throw new UserError("The data set " + name + " names '" + clip.id() + "' twice; give each line its own id.");
      }
      if (clip.isLabelled() && !keys.contains(clip.label())) {
        throw new IllegalArgumentException("unknown label " + clip.label());
      }
    }
  }

  /**
   * Opens a data set: a folder or zip archive that holds {@code manifest.csv}, or a folder per class, or a folder per
   * clip; or a CSV manifest itself.
   *
   * @throws UserError if nothing there can be read as a data set
   */
  public static Manifest open(Path location, Job job) {
    return DatasetReaders.builtIn().open(location, job);
  }

  /** The part of the clips that {@code wanted} accepts; labels stay as they are. */
  public Manifest where(Predicate<Clip> wanted) {
    return new Manifest(storage, name, labels, clips.stream().filter(wanted).toList(), notes);
  }

  /** The clips with one of these labels, and only these labels. */
  public Manifest withLabels(Collection<String> keys) {
    List<Clip> kept = clips.stream().filter(c -> keys.contains(c.label())).toList();
    return new Manifest(storage, name, labels.only(keys), kept, notes);
  }

  /**
   * This data set with labels counted as one, as declared.
   *
   * @throws UserError if a label is not in the data set, or if labels of different meaning would become one class
   */
  public Manifest merged(LabelMerge merge) {
    return merge.apply(this);
  }

  /**
   * This data set with one spelling of each person: {@code S01} and {@code s 01} are taken for one, which a note says. Nobody can
   * tell, and two people taken for one cost less than one who is on both sides of a division.
   */
  public Manifest withOneSpelling() {
    return OneSpelling.of(this);
  }

  /** The clip of an id. */
  public Optional<Clip> clip(String id) {
    return clips.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** All clips by their id. */
  public Map<String, Clip> byId() {
    return clips.stream().collect(Collectors.toUnmodifiableMap(Clip::id, Function.identity()));
  }

  /** How many clips each label of the class order has, 0 where a class is empty. */
  public Map<String, Integer> countsByLabel() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.keys().forEach(k -> counts.put(k, 0));
    clips.stream().filter(Clip::isLabelled).forEach(c -> counts.merge(c.label(), 1, Integer::sum));
    return counts;
  }

  /** Whether at least two different subjects are recorded. */
  public boolean hasSubjects() {
    return clips.stream().map(Clip::subject).filter(s -> !s.isEmpty()).distinct().limit(2).count() == 2;
  }

  @Override
  public void close() {
    try {
      storage.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
