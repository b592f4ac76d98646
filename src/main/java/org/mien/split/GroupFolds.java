package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mien.dataset.Clip;
import org.mien.dataset.NaturalOrder;
import org.mien.dataset.Spelling;
import org.mien.job.UserError;

/** One fold for every value that clips have: what the protocols that leave one group out share. */
final class GroupFolds {

  private GroupFolds() {}

  static List<Split> of(String key, Pool pool, String column, Function<Clip, String> value) {
    Map<String, String> spellings = Spelling.first(pool.usable().stream().map(value).toList());
    Map<String, List<Clip>> groups = new TreeMap<>(NaturalOrder.INSTANCE);
    pool.usable().forEach(clip ->
        groups.computeIfAbsent(spellings.get(Spelling.key(value.apply(clip))), v -> new ArrayList<>()).add(clip));
    if (groups.size() < 2) {
      throw new UserError("The protocol '" + key + "' needs at least two values in the column '" + column
          + "', and the labelled clips have " + (groups.isEmpty() ? "none." : "only '" + groups.keySet().iterator().next()
          + "'."));
    }
    FoldCut cut = new FoldCut(pool, key, true);
    return groups.entrySet().stream().map(group -> cut.fold(group.getKey(), group.getValue(), pool.usable())).toList();
  }
}
