package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Materials;
import org.mien.experiment.Preparer;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.quality.QualityOptions;
import org.mien.quality.QualityReport;
import org.mien.quality.QualityRun;
import org.mien.quality.Verdict;
import org.mien.split.DuplicateGroups;

/** The steps that training, reproducing and rerunning share: open, check, choose, prepare. */
public final class Study {

  /** The manifest's column that says what the pixels are, by the key of a {@link PixelInput}. */
  public static final String PIXELS = "pixels";

  private final Toolbox tools;

  /** Works with these parts. */
  public Study(Toolbox tools) {
    this.tools = tools;
  }

  /** Opens a data set; people whose names differ in case or blanks only count as one, which a note says. */
  public Manifest open(Path data, Job job) {
    return tools.readers().open(data, job).withOneSpelling();
  }

  /** Checks a data set; the folder {@code quality} inside {@code out} receives findings and lists. */
  public QualityReport check(Manifest manifest, Path out, Job job) {
    return quality().run(manifest, out, job);
  }

  /**
   * Checks a data set as above before something is learned from it; {@code out} also receives a copy of what reviewers decided
   * in the project of the data.
   */
  QualityReport check(Path data, Manifest manifest, Path out, Job job) {
    return quality().run(manifest, data.resolve(QualityRun.FOLDER), out, job);
  }

  private QualityRun quality() {
    return new QualityRun(QualityOptions.defaults(), tools.checks(), tools.formats());
  }

  /**
   * Chooses what takes part and prepares it: labelled clips of the chosen kind and classes that the quality check did
   * not reject.
   *
   * @param sequences clips of several frames rather than stills
   * @throws UserError if fewer than two classes have a clip
   */
  public Experiment.Material material(
      Manifest manifest, QualityReport quality, LabelChoice labels, boolean sequences, Preparation preparation, Job job) {
    Chosen chosen = choose(manifest, quality, labels, sequences);
    return prepared(chosen.clips(), chosen.hashes(), chosen.duplicates(), preparation, chosen.notes(), job);
  }

  /**
   * The same as {@link #material}, prepared in several ways.
   *
   * @throws UserError if fewer than two classes have a clip
   */
  public Materials materials(
      Manifest manifest, QualityReport quality, LabelChoice labels, boolean sequences, Set<Preparation> preparations, Job job) {
    Chosen chosen = choose(manifest, quality, labels, sequences);
    return prepared(chosen, preparations, job);
  }

  /**
   * Prepares exactly these clips in several ways.
   *
   * @param ids clips of earlier work
   * @param notes what that said of them
   */
  public Materials sameMaterials(Manifest manifest, Set<String> ids, List<String> labels, DuplicateGroups duplicates,
      Set<Preparation> preparations, List<String> notes, Job job) {
    Manifest kept = kept(manifest, ids, labels);
    return prepared(new Chosen(kept, ContentHash.ofAll(kept, job), duplicates, notes), preparations, job);
  }

  private record Chosen(Manifest clips, Map<String, String> hashes, DuplicateGroups duplicates, List<String> notes) {}

  /**
   * The labelled clips of the chosen kind and classes, before the quality check rejects any; reads no pixels.
   *
   * @param sequences clips of several frames rather than stills
   * @throws UserError if there is none, a label is unknown, or fewer than two classes have a clip
   */
  public static Manifest takingPart(Manifest manifest, LabelChoice labels, boolean sequences) {
    Manifest ofKind = ofKind(manifest.withOneSpelling().merged(labels.merge()), sequences);
    return withClips(ofKind.withLabels(labels.keys(ofKind.labels())), labels);
  }

  private static Manifest ofKind(Manifest merged, boolean sequences) {
    Manifest ofKind = merged.where(kind(sequences));
    if (ofKind.clips().isEmpty()) {
      String lead = "The data set " + merged.name() + " has no labelled ";
      throw sequences ? new UserError(lead + "clips; train on its stills.")
          : new UserError(lead + "stills; train on its clips.").mendedBy("--clips");
    }
    return ofKind;
  }

  private static Chosen choose(Manifest manifest, QualityReport quality, LabelChoice labels, boolean sequences) {
    Manifest merged = manifest.merged(labels.merge());
    Manifest ofKind = ofKind(merged, sequences);
    Set<String> rejected = quality.clips(Verdict.REJECT).stream().map(Clip::id).collect(Collectors.toSet());
    Manifest kept = withClips(ofKind.withLabels(labels.keys(ofKind.labels())).where(c -> !rejected.contains(c.id())), labels);
    List<String> notes = new ArrayList<>(merged.notes());
    long dropped = ofKind.clips().stream().filter(c -> rejected.contains(c.id())).count();
    if (dropped > 0) {
      notes.add(dropped + (dropped == 1 ? " file was" : " files were") + " left out because the quality check rejected "
          + (dropped == 1 ? "it." : "them."));
    }
    DuplicateGroups duplicates =
        new DuplicateGroups(quality.exactDuplicates(), quality.nearDuplicates(), true, true);
    return new Chosen(kept, only(quality.contentHashes(), kept), duplicates, notes);
  }

