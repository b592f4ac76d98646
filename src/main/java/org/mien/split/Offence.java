package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that lies on both sides of a split, with every clip that has part in it.
 *
 * @param leak what the clips have in common
 * @param what the name of it: the subject, the recording, or the first id of a group of duplicates
 * @param train ids in the training part
 * @param validation ids in the validation part
 * @param test ids in the test part
 */
public record Offence(Leak leak, String what, List<String> train, List<String> validation, List<String> test) {

  /** Two clips on different sides. */
  public record Pair(String first, String second) {}

  /** Copies and sorts the ids. */
  public Offence {
    train = train.stream().sorted().toList();
    validation = validation.stream().sorted().toList();
    test = test.stream().sorted().toList();
  }

  /** Whether the test part is touched: what was tested was seen in training or in choosing the epoch. */
  public boolean reachesTest() {
    return !test.isEmpty() && !(train.isEmpty() && validation.isEmpty());
  }

  /** Whether the part that stops training early is touched by what is learned from. */
  public boolean reachesValidation() {
    return !train.isEmpty() && !validation.isEmpty();
  }

  /** Number of pairs of clips in different parts. */
  public long pairCount() {
    return (long) train.size() * validation.size() + (long) (train.size() + validation.size()) * test.size();
  }

  /** All pairs of clips in different parts; computed as they are read, since one person can make very many. */
  public Stream<Pair> pairs() {
    List<String> fold = new ArrayList<>(train);
    fold.addAll(validation);
    return Stream.concat(train.stream().flatMap(a -> validation.stream().map(b -> new Pair(a, b))),
        fold.stream().flatMap(a -> test.stream().map(b -> new Pair(a, b))));
  }
}
