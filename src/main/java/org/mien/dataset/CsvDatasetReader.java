package org.mien.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.scijava.plugin.Plugin;

/**
 * Reads {@code manifest.csv}: one line a clip or still. Columns {@code file} and {@code label}; any of {@code id, subject,
 * session, onset, apex, offset, fps, action_units}; all others are kept by name. Paths are relative to the manifest. A
 * {@code mien.json} beside it can declare the labels.
 */
@Plugin(type = DatasetReader.class)
public final class CsvDatasetReader implements DatasetReader {

  /** The name of the manifest in a data set or project. */
  public static final String FILE_NAME = "manifest.csv";

  private static final Set<String> KNOWN =
      Set.of("id", "file", "label", "subject", "session", "onset", "apex", "offset", "fps", "action_units");

  /** Some millions of lines; more is no list of recordings, and would not fit into memory. */
  private static final long LARGEST = 512L << 20;

  private final String fileName;

  /** Reads {@value #FILE_NAME}. */
  public CsvDatasetReader() {
    this(FILE_NAME);
  }

  /** Reads a manifest of another name at the root of the storage. */
  public CsvDatasetReader(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public String key() {
    return "csv";
  }

  @Override
  public boolean canRead(Storage storage) {
    return folderOfManifest(storage) != null;
  }

  /** The folder that holds the manifest: the root, or the only top folder, as zip tools make it. Null where there is none. */
  private String folderOfManifest(Storage storage) {
    if (storage.isFile(fileName)) {
      return "";
    }
    List<String> tops =
        storage.list(Job.quiet()).stream().map(Storage.Entry::path).map(p -> p.split("/")[0]).distinct().limit(2).toList();
    return tops.size() == 1 && storage.isFile(tops.get(0) + "/" + fileName) ? tops.get(0) + "/" : null;
  }

  @Override
  public Manifest read(Storage storage, Job job) {
    String folder = folderOfManifest(storage);
    if (folder == null) {
      throw new UserError("There is no " + fileName + " in " + storage.location() + ".");
    }
    Csv.Table table = table(storage, folder + fileName);
    if (!table.header().contains("file")) {
      throw new UserError(fileName + " in " + storage.location() + " has no column 'file', but "
          + String.join(", ", table.header())
          + "; it must name the file of every line.");
    }
    ProjectFile project = ProjectFile.read(storage, folder);
    LabelSet labels = project.labelSet().including(table.rows().stream().map(r -> r.getOrDefault("label", "")).toList());
    List<Clip> clips = new ArrayList<>();
    Set<String> used = new TreeSet<>(project.declaredLabels());
    for (int i = 0; i < table.rows().size(); i++) {
      job.step("Reading the manifest", i + 1L, table.rows().size());
      Clip clip = clip(storage, folder, table.rows().get(i), labels, table.lines().get(i));
      clips.add(clip);
      used.add(clip.label());
    }
    clips.sort(Comparator.comparing(Clip::id, NaturalOrder.INSTANCE));
    requireUniqueIds(clips, storage);
    String name = project.nameOr(StorageOpening.nameOf(storage.location()));
    return new Manifest(storage, name, labels.only(used), clips,
        LabelMerge.synonyms(labels, table.rows().stream().map(r -> r.getOrDefault("label", "")).toList()));
  }

  private void requireUniqueIds(List<Clip> clips, Storage storage) {
    Set<String> ids = new HashSet<>();
    for (Clip clip : clips) {
      if (!ids.add(clip.id())) {
        throw new UserError(
            fileName + " in " + storage.location() + " lists '" + clip.id() + "' twice; remove one line or add a column 'id'.");
      }
    }
  }

  private static Csv.Table table(Storage storage, String path) {
    try (InputStream in = new BoundedStream(storage.open(path), LARGEST, "it holds more than 512 MiB")) {
      return Csv.read(in, storage.location() + "/" + path);
    } catch (IOException e) {
      throw new UserError("Cannot read " + path + " in " + storage.location() + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private Clip clip(Storage storage, String folder, Map<String, String> row, LabelSet labels, long line) {
    try {
      return clip(storage, folder, row, labels);
    } catch (UserError e) {
      throw new UserError(fileName + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  private static Clip clip(Storage storage, String folder, Map<String, String> row, LabelSet labels) {
    if (row.get("file").isEmpty()) {
      throw new UserError("the column 'file' is empty.");
    }
    String file = StorageOpening.inside(folder + row.get("file"));
    if ((file + "/").equals(folder.isEmpty() ? "/" : folder)) {
      throw new UserError("the column 'file' names the whole data set; name one file or folder in it.");
    }
    String word = row.getOrDefault("label", "");
    String label = word.isEmpty() ? "" : labels.find(word).map(Label::key).orElseThrow();
    Map<String, String> others = new LinkedHashMap<>();
    row.forEach((column, value) -> {
      if (!KNOWN.contains(column)) {
        others.put(column, value);
      }
    });
    String id = row.getOrDefault("id", "");
    return new Clip(
        id.isEmpty() ? StorageOpening.inside(row.get("file")) : id,
        file,
        Media.of(storage, file),
        label,
        row.getOrDefault("subject", ""),
        row.getOrDefault("session", ""),
        timing(row),
        actionUnits(row.getOrDefault("action_units", "")),
        others);
  }

  /** The units that a cell of {@code action_units} names, as they are written there. */
  public static List<String> actionUnits(String text) {
    return Arrays.stream(text.split("[\\s+;,|]+")).filter(unit -> !unit.isEmpty()).toList();
  }

  private static Timing timing(Map<String, String> row) {
    return TimingCells.timing(frame(row, "onset"), frame(row, "apex"), frame(row, "offset"),
        TimingCells.rate(row.getOrDefault("fps", "")));
  }

  private static int frame(Map<String, String> row, String column) {
    return TimingCells.frame(column, row.getOrDefault(column, ""));
  }
}
