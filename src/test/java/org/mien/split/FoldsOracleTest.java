package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.dataset.Clip;
import org.mien.file.Csv;

/** Folds beside those of scikit-learn; {@code make_folds.py} made its figures. */
class FoldsOracleTest {

  /** A data set and what scikit-learn made of it. */
  record DataSet(String name, int k, List<Clip> clips, Map<String, Map<String, Integer>> folds) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<DataSet> sets() throws IOException {
    Map<String, DataSet> sets = new LinkedHashMap<>();
    try (InputStream in = FoldsOracleTest.class.getResourceAsStream("/oracles/split/folds.csv")) {
      for (Map<String, String> row : Csv.read(in, "folds.csv").rows()) {
        DataSet set = sets.computeIfAbsent(row.get("set"),
            name -> new DataSet(name, Integer.parseInt(row.get("k")), new ArrayList<>(), new HashMap<>()));
        set.clips().add(Clips.clip(row.get("clip"), row.get("label"), row.get("group")));
        for (String kind : List.of("stratified", "grouped", "left_out")) {
          set.folds().computeIfAbsent(kind, name -> new HashMap<>()).put(row.get("clip"), Integer.parseInt(row.get(kind)));
        }
      }
    }
    return List.copyOf(sets.values());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void singleClipsAreSpreadAsEvenlyAsScikitLearnSpreadsThem(DataSet set) {
    List<Split> folds = new KFoldSplit().folds(input(set, Integer.toString(set.k())));
    Map<String, Integer> mine = tested(folds);
    assertThat(mine).hasSameSizeAs(set.clips());
    for (String label : set.clips().stream().map(Clip::label).distinct().toList()) {
      assertThat(range(counts(set, mine, label))).isLessThanOrEqualTo(1)
          .isLessThanOrEqualTo(range(counts(set, set.folds().get("stratified"), label)));
    }
    assertThat(range(counts(set, mine, null))).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void wholePeopleAreSpreadAtLeastAsEvenlyAsScikitLearnSpreadsThem(DataSet set) {
    double theirs = unevenness(set, set.folds().get("grouped"));
    for (long seed = 1; seed <= 5; seed++) {
      List<Split> folds = new KFoldBySubjectSplit()
          .folds(new SplitInput(set.clips(), DuplicateGroups.unchecked(), 0.2, 0.15, seed, Integer.toString(set.k())));
      Map<String, Integer> mine = tested(folds);
      assertThat(mine).hasSameSizeAs(set.clips());
      Map<String, Set<Integer>> ofPeople = new HashMap<>();
      set.clips().forEach(c -> ofPeople.computeIfAbsent(c.subject(), s -> new HashSet<>()).add(mine.get(c.id())));
      assertThat(ofPeople).allSatisfy((person, where) -> assertThat(where).hasSize(1));
      assertThat(unevenness(set, mine)).isLessThanOrEqualTo(theirs * 1.05 + 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void leavingOneSubjectOutGivesTheFoldsOfScikitLearn(DataSet set) {
    Map<Integer, Set<String>> theirs = new TreeMap<>();
    set.folds().get("left_out").forEach((id, fold) -> theirs.computeIfAbsent(fold, f -> new HashSet<>()).add(id));
    for (List<Split> folds : List.of(new LeaveOneSubjectOut().folds(input(set, "")),
        new LeaveOneGroupOut().folds(input(set, "subject")))) {
      assertThat(folds.stream().map(split -> Set.copyOf(split.test())).toList()).isEqualTo(List.copyOf(theirs.values()));
      assertThat(folds).allSatisfy(split -> assertThat(split.train().size() + split.validation().size() + split.test().size())
          .isEqualTo(set.clips().size()));
    }
  }

  private static SplitInput input(DataSet set, String argument) {
    return SplitInput.of(set.clips(), DuplicateGroups.unchecked(), 3).with(argument);
  }

  private static Map<String, Integer> tested(List<Split> folds) {
    Map<String, Integer> where = new HashMap<>();
    for (int f = 0; f < folds.size(); f++) {
      int fold = f;
      folds.get(f).test().forEach(id -> assertThat(where.put(id, fold)).isNull());
    }
    return where;
  }

  private static int[] counts(DataSet set, Map<String, Integer> folds, String label) {
    int[] counts = new int[set.k()];
    set.clips().stream().filter(c -> label == null || c.label().equals(label)).forEach(c -> counts[folds.get(c.id())]++);
    return counts;
  }

  private static int range(int[] counts) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int count : counts) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    return most - least;
  }

  /** Mean over classes of the standard deviation of the class's shares over folds: what scikit-learn keeps small. */
  private static double unevenness(DataSet set, Map<String, Integer> folds) {
    ToIntFunction<String> total = label -> (int) set.clips().stream().filter(c -> c.label().equals(label)).count();
    return set.clips().stream().map(Clip::label).distinct().mapToDouble(label -> {
      double squares = 0;
      for (int count : counts(set, folds, label)) {
        double share = (double) count / total.applyAsInt(label) - 1.0 / set.k();
        squares += share * share;
      }
      return Math.sqrt(squares / set.k());
    }).average().orElseThrow();
  }
}
