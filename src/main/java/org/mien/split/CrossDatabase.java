package org.mien.split;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.Spelling;
import org.mien.job.UserError;
import org.scijava.plugin.Plugin;

/**
 * Trains on some values of a column of the manifest and tests on others. The argument is {@code COLUMN=TRAIN->TEST}, such as
 * {@code database=smic->casme2}; several values are joined by {@code +}, a colon may stand for the arrow, and {@code <->} gives
 * two folds, one a direction. People and duplicates that are tested are left out of training.
 */
@Plugin(type = SplitProtocol.class)
public final class CrossDatabase implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "cross-database";

  private static final Pattern ARGUMENT = Pattern.compile("([^=]+)=(.+?)(<->|->|:)(.+)");

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Train on some databases, test on others (nobody on both sides)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of();
  }

  @Override
  public List<Split> folds(SplitInput input) {
    Matcher words = ARGUMENT.matcher(input.argument());
    if (!words.matches()) {
      throw new UserError("The protocol '" + KEY + "' needs a column with the values to train on and to test on, such as "
          + KEY + "@database=smic->casme2, not '" + input.argument() + "'.");
    }
    String column = words.group(1).strip();
    Columns.require(column, input);
    List<String> first = values(words.group(2), column, input);
    List<String> second = values(words.group(4), column, input);
    if (!Collections.disjoint(first, second)) {
      throw new UserError("The protocol '" + KEY + "' cannot train and test on the same value of '" + column + "'; '"
          + input.argument() + "' names one on both sides.");
    }
    Pool pool = Pool.labelled(input).where(clip -> in(first, clip, column) || in(second, clip, column),
        "of other values of the column '" + column + "'");
    FoldCut cut = new FoldCut(pool, KEY, true);
    List<Clip> one = with(first, column, pool);
    List<Clip> other = with(second, column, pool);
    return words.group(3).equals("<->")
        ? List.of(cut.fold(name(first, second), other, one), cut.fold(name(second, first), one, other))
        : List.of(cut.fold("", other, one));
  }

  private static List<String> values(String words, String column, SplitInput input) {
    Map<String, String> known = Spelling.first(
        input.clips().stream().map(clip -> Columns.value(clip, column)).filter(v -> !v.isEmpty()).toList());
    List<String> values = Stream.of(words.split("\\+")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    for (String value : values) {
      if (!known.containsKey(Spelling.key(value))) {
        throw new UserError("The column '" + column + "' has no entry '" + value + "'; it has "
            + String.join(", ", new TreeSet<>(known.values())) + ".");
      }
    }
    return values.stream().map(value -> known.get(Spelling.key(value))).distinct().toList();
  }

  private static boolean in(List<String> values, Clip clip, String column) {
    String key = Spelling.key(Columns.value(clip, column));
    return values.stream().anyMatch(value -> Spelling.key(value).equals(key));
  }

  private static List<Clip> with(List<String> values, String column, Pool pool) {
    return pool.usable().stream().filter(clip -> in(values, clip, column)).toList();
  }

  private static String name(List<String> from, List<String> to) {
    return String.join("+", from) + " to " + String.join("+", to);
  }
}
