package org.mien.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mien.dataset.ContentHash;

/**
 * Which clips are trained on, which choose the epoch, and which are tested. No clip is in two parts.
 *
 * @param protocol key of the {@link SplitProtocol} that made it
 * @param fold what this fold is called among the folds of one seed: the subject, the group value or "1", "2" ...; the empty
 *     string for a hold-out, which has but one
 * @param seed start of its random numbers
 * @param train ids of the clips that are learned from, sorted
 * @param validation ids of the clips that stop training early, sorted; cut out of the training fold; may be empty
 * @param test ids of the clips that are only tested, sorted
 * @param leftOut ids of the clips that are in no part, sorted; the notes say why
 * @param notes what a reader must know about this split, one sentence each
 */
public record Split(String protocol, String fold, long seed, List<String> train, List<String> validation,
    List<String> test, List<String> leftOut, List<String> notes) {

  /** Sorts the parts and checks that no clip is in two of them. */
  public Split {
    train = sorted(train);
    validation = sorted(validation);
    test = sorted(test);
    leftOut = sorted(leftOut);
    notes = List.copyOf(notes);
    Set<String> seen = new HashSet<>();
    for (List<String> part : List.of(train, validation, test, leftOut)) {
      for (String id : part) {
        if (!seen.add(id)) {
          throw new IllegalArgumentException("clip '" + id + "' is twice in the split '" + protocol + "'");
        }
      }
    }
  }

  /** The only fold of a hold-out. */
  public Split(String protocol, long seed, List<String> train, List<String> validation, List<String> test,
      List<String> leftOut, List<String> notes) {
    this(protocol, "", seed, train, validation, test, leftOut, notes);
  }

  /** This split with more to know about it. */
  public Split noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Split(protocol, fold, seed, train, validation, test, leftOut, all);
  }

  private static List<String> sorted(Collection<String> ids) {
    return ids.stream().sorted().toList();
  }

  /**
   * SHA-256 over the parts, 64 hexadecimal digits: equal for two splits exactly if the same clips are in the same parts.
   * Protocol and seed do not enter it.
   */
  public String hash() {
    StringBuilder text = new StringBuilder();
    append(text, "train", train);
    append(text, "validation", validation);
    append(text, "test", test);
    return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder text, String part, List<String> ids) {
    ids.forEach(id -> text.append(part).append('\t').append(id).append('\n'));
  }
}
