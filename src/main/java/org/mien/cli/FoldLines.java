package org.mien.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.FoldFile;
import org.mien.experiment.WorkItem;

/** Prints what a reader of a log must know of the folds of a cross-validation. */
final class FoldLines implements CrossValidationListener {

  private final CommonOptions common;

  FoldLines(CommonOptions common) {
    this.common = common;
  }

  @Override
  public void divided(int items, int finished) {
    common.sayUnlessQuiet(finished == 0 ? items + " folds of all learners and seeds to train and test."
        : finished + " of " + items + " folds are finished already and taken over.");
  }

  @Override
  public void redone(WorkItem item, String reason) {
    common.warn("Computed again: " + item.words() + ". " + reason);
  }

  @Override
  public void foldDone(FoldFile fold, int done, int items) {
    FoldFile.Selection selection = fold.selection();
    if (selection != null) {
      common.sayUnlessQuiet(String.format(Locale.ROOT, "  %s: chose %s (inner UF1 %.3f)%s", fold.item().words(),
          selection.words(), selection.uf1().get(selection.chosen()), selection.weights().isEmpty() ? ""
              : ", weights of the classes " + selection.weights().stream()
                  .map(weight -> String.format(Locale.ROOT, "%.2f", weight)).collect(Collectors.joining(", "))));
    }
  }
}
