package org.mien.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done in one fold: {@code fold.json}, written last, so that a folder with one holds a finished fold. Its hashes say
 * whether the files beside it are whole and belong to the plan at hand.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param learner name of the learner
 * @param seed of the division
 * @param fold name of the fold
 * @param plan hash of everything that decides the predictions of this fold but the split
 * @param split hash of the fold's parts
 * @param predictions hash of {@code predictions.csv}
 * @param history hash of {@code history.csv}
 * @param trainingSeed seed of the training, which depends on learner, seed and fold alone
 * @param parts how many clips were in each part
 * @param selection how the options were chosen inside the training fold, or null where they were fixed beforehand
 * @param bestEpoch whose weights were tested, from 1
 * @param epochs that were trained
 * @param versions of Mien, Java, the learning library and its native build
 * @param threads native threads of the model
 * @param seconds wall-clock time of the fold; never compared
 */
public record FoldFile(
    int format,
    String learner,
    long seed,
    String fold,
    String plan,
    String split,
    String predictions,
    String history,
    long trainingSeed,
    Parts parts,
    @JsonInclude(JsonInclude.Include.NON_NULL) Selection selection,
    int bestEpoch,
    int epochs,
    Map<String, String> versions,
    int threads,
    double seconds) {

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  /** Sorts the versions. */
  public FoldFile {
    versions = new TreeMap<>(versions);
  }

  /**
   * How many clips were in each part.
   *
   * @param train clips learned from
   * @param validation clips that stopped the training; 0 where the whole training fold was learned from
   * @param test clips tested
   */
  public record Parts(int train, int validation, int test) {}

  /**
   * How the options were chosen: each alternative was trained on all but one of the inner folds of the training fold and
   * tested on the one left, and the pooled UF1 of these tests decided, the first of equals.
   *
   * @param folds inner folds
   * @param splits hash of the inner folds
   * @param candidates every alternative in words, in the order of the plan
   * @param uf1 pooled UF1 of each, over the classes that the training fold has
   * @param chosen place of the best, from 0
   * @param weights by which the probability of each class is multiplied before the class is named, in class order; empty where
   *     the most probable class is named
   */
  public record Selection(int folds, String splits, List<String> candidates, List<Double> uf1, int chosen,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> weights) {

    /** Copies the lists; older files have no weights. */
    public Selection {
      candidates = List.copyOf(candidates);
      uf1 = List.copyOf(uf1);
      weights = weights == null ? List.of() : List.copyOf(weights);
    }

    /** The chosen alternative in words. */
    public String words() {
      return candidates.get(chosen);
    }
  }

  /** The work item. */
  public WorkItem item() {
    return new WorkItem(learner, seed, fold);
  }

  FoldFile with(String predictionsHash, String historyHash) {
    return new FoldFile(format, learner, seed, fold, plan, split, predictionsHash, historyHash, trainingSeed, parts, selection,
        bestEpoch, epochs, versions, threads, seconds);
  }
}
