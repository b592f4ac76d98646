package org.mien.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.file.Csv;
import org.mien.job.UserError;

/**
 * Many folds as one table that a person can read and the protocols {@code imported} and {@code imported-leaky} can repeat:
 * columns {@code id}, {@code fold} and {@code part}, one row a clip and fold.
 */
public final class SplitTable {

  private SplitTable() {}

  private enum Part {
    TRAIN, VALIDATION, TEST, LEFT_OUT;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private record Row(String id, String fold, String seed, Part part) {}

  /** Writes the folds of one seed, in their order. */
  public static void write(Path file, List<Split> folds) {
    Csv.write(file, List.of("id", "fold", "part"), out -> {
      for (Split split : folds) {
        rows(out, split, Part.TRAIN, split.train());
        rows(out, split, Part.VALIDATION, split.validation());
        rows(out, split, Part.TEST, split.test());
        rows(out, split, Part.LEFT_OUT, split.leftOut());
      }
    });
  }

  private static void rows(Csv.RowPrinter out, Split split, Part part, List<String> ids) throws IOException {
    for (String id : ids) {
      out.row(id, split.fold(), part.key());
    }
  }

  /**
   * SHA-256 over all folds, 64 hexadecimal digits: equal exactly if the same folds have the same clips in the same parts,
   * whatever the order of the folds.
   */
  public static String hash(List<Split> folds) {
    Map<String, String> byName = new TreeMap<>();
    folds.forEach(split -> byName.put(split.fold(), split.hash()));
    StringBuilder text = new StringBuilder();
    byName.forEach((name, hash) -> text.append(name).append('\t').append(hash).append('\n'));
    return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static List<Split> folds(String key, SplitInput input, boolean apart) {
    if (input.argument().isEmpty()) {
      throw new UserError("The protocol '" + key + "' needs a table of ids and parts, such as " + key + "@split.csv.");
    }
    Path file = path(input.argument());
    Map<String, List<Row>> byFold = new LinkedHashMap<>();
    for (Row row : ofSeed(read(file), input.seed(), file)) {
      byFold.computeIfAbsent(row.fold(), f -> new ArrayList<>()).add(row);
    }
    Map<String, Clip> byId = input.clips().stream().collect(Collectors.toMap(Clip::id, Function.identity()));
    FoldCut cut = new FoldCut(Pool.labelled(input), key, apart);
    return byFold.entrySet().stream().map(fold -> split(key, fold.getKey(), fold.getValue(), byId, input, cut, file)).toList();
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UserError("'" + argument + "' is not the name of a file with a split.", e);
    }
  }

  private static List<Row> read(Path file) {
    Csv.Table table = Csv.read(file);
    if (!table.header().containsAll(List.of("id", "part"))) {
      throw new UserError(file + " is not a split: it needs the columns 'id' and 'part', and may have 'fold' and 'seed'.");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      rows.add(new Row(row.get("id"), row.getOrDefault("fold", ""), row.getOrDefault("seed", ""),
          part(row.get("part"), file, i + 2)));
    }
    if (rows.isEmpty()) {
      throw new UserError(file + " names no clip; it needs one row a clip.");
    }
    return rows;
  }

  private static Part part(String word, Path file, int line) {
    for (Part part : Part.values()) {
      if (part.key().equalsIgnoreCase(word)) {
        return part;
      }
    }
    throw new UserError(file + ", line " + line + ": the part is train, validation, test or left-out, not '" + word + "'.");
  }

  private static List<Row> ofSeed(List<Row> rows, long seed, Path file) {
    Set<String> seeds = rows.stream().map(Row::seed).collect(Collectors.toCollection(TreeSet::new));
    if (seeds.equals(Set.of(""))) {
      return rows;
    }
    List<Row> wanted = rows.stream().filter(row -> row.seed().equals(Long.toString(seed))).toList();
    if (wanted.isEmpty()) {
      throw new UserError(file + " has no split of seed " + seed + "; it has " + String.join(", ", seeds) + ".");
    }
    return wanted;
  }

  private static Split split(
      String key, String fold, List<Row> rows, Map<String, Clip> clips, SplitInput input, FoldCut cut, Path file) {
    String where = file + (fold.isEmpty() ? "" : ", fold '" + fold + "',");
    Map<Part, List<Clip>> parts = new EnumMap<>(Part.class);
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      if (!seen.add(row.id())) {
        throw new UserError(where + " names the clip '" + row.id() + "' twice; give it one part.");
      }
      Clip clip = clips.get(row.id());
      if (clip == null && row.part() != Part.LEFT_OUT) {
        throw new UserError(where + " names the clip '" + row.id() + "', which is not among the clips that take part; correct"
            + " the id, or give it the part left-out.");
      }
      if (clip != null && !clip.isLabelled() && row.part() != Part.LEFT_OUT) {
        throw new UserError(where + " uses the clip '" + row.id() + "', which has no label; give it the part left-out.");
      }
      if (clip != null) {
        parts.computeIfAbsent(row.part(), p -> new ArrayList<>()).add(clip);
      }
    }
    List<String> missing = clips.values().stream().filter(Clip::isLabelled).map(Clip::id).filter(id -> !seen.contains(id))
        .sorted().toList();
    if (!missing.isEmpty()) {
      String which = missing.size() == 1 ? "the clip" : missing.size() + " clips, such as";
      throw new UserError(where + " does not name " + which + " '" + missing.get(0)
          + "'; give every clip a part, left-out if it has none.");
    }
    return made(key, fold, parts, input, cut, where);
  }

  private static Split made(
      String key, String fold, Map<Part, List<Clip>> parts, SplitInput input, FoldCut cut, String where) {
    List<Clip> train = parts.getOrDefault(Part.TRAIN, List.of());
    List<Clip> validation = parts.getOrDefault(Part.VALIDATION, List.of());
    List<Clip> test = parts.getOrDefault(Part.TEST, List.of());
    if (train.isEmpty() || test.isEmpty()) {
      throw new UserError(where + " has no clip in the part " + (train.isEmpty() ? "train" : "test") + ".");
    }
    List<String> notes = new ArrayList<>();
    if (validation.isEmpty() && input.validationShare() > 0) {
      Validation.Cut made = cut.validation(fold, train.stream().sorted(Comparator.comparing(Clip::id)).toList());
      train = made.train();
      validation = made.validation();
      notes.add("The table has no validation part, so one was cut out of its training part.");
      notes.addAll(made.notes());
    }
    Set<String> used = new HashSet<>();
    for (List<Clip> part : List.of(train, validation, test)) {
      used.addAll(Ids.of(part));
    }
    List<String> leftOut = input.clips().stream().map(Clip::id).filter(id -> !used.contains(id)).toList();
    return new Split(key, fold, input.seed(), Ids.of(train), Ids.of(validation), Ids.of(test), leftOut, notes);
  }
}
