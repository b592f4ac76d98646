package org.mien.workflow;

import org.mien.learn.TrainingOptions;

/** How the time of a study follows from what was measured; no state, so that every way in has the same numbers. */
final class EstimateFormula {

  private EstimateFormula() {}

  /** One training of a network in a fold, tested once: from stopping as early as it may to all epochs. */
  static Span training(TrainingOptions options, StudyOutlook.Fold fold, Trials.Batches trial) {
    boolean stops = !options.tools().fixedEpochs() && fold.validation() > 0;
    int learned = (fold.train() + (stops ? 0 : fold.validation())) * (options.tools().mirroredCopies() ? 2 : 1);
    int batches = (learned + options.batchSize() - 1) / options.batchSize();
    int most = options.epochs();
    int least = stops ? Math.min(most, Math.max(options.minEpochs(), 1 + options.patience())) : most;
    double validating = stops ? fold.validation() * trial.answerSeconds() : 0;
    double testing = fold.test() * trial.answerSeconds();
    return new Span(least * (batches * trial.fastest() + validating) + testing,
        most * (batches * trial.slowest() + validating) + testing);
  }

  /**
   * Choosing among alternatives by inner folds.
   *
   * @param all alternatives, each trained once on the whole training fold
   */
  static Span inner(Span all, int folds) {
    return all.times(folds - 1, folds);
  }

  /** One training of a baseline, from what it took on fewer examples: in proportion at least, with the square at most. */
  static Span baseline(double seconds, int examples, int tried) {
    double ratio = Math.max(1, (double) examples / tried);
    return new Span(seconds * ratio, seconds * ratio * ratio);
  }

  /** Work that several workers share; no faster than its longest piece. */
  static Span shared(Span all, Span longest, int workers) {
    double least = Math.max(all.least() / workers, Math.min(longest.least(), all.least()));
    return new Span(least, Math.max(least, Math.max(all.most() / workers, Math.min(longest.most(), all.most()))));
  }
}
