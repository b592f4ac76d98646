package org.mien.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mien.job.Job;
import org.scijava.plugin.Plugin;

/**
 * Reads data sets that are told by their folders alone: {@code label/image.png}, {@code label/clip.tif}, {@code
 * label/clip.avi}, {@code label/clip/frame.png}. Folders above the labels that hold nothing else ({@code set/label/...})
 * are passed; folders called train, test or validation become the column {@code split}. Images that lie in no folder
 * have no label.
 */
@Plugin(type = DatasetReader.class)
public final class FolderDatasetReader implements DatasetReader {

  private static final Set<String> SPLITS =
      Set.of("train", "training", "test", "testing", "val", "valid", "validation", "publictest", "privatetest");

  @Override
  public String key() {
    return "folders";
  }

  @Override
  public boolean canRead(Storage storage) {
    return storage.list(Job.quiet()).stream().anyMatch(e -> !e.folder() && MediaFiles.isMedia(e.path()));
  }

  @Override
  public Manifest read(Storage storage, Job job) {
    List<Storage.Entry> entries = storage.list(job);
    List<String[]> media = new ArrayList<>();
    int other = 0;
    for (Storage.Entry entry : entries) {
      if (!entry.folder() && MediaFiles.isMedia(entry.path())) {
        media.add(entry.path().split("/"));
      } else if (!entry.folder()) {
        other++;
      }
    }
    int level = labelLevel(media);
    Map<String, Clip> clips = new TreeMap<>(NaturalOrder.INSTANCE);
    LabelSet labels = LabelSet.standard().including(folderNames(entries, level));
    Set<String> classes = new TreeSet<>(emptyClasses(entries, level, labels));
    int done = 0;
    for (String[] parts : media) {
      job.step("Reading the list of files", ++done, media.size());
      Clip clip = clip(storage, parts, level, labels);
      clips.putIfAbsent(clip.id(), clip);
      classes.add(clip.label());
    }
    String name = StorageOpening.nameOf(storage.location());
    return new Manifest(storage, name, labels.only(classes), List.copyOf(clips.values()),
        notes(other, LabelMerge.synonyms(labels, namesAt(media, level))));
  }

  private static List<String> notes(int other, List<String> synonyms) {
    List<String> notes = new ArrayList<>(synonyms);
    if (other > 0) {
      notes.add(other + (other == 1 ? " file that is neither image nor recording was left out."
          : " files that are neither images nor recordings were left out."));
    }
    return notes;
  }

  private static Clip clip(Storage storage, String[] parts, int level, LabelSet labels) {
    String path = String.join("/", parts);
    boolean inClassFolder = parts.length > level + 1;
    String label = inClassFolder ? labels.find(parts[level]).map(Label::key).orElse("") : "";
    Map<String, String> columns = level > 0 && isSplit(parts[0]) ? Map.of("split", parts[0]) : Map.of();
    boolean frame = parts.length > level + 2 && MediaFiles.isImage(path);
    Media media = MediaFiles.of(storage, path);
    if (frame && media == Media.STILL) {
      path = path.substring(0, path.lastIndexOf('/'));
      media = Media.FRAME_FOLDER;
    }
    return new Clip(path, path, media, label, "", "", Timing.NONE, List.of(), columns);
  }

  /** The depth of folders whose names are labels: the first at which a known label appears, else below the shared top folders. */
  private static int labelLevel(List<String[]> media) {
    int deepest = media.stream().mapToInt(p -> p.length - 1).max().orElse(0);
    LabelSet standard = LabelSet.standard();
    for (int level = 0; level < deepest; level++) {
      Collection<String> names = namesAt(media, level);
      if (names.stream().anyMatch(n -> standard.find(n).isPresent())) {
        return level;
      }
    }
    int level = 0;
    while (level < deepest - 1 && passes(namesAt(media, level))) {
      level++;
    }
    return level;
  }

  private static boolean passes(Collection<String> names) {
    return names.size() == 1 || names.stream().allMatch(FolderDatasetReader::isSplit);
  }

  private static boolean isSplit(String folder) {
    return SPLITS.contains(LabelSet.normal(folder));
  }

  private static Collection<String> namesAt(List<String[]> media, int level) {
    Set<String> names = new TreeSet<>();
    media.stream().filter(p -> p.length > level + 1).forEach(p -> names.add(p[level]));
    return names;
  }

  private static Collection<String> folderNames(List<Storage.Entry> entries, int level) {
    Set<String> names = new TreeSet<>();
    for (Storage.Entry entry : entries) {
      String[] parts = entry.path().split("/");
      if (entry.folder() ? parts.length == level + 1 : parts.length > level + 1) {
        names.add(parts[level]);
      }
    }
    return names;
  }

  /** Folders at the level of labels count as classes even when nothing is in them. */
  private static Collection<String> emptyClasses(List<Storage.Entry> entries, int level, LabelSet labels) {
    Set<String> keys = new TreeSet<>();
    for (Storage.Entry entry : entries) {
      if (entry.folder() && entry.path().split("/").length == level + 1) {
        String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        labels.find(name).ifPresent(l -> keys.add(l.key()));
      }
    }
    return keys;
  }
}