  /**
   * Prepares exactly these clips, whose duplicates are known.
   *
   * @param ids clips of an earlier run
   * @param labels its classes by their keys, and its merge
   */
  public Experiment.Material sameMaterial(
      Manifest manifest, Set<String> ids, LabelChoice labels, DuplicateGroups duplicates, Preparation preparation, Job job) {
    return sameMaterial(manifest.merged(labels.merge()), ids, List.of(labels.words().split(",")), duplicates, preparation, job);
  }

  private Experiment.Material sameMaterial(
      Manifest manifest, Set<String> ids, List<String> labels, DuplicateGroups duplicates, Preparation preparation, Job job) {
    Manifest kept = kept(manifest, ids, labels);
    return prepared(kept, ContentHash.ofAll(kept, job), duplicates, preparation, List.of(), job);
  }

  /**
   * The hash of exactly these clips as they are now, by which the data of an earlier run are known again.
   *
   * @param ids clips of the earlier run
   * @param labels its classes by their keys, and its merge
   */
  String dataHash(Manifest manifest, Set<String> ids, LabelChoice labels, Job job) {
    Manifest kept = kept(manifest.merged(labels.merge()), ids, List.of(labels.words().split(",")));
    return ContentHash.ofData(kept, ContentHash.ofAll(kept, job));
  }

  private static Manifest kept(Manifest manifest, Set<String> ids, List<String> labels) {
    return manifest.withLabels(labels).where(c -> ids.contains(c.id()));
  }

  private Materials prepared(Chosen chosen, Set<Preparation> preparations, Job job) {
    Map<Preparation, Preparer.Prepared> all = new LinkedHashMap<>();
    try {
      for (Preparation preparation : preparations) {
        requirePixels(chosen.clips(), preparation);
        all.put(preparation, tools.preparer().prepare(chosen.clips(), preparation, job));
      }
      Set<String> ids = all.values().iterator().next().clips().stream().map(Clip::id).collect(Collectors.toSet());
      Manifest readable = chosen.clips().where(c -> ids.contains(c.id()));
      return new Materials(readable, only(chosen.hashes(), readable), within(chosen.duplicates(), readable), all, chosen.notes());
    } catch (RuntimeException e) {
      all.values().forEach(Preparer.Prepared::close);
      throw e;
    }
  }

  private Experiment.Material prepared(
      Manifest manifest, Map<String, String> hashes, DuplicateGroups duplicates, Preparation preparation, List<String> notes,
      Job job) {
    requirePixels(manifest, preparation);
    Preparer.Prepared prepared = tools.preparer().prepare(manifest, preparation, job);
    Set<String> ids = prepared.clips().stream().map(Clip::id).collect(Collectors.toSet());
    Manifest readable = manifest.where(c -> ids.contains(c.id()));
    return new Experiment.Material(readable, hashes, within(duplicates, readable), prepared, notes);
  }

  /** Where the manifest says what the pixels are, a model that would read them as something else is refused. */
  private static void requirePixels(Manifest manifest, Preparation preparation) {
    for (Clip clip : manifest.clips()) {
      String said = clip.column(PIXELS);
      if (!said.isEmpty() && PixelInput.of(said).stored() != preparation.input().stored()) {
        throw new UserError("The manifest says that the pixels of " + clip.file() + " are '" + said + "', but they are to be read"
            + " as '" + preparation.pixels() + "'; choose " + said + " for the pixels.").mendedBy("--pixels");
      }
    }
  }

  private static Predicate<Clip> kind(boolean sequences) {
    return clip -> clip.isLabelled() && clip.media().isStill() != sequences;
  }

  /** Classes that no clip shows cannot be learned and are taken out. */
  private static Manifest withClips(Manifest manifest, LabelChoice labels) {
    Map<String, Integer> counts = manifest.countsByLabel();
    List<String> shown = counts.keySet().stream().filter(k -> counts.get(k) > 0).toList();
    if (shown.size() < 2) {
      throw new UserError(
          "Fewer than two of the chosen labels (" + labels.words() + ") have a usable file; a classifier needs two.");
    }
    return manifest.withLabels(shown);
  }

  private static Map<String, String> only(Map<String, String> hashes, Manifest manifest) {
    return manifest.clips().stream()
        .collect(Collectors.toMap(Clip::id, c -> hashes.getOrDefault(c.id(), ContentHash.UNREADABLE)));
  }

  private static DuplicateGroups within(DuplicateGroups groups, Manifest manifest) {
    Set<String> ids = manifest.clips().stream().map(Clip::id).collect(Collectors.toCollection(HashSet::new));
    return new DuplicateGroups(
        within(groups.exact(), ids), within(groups.near(), ids), groups.exactChecked(), groups.nearChecked());
  }

  private static List<List<String>> within(List<List<String>> groups, Set<String> ids) {
    return groups.stream().map(g -> g.stream().filter(ids::contains).toList()).filter(g -> g.size() > 1).toList();
  }
}
