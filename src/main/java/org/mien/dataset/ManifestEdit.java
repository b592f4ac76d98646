package org.mien.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.job.UserError;

/**
 * One change to a manifest as data: cells that get another text, columns that come or go. Applying it makes a new manifest and
 * leaves the old one as it is; it applies as a whole or not at all.
 *
 * @param words what it does, for a menu ("Set label of 3 clips to fear")
 * @param added new columns, empty in every clip
 * @param removed columns that go; only the way back of an edit that added them
 * @param cells the new texts by clip id, then by column
 */
public record ManifestEdit(String words, List<String> added, List<String> removed, Map<String, Map<String, String>> cells) {

  private static final Set<String> FRAMES = Set.of("onset", "apex", "offset");

  /** Copies the lists; the cells are the edit's own from here on. */
  public ManifestEdit {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Gives one column of some clips the same text; an empty text means that nothing is recorded. */
  public static ManifestEdit set(Collection<String> ids, String column, String value) {
    Map<String, String> cell = Map.of(column, value.strip());
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    ids.forEach(id -> cells.put(id, cell));
    String to = value.isBlank() ? "nothing" : shortened(value.strip());
    return new ManifestEdit("Set " + column + " of " + clips(cells.size()) + " to " + to, List.of(), List.of(), cells);
  }

  /** Gives many cells a text each, by clip id and column, as when a piece of a table is pasted. */
  public static ManifestEdit paste(Map<String, Map<String, String>> cells) {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    cells.forEach((id, row) -> copy.put(id, new LinkedHashMap<>(row)));
    return new ManifestEdit("Paste into " + clips(copy.size()), List.of(), List.of(), copy);
  }

  /** Adds a column that is empty in every clip. */
  public static ManifestEdit add(String column) {
    return new ManifestEdit("Add the column " + column.strip(), List.of(column.strip()), List.of(), Map.of());
  }

  /** This edit with a column added first, where the cells need one that is not there yet. */
  public ManifestEdit adding(String column) {
    List<String> more = new ArrayList<>(added);
    more.add(column.strip());
    return new ManifestEdit(words, more, removed, cells);
  }

  private static String clips(int count) {
    return count == 1 ? "1 clip" : count + " clips";
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text : text.substring(0, 29) + "…";
  }

  /**
   * The manifest with this change.
   *
   * @param declared keys of the classes that stay without a clip, as {@link ProjectFile} declares them
   * @throws UserError with a sentence if a clip or column is not there, or a text is none that the column can hold
   */
  public Manifest apply(Manifest manifest, Collection<String> declared) {
    requireNew(manifest);
    LabelSet known = LabelSet.standard().including(titles(manifest));
    Set<String> left = new LinkedHashSet<>(cells.keySet());
    List<Clip> clips = new ArrayList<>(manifest.clips().size());
    boolean labels = false;
    List<String> words = new ArrayList<>(titles(manifest));
    for (Clip clip : manifest.clips()) {
      Map<String, String> row = cells.getOrDefault(clip.id(), Map.of());
      left.remove(clip.id());
      if (row.isEmpty() && added.isEmpty() && removed.isEmpty()) {
        clips.add(clip);
        continue;
      }
      ClipCells next = new ClipCells(withColumns(clip), manifest, known);
      row.forEach(next::set);
      if (row.containsKey("label")) {
        labels = true;
        words.add(row.get("label"));
      }
      clips.add(next.clip());
    }
    requireAll(left, manifest);
    LabelSet set = labels ? labels(words, clips, declared) : manifest.labels();
    return new Manifest(manifest.storage(), manifest.name(), set, clips, manifest.notes());
  }

  private static List<String> titles(Manifest manifest) {
    return manifest.labels().labels().stream().map(Label::title).toList();
  }

  private static LabelSet labels(List<String> words, List<Clip> clips, Collection<String> declared) {
    Set<String> used = new LinkedHashSet<>(declared);
    clips.forEach(clip -> used.add(clip.label()));
    return LabelSet.standard().including(words).only(used);
  }

  private static void requireAll(Set<String> left, Manifest manifest) {
    if (!left.isEmpty()) {
      String first = left.iterator().next();
      throw new UserError("There is no clip '" + first + "' in " + manifest.name()
          + (left.size() == 1 ? "" : ", nor " + (left.size() - 1) + " others that were named") + "; nothing was changed.");
    }
  }

  private void requireNew(Manifest manifest) {
    if (added.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(ManifestFile.columns(manifest));
    columns.removeAll(removed);
    for (String column : added) {
      if (column.isBlank() || column.codePoints().anyMatch(Character::isISOControl)) {
        throw new UserError("A column needs a name of one line.");
      }
      columns.stream().filter(column::equalsIgnoreCase).findFirst().ifPresent(other -> {
        throw new UserError("There is a column '" + other + "' already; choose another name.");
      });
      columns.add(column);
    }
  }

  private Clip withColumns(Clip clip) {
    if (added.isEmpty() && removed.isEmpty()) {
      return clip;
    }
    Map<String, String> columns = new LinkedHashMap<>(clip.columns());
    columns.keySet().removeAll(removed);
    added.forEach(column -> columns.put(column, ""));
    return new Clip(clip.id(), clip.file(), clip.media(), clip.label(), clip.subject(), clip.session(), clip.timing(),
        clip.actionUnits(), columns);
  }

  /** The way back: applied to the manifest after this edit it gives the clips of the one before it. */
  public ManifestEdit inverse(Manifest before) {
    Map<String, Clip> byId = new HashMap<>();
    before.clips().stream().filter(clip -> cells.containsKey(clip.id())).forEach(clip -> byId.put(clip.id(), clip));
    Map<String, Map<String, String>> old = new LinkedHashMap<>();
    cells.forEach((id, row) -> {
      Map<String, String> texts = new LinkedHashMap<>();
      row.keySet().stream().filter(column -> !added.contains(column))
          .forEach(column -> texts.put(column, ManifestFile.text(byId.get(id), column)));
      if (!texts.isEmpty()) {
        old.put(id, texts);
      }
    });
    return new ManifestEdit("Undo: " + words, removed, added, old);
  }

  /**
   * One column and one text with all clips that get it.
   *
   * @param ids of the clips
   * @param column that changes
   * @param text that it gets
   */
  public record Step(List<String> ids, String column, String text) {}

  /**
   * The cells as few steps of one column and one text each, none of which is refused on the way: where several frames of a clip
   * move, they are cleared first, since not every order of them is one in time.
   */
  public List<Step> steps() {
    Map<String, Map<String, List<String>>> steps = new LinkedHashMap<>();
    Map<String, List<String>> cleared = new LinkedHashMap<>();
    cells.forEach((id, row) -> {
      List<String> frames = row.keySet().stream().filter(FRAMES::contains).toList();
      frames.stream().filter(column -> frames.size() > 1)
          .forEach(column -> cleared.computeIfAbsent(column, c -> new ArrayList<>()).add(id));
      row.forEach((column, text) ->
          steps.computeIfAbsent(column, c -> new LinkedHashMap<>()).computeIfAbsent(text, t -> new ArrayList<>()).add(id));
    });
    List<Step> all = new ArrayList<>();
    cleared.forEach((column, ids) -> all.add(new Step(List.copyOf(ids), column, "")));
    steps.forEach((column, texts) -> texts.forEach((text, ids) -> all.add(new Step(List.copyOf(ids), column, text))));
    return all;
  }
}
